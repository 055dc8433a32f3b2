import Language

/// A word of a text, or a full word behind a suspended hyphen.
struct Token: Sendable {
  /// Number of the form in the vocabulary.
  var form: UInt32
  /// UTF-8 byte range in the text; of the suspended form where the word stands behind one.
  var start: UInt32
  var length: UInt32

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

/// Texts, numbered from 0, with their words and the postings of each word form.
struct TextIndex: Sendable {
  let texts: [String]
  let vocabulary: Vocabulary
  /// The words of each text in reading order, then the full words behind its suspended hyphens.
  let tokens: Rows<Token>
  /// How many tokens of each text are words that stand in it.
  let wordCounts: [UInt32]
  /// For each form the texts that hold it.
  private(set) var postings: Postings
  /// For each text what its length takes off the weight of its words.
  let norms: [Float]
  let scratch: ScratchPool

  init(texts: [String], analyzer: Analyzer) {
    var builder = TextIndexBuilder(analyzer: analyzer)
    for text in texts { builder.add(text) }
    self = builder.finish(texts)
  }

  init(texts: [String], vocabulary: Vocabulary, tokens: Rows<Token>, wordCounts: [UInt32]) {
    self.texts = texts
    self.vocabulary = vocabulary
    self.tokens = tokens
    self.wordCounts = wordCounts
    let words = wordCounts.reduce(0) { $0 + Int($1) }
    let average = max(1, Float(words) / Float(max(1, texts.count)))
    norms = wordCounts.map { Weighing.norm(words: $0, average: average) }
    scratch = ScratchPool(texts: texts.count)
    postings = Postings(forms: vocabulary.forms.count, tokens: tokens, wordCounts: wordCounts)
    let unweighed = self
    postings.weigh { form, entry in
      Weighing.weight(
        Float(unweighed.frequency(of: form, entry: entry)), norm: unweighed.norms[Int(unweighed.postings.texts[entry])])
    }
  }

  /// The reading position of a token: its own index for a word, that of the suspended form for a full word behind one.
  func position(of token: Int, in text: Int) -> Int {
    let words = Int(wordCounts[text])
    if token < words { return token }
    let row = tokens.range(text).lowerBound
    let start = tokens.values[row + token].start
    var lower = 0
    var upper = words
    while lower < upper {
      let middle = (lower + upper) / 2
      let word = tokens.values[row + middle]
      if word.start + word.length <= start { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

/// Takes texts one by one and makes their index.
struct TextIndexBuilder {
  private let analyzer: Analyzer
  private var vocabulary: VocabularyBuilder
  private var tokens: [Token] = []
  private var textOfToken: [UInt32] = []
  private var wordCounts: [UInt32] = []

  init(analyzer: Analyzer) {
    self.analyzer = analyzer
    vocabulary = VocabularyBuilder(analyzer: analyzer)
  }

  mutating func add(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    let analysis = analyzer.analyze(text)
    let number = UInt32(truncatingIfNeeded: wordCounts.count)
    let bytes = text.utf8.span
    let before = tokens.count
    for word in analysis.words where 0 <= word.range.lowerBound && word.range.upperBound <= bytes.count {
      append(vocabulary.form(bytes.extracting(word.range), word), word.range, number)
    }
    wordCounts.append(UInt32(truncatingIfNeeded: tokens.count - before))
    for expansion in analysis.expansions where expansion.range.upperBound <= bytes.count {
      append(vocabulary.form(suspended: expansion.full, expansion.word), expansion.range, number)
    }
  }

  private mutating func append(_ form: UInt32, _ range: Range<Int>, _ text: UInt32) {
    tokens.append(
      Token(
        form: form, start: UInt32(truncatingIfNeeded: range.lowerBound), length: UInt32(truncatingIfNeeded: range.count)
      ))
    textOfToken.append(text)
  }

  func finish(_ texts: [String]) -> TextIndex {
    let vocabulary = vocabulary.finish()
    return TextIndex(
      texts: texts, vocabulary: vocabulary, tokens: Rows(count: texts.count, rows: textOfToken, values: tokens),
      wordCounts: wordCounts)
  }
}
