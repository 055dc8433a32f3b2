import Files

/// What the frequent words of an index find is put together when the index is made: it takes so long that a question
/// would have to wait for it, and a few hundred words are what most questions ask for.
struct FrequentTerms {
  private let planner: Planner
  /// Their forms.
  private let forms: [UInt32]

  /// A form is frequent that stands in more than a share of all texts. What stands in nearly every text tells nothing,
  /// and fewer places than a thousand are gone through at once.
  static let fewest = 1_024
  private static let leastShare = 256
  private static let mostShare = 16

  /// - Parameter fewest: forms in fewer texts are not frequent, whatever share that is.
  init(_ planner: Planner, fewest: Int = fewest) {
    self.planner = planner
    let texts = planner.searched.index.texts.count
    let most = texts / Self.mostShare
    let fewest = max(fewest, texts / Self.leastShare)
    let postings = planner.searched.index.postings
    forms =
      most < fewest
      ? []
      : (0..<UInt32(truncatingIfNeeded: planner.dictionary.forms.count)).filter {
        fewest...most ~= postings.count(of: $0) && !planner.dictionary.isSuspended($0)
      }
  }

  func prepare() { prepare(forms.indices) }

  /// On all cores.
  func prepareInParallel() async {
    _ = inParallel(forms.count, fewest: 8) { self.prepare($0) }
  }

  private func prepare(_ range: Range<Int>) {
    for form in forms[range] { planner.prepare(planner.dictionary.word(of: form)) }
  }
}
