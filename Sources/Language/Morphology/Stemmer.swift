internal import CStemmer

/// The Snowball stemmer for Danish, for words that no dictionary knows.
enum Stemmer {
  /// The stem of a folded word; the word itself when the stemmer cannot be had.
  static func stem(_ word: [UInt8]) -> String {
    let whole = String(decoding: word, as: UTF8.self)
    guard let length = Int32(exactly: word.count), let stemmer = sb_stemmer_new("danish", "UTF_8") else { return whole }
    defer { sb_stemmer_delete(stemmer) }
    guard let stem = sb_stemmer_stem(stemmer, word, length) else { return whole }
    let count = min(max(0, Int(sb_stemmer_length(stemmer))), word.count)
    return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
  }
}
