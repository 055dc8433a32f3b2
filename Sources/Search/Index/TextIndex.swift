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
///
/// A class, since all that answers a question holds it: a copy of a struct of so many arrays costs more than to look a
/// word up.
final class TextIndex: Sendable {
  let texts: [String]
  let vocabulary: Vocabulary
  /// The words of each text in reading order, then the full words behind its suspended hyphens.
  let tokens: Rows<Token>
  /// How many tokens of each text are words that stand in it.
  let wordCounts: [UInt32]
  /// For each form the texts that hold it.
  let postings: Postings
  /// For each text what its length takes off the weight of its words.
  let norms: [Float]
  let scratch: ScratchPool
  let terms: TermMemory

  init(texts: [String], vocabulary: Vocabulary, tokens: Rows<Token>, wordCounts: [UInt32]) {
    self.texts = texts
    self.vocabulary = vocabulary
    self.tokens = tokens
    self.wordCounts = wordCounts
    let words = wordCounts.reduce(0) { $0 + Int($1) }
    let average = max(1, Float(words) / Float(max(1, texts.count)))
    norms = wordCounts.map { Weighing.norm(words: $0, average: average) }
    scratch = ScratchPool(texts: texts.count)
    terms = TermMemory(texts: texts.count)
    postings = Postings(forms: vocabulary.forms.count, tokens: tokens, wordCounts: wordCounts, norms: norms)
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
