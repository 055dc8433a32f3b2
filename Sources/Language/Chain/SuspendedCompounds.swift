/// The words that a text leaves out behind suspended hyphens.
struct SuspendedCompounds {
  private(set) var expansions: [Expansion] = []

  init(_ text: [UInt8], _ words: [Word], _ analyzed: [AnalyzedWord], _ analyzer: Analyzer) {
  }
}
