#if canImport(Glibc)
  import Glibc
#endif

/// BM25's saturation and length normalisation (Robertson and Zaragoza 2009); records are all about as long, so length says
/// less than in running text.
enum Weighing {
  static let saturation: Float = 1.2
  static let lengthShare: Float = 0.5

  /// What the length of a text takes off the weight of its words.
  static func norm(words: UInt32, average: Float) -> Float {
    saturation * (1 - lengthShare + lengthShare * Float(words) / average)
  }

  /// What a frequency weighs in a text; less than `saturation + 1` however great it is.
  @inline(__always)
  static func weight(_ frequency: Float, norm: Float) -> Float {
    frequency * (saturation + 1) / (frequency + norm)
  }

  /// What a word counts that stands in so many of the texts.
  static func rarity(holding: Int, of texts: Int) -> Float {
    logf(1 + (Float(texts) - Float(holding) + 0.5) / (Float(holding) + 0.5))
  }
}
