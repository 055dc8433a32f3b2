import Model

/// What the words before a list say that it is of.
enum LeadIn {
  /// "De otte indsatser er:"
  case actions
  /// Anything else that they name: "Politikken blev sendt i høring i:", "De fire pejlemærker er:"
  case others
  /// "Det drejer sig om:"
  case nothing

  /// - Parameter text: of the paragraph; only its last sentence leads to the list.
  init(_ text: String) {
    let words = plainWords(of: text.lastSentence)
    if words.contains(where: Self.namesOther) {
      self = .others
    } else if words.contains(where: Self.namesActions) {
      self = .actions
    } else {
      self = .nothing
    }
  }

  /// Whether a title or a heading says that what stands below it is done ("Allerede iværksatte indsatser").
  ///
  /// That it names a plan says nothing in a paper, which may be about one that stands elsewhere.
  static func heads(_ heading: String) -> Bool {
    if case .actions = LeadIn(heading) { true } else { false }
  }

  /// Whether a title does so with its first words ("Konkrete tiltag i …"): "Opsamling på større initiativer" speaks of them only.
  static func opens(_ title: String) -> Bool {
    heads(title.split(separator: " ").prefix(2).joined(separator: " "))
  }

  /// Whether a word names several things that are done: one action ("indsatsen") has a list of something else.
  private static func namesActions(_ word: String) -> Bool { endsInPlural(word, of: done) }

  private static func namesOther(_ word: String) -> Bool {
    stems.contains(where: word.hasPrefix) || endsInPlural(word, of: named)
  }

  private static func endsInPlural(_ word: String, of plurals: [String]) -> Bool {
    plurals.contains { word.hasSuffix($0) || word.hasSuffix($0 + "ne") }
  }

  private static let done = [
    "indsatser", "initiativer", "tiltag", "tiltage", "handlinger", "aktiviteter", "anbefalinger", "løfter", "projekter",
    "opgaver",
  ]
  /// What plans have besides actions.
  private static let named = [
    "pejlemærker", "temaer", "områder", "målsætninger", "delmål", "visioner", "værdier", "spor", "politikker",
    "strategier", "planer", "spørgsmål", "effekter", "scenarier",
  ]
  /// How the words begin that name what papers list.
  private static let stems = [
    "formål", "hensigt", "høring", "effekt", "spørgsmål", "ændring", "bemærkning", "kommentar", "medlem", "kategori",
    "princip", "fordel", "ulempe", "udfordring", "konsekvens", "kriteri", "krav", "forudsætning", "resultat",
    "status", "succes", "indikator", "tegn", "nøgletal", "vurder", "konklusion", "deltag", "inviter", "aktivitetstal",
  ]
}

extension String {
  /// What stands behind the last stop that a capital follows; all of it without one.
  fileprivate var lastSentence: Substring {
    var start = startIndex
    for stop in indices where ".!?".contains(self[stop]) {
      let gap = self[index(after: stop)...]
      let next = gap.drop(while: \.isWhitespace)
      if next.startIndex > gap.startIndex, next.first?.isUppercase == true { start = next.startIndex }
    }
    return self[start...]
  }
}
