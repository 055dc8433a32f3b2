/// Where a word form stands in one text, in one byte.
///
/// Most words stand once in a text, near its beginning: then the byte is the place. Else it says how often, and the
/// places are looked up in the text's own row of words.
enum Mark {
  /// Marks below are the reading position of the only occurrence.
  static let several: UInt8 = 240
  /// More occurrences than a mark can tell, or a single one far from the beginning.
  static let unknown: UInt8 = .max

  /// The mark of one more occurrence.
  static func adding(to mark: UInt8) -> UInt8 { mark < several ? several : mark == unknown ? unknown : mark + 1 }

  /// How many occurrences a mark stands for; nil when it does not tell.
  static func count(_ mark: UInt8) -> Int? {
    mark < several ? 1 : mark == unknown ? nil : Int(mark - several) + 2
  }
}

/// The texts of each word form, ascending, each once, in one flat array: row `form` is `starts[form]..<starts[form + 1]`.
///
/// Long rows are divided into blocks of `blockSize` with the greatest weight in each, so that a search for the best can
/// pass over most of them (block-max indexes, Ding and Suel 2011). The blocks lie in memory as they are: to unpack
/// deltas takes half as long again as all the rest of an intersection.
struct Postings: Sendable {
  static let blockSize = 128

  let starts: [UInt32]
  let texts: [UInt32]
  /// A `Mark` for each entry of `texts`.
  let marks: [UInt8]
  /// How many places each form has in all texts together.
  let places: [UInt32]
  /// Row `form` of `blockWeights` is `blockStarts[form]..<blockStarts[form + 1]`; rows of one block have none.
  private(set) var blockStarts: [UInt32] = [0]
  private(set) var blockWeights: [Float] = []
  /// The greatest weight of each form.
  private(set) var mostWeights: [Float] = []
  /// Of the forms that stand in many texts.
  private(set) var dense: [UInt32: DenseRow] = [:]
  /// The words of each text, where marks do not tell all.
  private let tokens: Rows<Token>

  /// - Parameters:
  ///   - forms: how many there are.
  ///   - tokens: the words of each text in reading order, then the words behind suspended hyphens.
  ///   - wordCounts: how many of a text's tokens stand in it.
  ///   - norms: for each text what its length takes off the weight of its words.
  init(forms: Int, tokens: Rows<Token>, wordCounts: [UInt32], norms: [Float]) {
    (starts, places) = Self.counts(forms: forms, tokens)
    var next = starts
    var texts = [UInt32](repeating: 0, count: Int(starts[forms]))
    var marks = [UInt8](repeating: 0, count: texts.count)
    for text in 0..<tokens.count {
      let number = UInt32(truncatingIfNeeded: text)
      let row = tokens.range(text)
      for index in row {
        let form = Int(tokens.values[index].form)
        let entry = Int(next[form])
        if entry > starts[form], texts[entry - 1] == number {
          marks[entry - 1] = Mark.adding(to: marks[entry - 1])
          continue
        }
        let position = index - row.lowerBound
        texts[entry] = number
        marks[entry] =
          position < Mark.several && position < wordCounts[text] ? UInt8(truncatingIfNeeded: position) : Mark.unknown
        next[form] += 1
      }
    }
    self.texts = texts
    self.marks = marks
    self.tokens = tokens
    weigh(norms)
    for form in 0..<UInt32(truncatingIfNeeded: forms) where DenseRow.isDense(count(of: form), of: tokens.count) {
      dense[form] = DenseRow(self.texts[range(form)], of: tokens.count)
    }
  }

  /// Where the entries of each form begin (the last is their end), and at how many places it stands.
  private static func counts(forms: Int, _ tokens: Rows<Token>) -> (starts: [UInt32], places: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: forms + 1)
    var places = [UInt32](repeating: 0, count: forms)
    var last = [UInt32](repeating: .max, count: forms)
    for text in 0..<tokens.count {
      let number = UInt32(truncatingIfNeeded: text)
      for index in tokens.range(text) {
        let form = Int(tokens.values[index].form)
        places[form] += 1
        guard last[form] != number else { continue }
        last[form] = number
        starts[form + 1] += 1
      }
    }
    for form in 0..<forms { starts[form + 1] += starts[form] }
    return (starts, places)
  }

  /// How often a form stands in the text of one of its entries.
  @inline(__always)
  func frequency(of form: UInt32, entry: Int) -> Int {
    Mark.count(marks[entry]) ?? countedFrequency(of: form, in: Int(texts[entry]))
  }

  private func countedFrequency(of form: UInt32, in text: Int) -> Int {
    tokens.range(text).count { tokens.values[$0].form == form }
  }

  /// The entries of a form.
  func range(_ form: UInt32) -> Range<Int> { Int(starts[Int(form)])..<Int(starts[Int(form) + 1]) }

  /// How many texts hold a form.
  func count(of form: UInt32) -> Int { Int(starts[Int(form) + 1] - starts[Int(form)]) }

  func blocks(of form: UInt32) -> Range<Int> { Int(blockStarts[Int(form)])..<Int(blockStarts[Int(form) + 1]) }

  /// Notes the greatest weights.
  private mutating func weigh(_ norms: [Float]) {
    mostWeights = [Float](repeating: 0, count: places.count)
    blockStarts.reserveCapacity(places.count + 1)
    for form in 0..<UInt32(truncatingIfNeeded: places.count) {
      let row = range(form)
      for start in stride(from: row.lowerBound, to: row.upperBound, by: Self.blockSize) {
        var most: Float = 0
        for entry in start..<min(start + Self.blockSize, row.upperBound) {
          let frequency = Float(frequency(of: form, entry: entry))
          most = max(most, Weighing.weight(frequency, norm: norms[Int(texts[entry])]))
        }
        if row.count > Self.blockSize { blockWeights.append(most) }
        mostWeights[Int(form)] = max(mostWeights[Int(form)], most)
      }
      blockStarts.append(UInt32(truncatingIfNeeded: blockWeights.count))
    }
  }
}

/// A row of postings as a bit for each text, with how many come before each word of 64: where a row is dense, a text is
/// found in it at once.
struct DenseRow: Sendable {
  /// Shorter rows are searched as quickly as they are.
  static let fewest = 512

  static func isDense(_ count: Int, of texts: Int) -> Bool { count > max(fewest, texts / 64) }

  private(set) var words: [UInt64]
  private(set) var ranks: [UInt32]

  init(_ row: ArraySlice<UInt32>, of texts: Int) {
    words = Array(repeating: 0, count: texts / 64 + 1)
    for text in row { words[Int(text) >> 6] |= 1 << UInt64(text & 63) }
    var before: UInt32 = 0
    ranks = words.map { word in
      defer { before += UInt32(truncatingIfNeeded: word.nonzeroBitCount) }
      return before
    }
  }
}
