import Algorithms

#if canImport(Glibc)
  import Glibc
#endif

/// A word of a text, or a full word behind a suspended hyphen.
struct Token: Sendable {
  /// Number of the form in the dictionary.
  var form: UInt32
  /// UTF-8 byte range in the text; of the suspended form where the word stands behind one.
  var start: UInt32
  var length: UInt32

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

/// Texts, numbered from 0, with their words and the postings of each word form.
///
/// A class, because everything that answers a question holds it: copying a struct of so many arrays costs more than
/// looking a word up.
final class TextIndex: Sendable {
  let texts: Texts
  let dictionary: FormDictionary
  /// The words of each text in reading order, then the full words behind its suspended hyphens.
  let tokens: Rows<Token>
  /// How many tokens of each text are words that stand in it.
  let wordCounts: Flat<UInt32>
  /// For each form the texts that hold it.
  let postings: Postings
  /// For each text its length as BM25 counts it.
  let norms: Flat<Float>

  init(texts: Texts, dictionary: FormDictionary, tokens: Rows<Token>, wordCounts: [UInt32]) {
    self.texts = texts
    self.dictionary = dictionary
    self.tokens = tokens
    self.wordCounts = Flat(wordCounts)
    let words = wordCounts.reduce(0) { $0 + Int($1) }
    let average = max(1, Float(words) / Float(max(1, texts.count)))
    norms = Flat(wordCounts.map { BM25.norm(words: $0, average: average) })
    postings = Postings(forms: dictionary.forms.count, tokens: tokens, wordCounts: wordCounts)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    texts = try Texts(from: &reader)
    dictionary = try FormDictionary(from: &reader)
    tokens = try Rows(from: &reader)
    wordCounts = try reader.take()
    norms = try reader.take()
    postings = try Postings(from: &reader, tokens: tokens)
    guard tokens.count == texts.count, wordCounts.count == texts.count, norms.count == texts.count else {
      throw MalformedIndex()
    }
  }

  func write(to writer: inout IndexWriter) {
    texts.write(to: &writer)
    dictionary.write(to: &writer)
    tokens.write(to: &writer)
    writer.put(wordCounts)
    writer.put(norms)
    postings.write(to: &writer)
  }

  /// The reading position of a token: its own index for a word, that of the suspended form for a full word behind one.
  func position(of token: Int, in text: Int) -> Int {
    let words = Int(wordCounts[text])
    if token < words { return token }
    let row = tokens.range(text).lowerBound
    let start = tokens.values[row + token].start
    let place = tokens.values[row..<row + words].partitioningIndex { $0.start + $0.length > start }
    return place - row
  }
}

/// BM25's saturation and length normalisation (Robertson and Zaragoza 2009). Records are all about as long, so length
/// says less than in running text.
enum BM25 {
  static let saturation: Float = 1.2
  static let lengthShare: Float = 0.5

  /// The length of a text as a term's frequency is measured against it.
  static func norm(words: UInt32, average: Float) -> Float {
    saturation * (1 - lengthShare + lengthShare * Float(words) / average)
  }

  /// The weight of a frequency in a text; less than `saturation + 1` however great it is.
  @inline(__always)
  static func weight(_ frequency: Float, norm: Float) -> Float {
    frequency * (saturation + 1) / (frequency + norm)
  }

  /// The weight of a word that stands in `holding` of the texts (inverse document frequency).
  static func rarity(holding: Int, of texts: Int) -> Float {
    logf(1 + (Float(texts) - Float(holding) + 0.5) / (Float(holding) + 0.5))
  }
}
