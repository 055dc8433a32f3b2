/// Rows of values in one flat array (compressed sparse rows): row i is `values[starts[i]..<starts[i + 1]]`.
struct Rows<Value: BitwiseCopyable & Sendable>: Sendable {
  private let starts: Flat<UInt32>
  let values: Flat<Value>

  /// Sorts values into rows by counting; within a row they keep their order.
  ///
  /// - Parameter rows: the row of each value, below `count`.
  init(count: Int, rows: [UInt32], values: [Value]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for row in rows { starts[Int(row) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var next = starts
    var order = [UInt32](repeating: 0, count: values.count)
    for (index, row) in rows.enumerated() {
      order[Int(next[Int(row)])] = UInt32(truncatingIfNeeded: index)
      next[Int(row)] += 1
    }
    self.starts = Flat(starts)
    self.values = Flat(order.map { values[Int($0)] })
  }

  /// Takes values that already stand in rows.
  ///
  /// - Parameter counts: how many values each row has.
  init(counts: [UInt32], values: [Value]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(counts.count + 1)
    var end: UInt32 = 0
    for count in counts {
      end += count
      starts.append(end)
    }
    self.starts = Flat(starts)
    self.values = Flat(values)
  }

  var count: Int { starts.count - 1 }

  func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  subscript(row: Int) -> Flat<Value> { values.extracting(range(row)) }
}

extension Rows {
  func write(to writer: inout IndexWriter) {
    writer.put(starts)
    writer.put(values)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    starts = try reader.take()
    values = try reader.take()
    guard !starts.isEmpty else { throw MalformedIndex() }
  }
}

/// Where a word form stands in one text, in one byte.
///
/// Most words stand once in a text, near its beginning: then the byte is the reading position. Otherwise it gives the
/// number of occurrences, and the positions are looked up in the text's own row of tokens.
enum Mark {
  /// Marks below this are the reading position of the only occurrence.
  static let several: UInt8 = 240
  /// More occurrences than a mark can count, or a single one far from the beginning.
  static let unknown: UInt8 = .max

  /// The mark after one more occurrence.
  static func adding(to mark: UInt8) -> UInt8 { mark < several ? several : mark == unknown ? unknown : mark + 1 }

  /// The number of occurrences; nil when the mark cannot say.
  static func count(_ mark: UInt8) -> Int? {
    mark < several ? 1 : mark == unknown ? nil : Int(mark - several) + 2
  }
}

/// The texts of each word form, ascending, each once, in one flat array: row `form` is `starts[form]..<starts[form + 1]`.
///
/// The rows are not compressed: unpacking deltas takes half as long as intersecting the rows does.
struct Postings: Sendable {
  private let starts: Flat<UInt32>
  let texts: Flat<UInt32>
  /// A `Mark` for each entry of `texts`.
  let marks: Flat<UInt8>
  /// How many occurrences each form has in all texts together.
  let occurrences: Flat<UInt32>
  /// The tokens of each text, where marks do not count.
  private let tokens: Rows<UInt32>

  /// - Parameters:
  ///   - forms: the number of forms.
  ///   - tokens: the words of each text in reading order, then the words behind suspended hyphens.
  ///   - wordCounts: for each text how many of its tokens are words that stand in it.
  init(forms: Int, tokens: Rows<UInt32>, wordCounts: [UInt32]) {
    let (starts, occurrences) = Self.counts(forms: forms, in: tokens)
    var next = starts
    var texts = [UInt32](repeating: 0, count: Int(starts[forms]))
    var marks = [UInt8](repeating: 0, count: texts.count)
    for text in 0..<tokens.count {
      let number = UInt32(truncatingIfNeeded: text)
      let row = tokens.range(text)
      for index in row {
        let form = Int(tokens.values[index])
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
    self.starts = Flat(starts)
    self.texts = Flat(texts)
    self.marks = Flat(marks)
    self.occurrences = Flat(occurrences)
    self.tokens = tokens
  }

  /// Where the entries of each form begin (the last is their end), and how many occurrences it has.
  private static func counts(forms: Int, in tokens: Rows<UInt32>) -> (starts: [UInt32], occurrences: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: forms + 1)
    var occurrences = [UInt32](repeating: 0, count: forms)
    var last = [UInt32](repeating: .max, count: forms)
    for text in 0..<tokens.count {
      let number = UInt32(truncatingIfNeeded: text)
      for index in tokens.range(text) {
        let form = Int(tokens.values[index])
        occurrences[form] += 1
        guard last[form] != number else { continue }
        last[form] = number
        starts[form + 1] += 1
      }
    }
    for form in 0..<forms { starts[form + 1] += starts[form] }
    return (starts, occurrences)
  }

  /// How often a form stands in the text of one of its entries.
  @inline(__always)
  func frequency(of form: UInt32, entry: Int) -> Int {
    Mark.count(marks[entry]) ?? countedFrequency(of: form, in: Int(texts[entry]))
  }

  private func countedFrequency(of form: UInt32, in text: Int) -> Int {
    tokens.range(text).count { tokens.values[$0] == form }
  }

  /// The entries of a form.
  func range(_ form: UInt32) -> Range<Int> { Int(starts[Int(form)])..<Int(starts[Int(form) + 1]) }

  /// How many texts hold a form (its document frequency).
  func count(of form: UInt32) -> Int { Int(starts[Int(form) + 1] - starts[Int(form)]) }
}

extension Postings {
  func write(to writer: inout IndexWriter) {
    writer.put(starts)
    writer.put(texts)
    writer.put(marks)
    writer.put(occurrences)
  }

  /// - Parameter tokens: as they were when the postings were made.
  init(from reader: inout IndexReader, tokens: Rows<UInt32>) throws(MalformedIndex) {
    starts = try reader.take()
    texts = try reader.take()
    marks = try reader.take()
    occurrences = try reader.take()
    self.tokens = tokens
  }
}
