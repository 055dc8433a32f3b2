import Algorithms

#if canImport(Glibc)
  import Glibc
#endif

/// A word of a text, or a full word behind a suspended hyphen, while an index is made.
struct Token: Sendable {
  /// Number of the form in the dictionary.
  var form: UInt32
  /// UTF-8 byte range in the text; of the suspended form where the word stands behind one.
  var start: UInt32
  var length: UInt32
}

/// Texts, numbered from 0, with their words and the postings of each word form.
///
/// A class, because everything that answers a question holds it: copying a struct of so many arrays costs more than
/// looking a word up.
final class TextIndex: Sendable {
  let texts: Texts
  let dictionary: FormDictionary
  /// The forms of each text's words in reading order, then of the full words behind its suspended hyphens.
  let tokens: Rows<UInt32>
  let places: TokenPlaces
  /// How many tokens of each text are words that stand in it.
  let wordCounts: Flat<UInt32>
  /// For each form the texts that hold it.
  let postings: Postings
  /// How texts of each length are measured.
  let norms: TextNorms

  /// - Parameter counts: how many tokens each text has.
  init(texts: Texts, dictionary: FormDictionary, tokens made: [Token], counts: [UInt32], wordCounts: [UInt32]) {
    let tokens = Rows(counts: counts, values: made.map(\.form))
    self.texts = texts
    self.dictionary = dictionary
    self.tokens = tokens
    self.wordCounts = Flat(wordCounts)
    let words = wordCounts.reduce(0) { $0 + Int($1) }
    norms = TextNorms(average: max(1, Float(words) / Float(max(1, texts.count))))
    places = TokenPlaces(of: made, counts: counts, lengths: dictionary)
    postings = Postings(forms: dictionary.forms.count, tokens: tokens, wordCounts: wordCounts)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    texts = try Texts(from: &reader)
    dictionary = try FormDictionary(from: &reader)
    tokens = try Rows(from: &reader)
    wordCounts = try reader.take()
    norms = try TextNorms(from: &reader)
    places = try TokenPlaces(from: &reader)
    postings = try Postings(from: &reader, tokens: tokens)
    guard tokens.count == texts.count, wordCounts.count == texts.count, places.count == tokens.values.count else {
      throw MalformedIndex()
    }
  }

  func write(to writer: inout IndexWriter) {
    texts.write(to: &writer)
    dictionary.write(to: &writer)
    tokens.write(to: &writer)
    writer.put(wordCounts)
    norms.write(to: &writer)
    places.write(to: &writer)
    postings.write(to: &writer)
  }

  /// The reading position of a token: its own index for a word, that of the suspended form for a full word behind one.
  func position(of token: Int, in text: Int) -> Int {
    let words = Int(wordCounts[text])
    if token < words { return token }
    let ranges = ranges(in: text)
    return ranges[..<words].partitioningIndex { $0.upperBound > ranges[token].lowerBound }
  }
}

/// The norm of each length of a text, where one is asked for in many texts.
struct TextNorms: Sendable {
  private let average: Float
  private let known: [Float]

  /// Longer texts are rare.
  private static let longest: UInt32 = 255

  /// - Parameter average: the words of a text, on average.
  init(average: Float) {
    self.average = average
    known = (0...Self.longest).map { BM25.norm(words: $0, average: average) }
  }

  @inline(__always)
  subscript(words: UInt32) -> Float {
    words <= Self.longest ? known[Int(words)] : BM25.norm(words: words, average: average)
  }

  func write(to writer: inout IndexWriter) { writer.put(Flat([average])) }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    let written: Flat<Float> = try reader.take()
    guard written.count == 1, written[0] >= 1 else { throw MalformedIndex() }
    self.init(average: written[0])
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
