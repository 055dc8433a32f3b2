import Files
import Language

/// Makes the index of texts: first segments, then the analysis of their new forms, then the whole.
///
/// Texts that a previous index has are not analysed again.
struct TextIndexBuilder {
  private let texts: [String]
  private let analyzer: Analyzer
  private let previous: TextIndex?
  /// For each text its number in the previous index; nil where that does not have it.
  private var known: [Int?] = []
  private var dictionary: FormDictionaryBuilder
  private var segments: [TextSegment] = []
  /// For each segment the numbers of its forms in the dictionary.
  private var numbers: [[UInt32]] = []
  /// Forms new to the dictionary: where each stands, and its number.
  private(set) var pending: [(segment: Int, form: Int, number: UInt32)] = []

  /// - Parameter previous: made with the same analyzer.
  init(_ texts: [String], analyzer: Analyzer, after previous: TextIndex?) {
    self.texts = texts
    self.analyzer = analyzer
    self.previous = previous
    dictionary = previous.map { FormDictionaryBuilder($0.dictionary, analyzer: analyzer) } ?? .init(analyzer: analyzer)
    guard var found = previous.map({ KnownTexts($0.texts) }) else { return }
    known = texts.map { found.number(of: $0) }
  }

  /// The texts to be divided into segments, in order.
  var unknownTexts: [String] {
    previous == nil ? texts : zip(texts, known).filter { $0.1 == nil }.map(\.0)
  }

  mutating func take(_ segment: TextSegment) {
    let numbers = (0..<segment.forms.count).map { form in
      let (number, isNew) = segment.forms.withBytes(of: form) { dictionary.number(of: $0) }
      if isNew { pending.append((segments.count, form, number)) }
      return number
    }
    segments.append(segment)
    self.numbers.append(numbers)
  }

  /// The analysis of some of the pending forms.
  func words(_ numbers: some Sequence<Int>) -> [AnalyzedWord] {
    numbers.map { segments[pending[$0].segment].word(pending[$0].form, by: analyzer) }
  }

  /// - Parameter words: the analysis of all pending forms.
  mutating func finish(_ words: [AnalyzedWord]) -> TextIndex {
    for (pending, word) in zip(pending, words) { dictionary.register(pending.number, as: word) }
    var tokens: [Token] = []
    tokens.reserveCapacity(segments.reduce(previous?.tokens.values.count ?? 0) { $0 + $1.tokens.count })
    var counts: [UInt32] = []
    var wordCounts: [UInt32] = []
    var fresh = SegmentReader(segments: segments, numbers: numbers)
    for text in texts.indices {
      if let previous, let number = known[text] {
        let row = previous.tokens.range(number)
        var walk = TokenWalk(over: number, of: previous)
        for token in row {
          let range = walk.range(of: token)
          tokens.append(
            Token(
              form: previous.tokens.values[token], start: UInt32(truncatingIfNeeded: range.lowerBound),
              length: UInt32(truncatingIfNeeded: range.count)))
        }
        counts.append(UInt32(truncatingIfNeeded: row.count))
        wordCounts.append(previous.wordCounts[number])
      } else {
        let (count, wordCount) = fresh.next(into: &tokens)
        counts.append(count)
        wordCounts.append(wordCount)
      }
    }
    let (dictionary, numbers) = dictionary.finish(tokens)
    for index in tokens.indices { tokens[index].form = numbers[tokens[index].form] }
    return TextIndex(
      texts: Texts(texts), dictionary: dictionary, tokens: tokens, counts: counts, wordCounts: wordCounts)
  }
}

/// Hands over the tokens of segments text by text, with the dictionary's numbers.
private struct SegmentReader {
  let segments: [TextSegment]
  let numbers: [[UInt32]]
  private var segment = 0
  private var text = 0
  private var token = 0

  init(segments: [TextSegment], numbers: [[UInt32]]) {
    self.segments = segments
    self.numbers = numbers
  }

  mutating func next(into tokens: inout [Token]) -> (count: UInt32, wordCount: UInt32) {
    while text == segments[segment].tokenCounts.count {
      segment += 1
      text = 0
      token = 0
    }
    let count = segments[segment].tokenCounts[text]
    for index in token..<token + Int(count) {
      var made = segments[segment].tokens[index]
      made.form = numbers[segment][Int(made.form)]
      tokens.append(made)
    }
    token += Int(count)
    defer { text += 1 }
    return (count, segments[segment].wordCounts[text])
  }
}

extension TextIndex {
  /// On one thread.
  static func of(_ texts: [String], analyzer: Analyzer, after previous: TextIndex? = nil) -> TextIndex {
    var builder = TextIndexBuilder(texts, analyzer: analyzer, after: previous)
    let unknown = builder.unknownTexts
    builder.take(TextSegment(unknown, numbers: unknown.indices, analyzer: analyzer))
    let words = builder.words(builder.pending.indices)
    return builder.finish(words)
  }

  /// On all cores.
  static func made(
    of texts: [String], analyzer: Analyzer, after previous: TextIndex? = nil
  ) async throws(CancellationError) -> TextIndex {
    var builder = TextIndexBuilder(texts, analyzer: analyzer, after: previous)
    let unknown = builder.unknownTexts
    let segments = inParallel(unknown.count) { TextSegment(unknown, numbers: $0, analyzer: analyzer) }
    for segment in segments.untilCancelled { builder.take(segment) }
    let made = builder
    let words = inParallel(builder.pending.count) { made.words($0) }
    // From here on everything has to be there.
    if Task.isCancelled { throw CancellationError() }
    return builder.finish(words.flatMap(\.self))
  }
}
