extension FormDictionary {
  /// The entries of `folded` at most `limit` letters (0 to 2) away from a word, in the order of their bytes.
  func entries(near word: String, limit: Int) -> [UInt32] {
    guard let places = LetterPlaces(word), !trie.nodes.isEmpty else { return [] }
    let limit = min(2, max(0, limit))
    let (bytes, starts) = folded.keys.store
    return bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        trie.nodes.withUnsafeBufferPointer { nodes in
          trie.letters.withUnsafeBufferPointer { firstBytes in
            places.common.withUnsafeBufferPointer { common in
              var walk = NearKeys(
                count: places.count, common: common, rare: places.rare, limit: limit, bytes: bytes, starts: starts,
                nodes: nodes, firstBytes: firstBytes)
              walk.visit(0, in: NearState(limit: limit), from: 0)
              return walk.found
            }
          }
        }
      }
    }
  }
}

/// Where each letter stands in a word: bit i for the i-th letter, counted from 1.
private struct LetterPlaces {
  let count: Int
  /// Of letters below the table's size.
  private(set) var common = [UInt64](repeating: 0, count: 0x180)
  private(set) var rare: [Unicode.Scalar: UInt64] = [:]

  /// nil for a word without letters or with too many to be near any other.
  init?(_ word: String) {
    let letters = Array(word.unicodeScalars.prefix(64))
    guard (1...63).contains(letters.count) else { return nil }
    count = letters.count
    for (number, letter) in letters.enumerated() {
      let bit: UInt64 = 1 << UInt64(number + 1)
      if letter.value < 0x180 { common[Int(letter.value)] |= bit } else { rare[letter, default: 0] |= bit }
    }
  }
}

/// The state of Wu and Manber's automaton (1992) behind some letters of a key, for letters changed, added, left out or
/// swapped with a neighbour: bit i says that they match the first i letters of the word.
private struct NearState {
  /// With no mistake, with at most one, with at most two.
  var reached: (UInt64, UInt64, UInt64)
  /// Before the last letter.
  private var before: (UInt64, UInt64) = (0, 0)
  private var lastPlaces: UInt64 = 0

  init(limit: Int) { reached = (1, limit > 0 ? 3 : 0, limit > 1 ? 7 : 0) }

  @inline(__always)
  mutating func follow(_ places: UInt64, limit: Int) {
    let old = reached
    let swapped = (places << 1) & lastPlaces
    reached.0 = (old.0 << 1) & places
    if limit > 0 {
      reached.1 = ((old.1 << 1) & places) | old.0 | (old.0 << 1) | (reached.0 << 1) | ((before.0 << 2) & swapped)
    }
    if limit > 1 {
      reached.2 = ((old.2 << 1) & places) | old.1 | (old.1 << 1) | (reached.1 << 1) | ((before.1 << 2) & swapped)
    }
    before = (old.0, old.1)
    lastPlaces = places
  }

  /// Whether no mistake is left, so that the next letter has to be one that the word has.
  @inline(__always)
  func isSpent(_ limit: Int) -> Bool { limit == 0 || (limit == 1 ? reached.0 : reached.1) == 0 }

  /// Whether a letter leads on from a state that is spent.
  @inline(__always)
  func leadsOn(_ places: UInt64, limit: Int) -> Bool {
    let before = limit == 0 ? 0 : limit == 1 ? before.0 : before.1
    return ((within(limit) << 1) & places) | ((before << 2) & (places << 1) & lastPlaces) != 0
  }

  @inline(__always)
  func within(_ limit: Int) -> UInt64 { limit == 0 ? reached.0 : limit == 1 ? reached.1 : reached.2 }
}

/// A walk over a tree of keys that leaves a branch as soon as no key below it can be near enough to a word.
///
/// The pointers are to the arrays of one dictionary, whose entries are within them.
private struct NearKeys {
  /// Letters of the word.
  let count: Int
  let common: UnsafeBufferPointer<UInt64>
  let rare: [Unicode.Scalar: UInt64]
  let limit: Int
  let bytes: UnsafeBufferPointer<UInt8>
  let starts: UnsafeBufferPointer<UInt32>
  let nodes: UnsafeBufferPointer<KeyTrie.Node>
  /// `KeyTrie.letters`.
  let firstBytes: UnsafeBufferPointer<UInt8>
  var found: [UInt32] = []

  /// - Parameter from: how many bytes of the node's keys the state has read.
  mutating func visit(_ number: Int, in state: NearState, from: Int) {
    let node = nodes[number]
    if node.children.isEmpty {
      let isSpent = state.isSpent(limit)
      for entry in node.keys where !isSpent || mayGoOn(entry, in: state, from: from) {
        check(entry, in: state, from: from)
      }
      return
    }
    var state = state
    guard let reached = follow(node: number, state: &state, from: from) else { return }
    if node.keys.lowerBound < nodes[node.children.lowerBound].keys.lowerBound {
      check(node.keys.lowerBound, in: state, from: reached)
    }
    // Within a letter of several bytes the next byte says nothing.
    let isTold = state.isSpent(limit) && reached == Int(node.shared)
    for child in node.children where !isTold || mayGoOn(with: firstBytes[child], in: state) {
      visit(child, in: state, from: reached)
    }
  }

  /// Reads the bytes that the keys of a node share: mostly one letter more than those of its parent.
  @inline(__always)
  private func follow(node number: Int, state: inout NearState, from: Int) -> Int? {
    let node = nodes[number]
    guard Int(node.shared) == from + 1, firstBytes[number] < 0x80 else {
      return follow(entry: node.keys.lowerBound, in: from..<Int(node.shared), state: &state)
    }
    state.follow(common[Int(firstBytes[number])], limit: limit)
    return state.within(limit) & word == 0 ? nil : from + 1
  }

  /// Whether the next byte of a key leads on; most keys end here.
  @inline(__always)
  private func mayGoOn(_ entry: Int, in state: NearState, from: Int) -> Bool {
    let next = Int(starts[entry]) + from
    return next >= Int(starts[entry + 1]) || mayGoOn(with: bytes[next], in: state)
  }

  @inline(__always)
  private func mayGoOn(with byte: UInt8, in state: NearState) -> Bool {
    byte >= 0x80 || state.leadsOn(common[Int(byte)], limit: limit)
  }

  private mutating func check(_ entry: Int, in state: NearState, from: Int) {
    var state = state
    let length = Int(starts[entry + 1] - starts[entry])
    guard follow(entry: entry, in: from..<length, state: &state) != nil else { return }
    if state.within(limit) >> UInt64(count) & 1 != 0 { found.append(UInt32(truncatingIfNeeded: entry)) }
  }

  /// Reads whole letters among some bytes of a key. Returns how far it came; nil when the key cannot be near any more.
  @inline(__always)
  private func follow(entry: Int, in range: Range<Int>, state: inout NearState) -> Int? {
    let start = Int(starts[entry])
    var index = start + range.lowerBound
    let end = start + range.upperBound
    while index < end {
      let lead = bytes[index]
      let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= end else { break }
      var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
      for following in 1..<max(1, length) { value = value << 6 | UInt32(bytes[index + following] & 0x3F) }
      state.follow(Int(value) < common.count ? common[Int(value)] : rarePlaces(value), limit: limit)
      if state.within(limit) & word == 0 { return nil }
      index += length
    }
    return index - start
  }

  /// A bit for each beginning of the word.
  private var word: UInt64 { (2 << UInt64(count)) &- 1 }

  private func rarePlaces(_ value: UInt32) -> UInt64 { Unicode.Scalar(value).flatMap { rare[$0] } ?? 0 }
}
