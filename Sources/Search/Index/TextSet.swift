/// Some of an index's texts, to be asked for one by one: a bit for each where there are many, else their numbers.
enum TextSet: Sendable {
  /// Ascending, each once.
  case list([UInt32])
  case bits([UInt64])

  /// To take a text out of words of 64 bits takes as long as to look for it in a list of a share of this.
  static let sparse = 256

  /// The texts that hold any of some forms.
  init(holding forms: [UInt32], of index: TextIndex) {
    let places = forms.reduce(0) { $0 + index.postings.count(of: $1) }
    let all = index.postings.texts
    let texts = all.span
    if places < index.texts.count / Self.sparse {
      self = .list(index.scratch.with { $0.texts(of: forms, in: index.postings) })
    } else {
      var bits = [UInt64](repeating: 0, count: index.texts.count / 64 + 1)
      bits.withUnsafeMutableBufferPointer { bits in
        for form in forms {
          for entry in index.postings.range(form) {
            let text = texts[entry]
            bits[Int(text >> 6)] |= 1 << UInt64(text & 63)
          }
        }
      }
      self = .bits(bits)
    }
  }

  /// - Parameter texts: ascending, each once.
  init(_ texts: [UInt32], of index: TextIndex) {
    guard texts.count >= index.texts.count / Self.sparse else {
      self = .list(texts)
      return
    }
    var bits = [UInt64](repeating: 0, count: index.texts.count / 64 + 1)
    for text in texts { bits[Int(text >> 6)] |= 1 << UInt64(text & 63) }
    self = .bits(bits)
  }

  /// How soon one has gone through it.
  var cost: Int {
    switch self {
    case .list(let texts): texts.count
    case .bits(let words): words.count
    }
  }

  var count: Int {
    switch self {
    case .list(let texts): texts.count
    case .bits(let words): words.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  /// Its texts, ascending.
  var texts: [UInt32] {
    switch self {
    case .list(let texts): texts
    case .bits(let words): Self.texts(of: words)
    }
  }

  /// Those of some texts (ascending) that are in it.
  func holding(_ texts: [UInt32]) -> [UInt32] {
    switch self {
    case .bits(let words): Self.held(texts, words)
    case .list(let all): all.count < texts.count ? texts.held(all) : all.held(texts)
    }
  }

  /// Without a branch: which texts have a bit cannot be foreseen.
  private static func held(_ texts: [UInt32], _ words: [UInt64]) -> [UInt32] {
    words.withUnsafeBufferPointer { words in
      [UInt32](unsafeUninitializedCapacity: texts.count) { held, count in
        for text in texts {
          held.initializeElement(at: count, to: text)
          count += Int(words[Int(text >> 6)] >> UInt64(text & 63) & 1)
        }
      }
    }
  }

  /// The texts that are in all of some sets, ascending.
  static func intersection(_ sets: [TextSet]) -> [UInt32] {
    let sets = sets.sorted { $0.cost < $1.cost }
    var common: [UInt64]?
    var texts: [UInt32]?
    for set in sets {
      if let known = texts {
        texts = set.holding(known)
      } else if case .bits(let words) = set {
        common = common.map { zip($0, words).map { $0 & $1 } } ?? words
      } else {
        texts = common.map { set.holding(Self.texts(of: $0)) } ?? set.texts
        common = nil
      }
    }
    return texts ?? common.map(Self.texts) ?? []
  }

  private static func texts(of words: [UInt64]) -> [UInt32] {
    var texts: [UInt32] = []
    for (number, word) in words.enumerated() where word != 0 {
      var left = word
      while left != 0 {
        texts.append(UInt32(truncatingIfNeeded: number << 6 + left.trailingZeroBitCount))
        left &= left - 1
      }
    }
    return texts
  }
}

extension [UInt32] {
  /// The texts of two ascending lists, each once.
  func union(_ other: [UInt32]) -> [UInt32] {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var either: [UInt32] = []
    either.reserveCapacity(count + other.count)
    var place = 0
    for text in self {
      while place < other.count, other[place] < text {
        either.append(other[place])
        place += 1
      }
      if place < other.count, other[place] == text { place += 1 }
      either.append(text)
    }
    either += other[place...]
    return either
  }

  /// The texts of an ascending list that are not in another.
  func without(_ other: [UInt32]) -> [UInt32] {
    var place = 0
    return filter { text in
      while place < other.count, other[place] < text { place += 1 }
      return place == other.count || other[place] > text
    }
  }

  /// Those of some texts that are in this list too; both ascending, these the fewer.
  fileprivate func held(_ wanted: [UInt32]) -> [UInt32] {
    var held: [UInt32] = []
    held.reserveCapacity(wanted.count)
    withUnsafeBufferPointer { all in
      var place = 0
      for text in wanted {
        place = all.seek(text, from: place)
        if place == all.count { break }
        if all[place] == text { held.append(text) }
      }
    }
    return held
  }
}
