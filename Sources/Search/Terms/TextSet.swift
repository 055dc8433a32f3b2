/// A set of an index's texts: a bit for each text of the index where there are many, else a list.
enum TextSet: Sendable {
  /// Ascending, each once.
  case list([UInt32])
  case bits([UInt64])

  /// A set of fewer than one in 256 texts is a list: finding a text in it is as quick as reading a bit.
  static let sparse = 256

  /// The texts that hold any of some forms.
  init(holding forms: [UInt32], in searched: SearchedTexts) {
    let postings = searched.index.postings
    let count = searched.index.texts.count
    let entries = forms.reduce(0) { $0 + postings.count(of: $1) }
    if entries < count / Self.sparse {
      self = .list(searched.accumulators.with { $0.texts(of: forms, in: postings) })
    } else {
      let texts = postings.texts
      var bits = [UInt64](repeating: 0, count: count / 64 + 1)
      bits.withUnsafeMutableBufferPointer { bits in
        for form in forms {
          for entry in postings.range(form) {
            let text = texts[entry]
            bits[Int(text >> 6)] |= 1 << UInt64(text & 63)
          }
        }
      }
      self = .bits(bits)
    }
  }

  /// - Parameters:
  ///   - texts: ascending, each once.
  ///   - count: how many texts the index has.
  init(_ texts: [UInt32], of count: Int) {
    guard texts.count >= count / Self.sparse else {
      self = .list(texts)
      return
    }
    var bits = [UInt64](repeating: 0, count: count / 64 + 1)
    for text in texts { bits[Int(text >> 6)] |= 1 << UInt64(text & 63) }
    self = .bits(bits)
  }

  /// How many values a walk over it reads.
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

  /// The texts among some that are in the set.
  ///
  /// - Parameter texts: ascending, each once.
  func holding(_ texts: [UInt32]) -> [UInt32] {
    switch self {
    case .bits(let words): Self.held(texts, in: words)
    case .list(let all): all.count < texts.count ? texts.intersection(all) : all.intersection(texts)
    }
  }

  /// Without a branch, which could not be predicted.
  private static func held(_ texts: [UInt32], in words: [UInt64]) -> [UInt32] {
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
  /// The texts of an ascending list that are not in another.
  func subtracting(_ other: [UInt32]) -> [UInt32] {
    var place = 0
    return filter { text in
      while place < other.count, other[place] < text { place += 1 }
      return place == other.count || other[place] > text
    }
  }

  /// The texts of both lists; both ascending, `wanted` the shorter.
  fileprivate func intersection(_ wanted: [UInt32]) -> [UInt32] {
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
