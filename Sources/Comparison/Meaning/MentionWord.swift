import Language

/// A word of an item as its mentions are read.
struct MentionWord {
  /// In lower case, without the punctuation around it; "%" stands by itself.
  var text: String
  /// Best first; empty for anything with a digit.
  var lemmas: [String]
  /// Whether it is written in capitals, as "VPU".
  var isAbbreviation: Bool
  /// Whether its first letter is a capital.
  var isCapitalized = false
  /// The plain form of the last part of a compound.
  var head: String?
  /// What punctuation stood at its edges: whether it ends a clause, and whether it opens a parenthesis.
  var endsClause: Bool
  var opensParenthesis: Bool
  /// What it says by itself: the number that opens it, the role that it names, and what it turns of a promise.
  var openingNumber: String?
  var role: String?
  var direction: PromiseWords.Direction?
  var modality: PromiseWords.Modality?
  var scope: PromiseWords.Scope?

  /// Whether it is somebody who can do something: by its role, or as an institution or a profession.
  var isActor: Bool {
    role != nil || ActorWords.isSomebody(head ?? lemmas.first ?? text) || ActorWords.isSomebody(text)
  }

  /// Whether it may be the present of a verb, "driver"; many of these are nouns too.
  var isPresent: Bool { lemmas.contains { $0 + "r" == text || $0 == text + "e" } }

  /// "drives"
  var isPassive: Bool { lemmas.contains { $0 + "s" == text } }

  /// "drevet"
  var isParticiple: Bool { text.hasSuffix("t") && lemmas.contains { $0.hasSuffix("e") } }

  /// Whether it says what an item is about.
  var isContent: Bool {
    guard !lemmas.isEmpty, text.count > 1 else { return false }
    return !StopWords.inEveryPlan.contains(text)
  }

  /// What a table says of its text or of one of its lemmas.
  func first<Value>(in table: [String: Value]) -> Value? {
    if let value = table[text] { return value }
    for lemma in lemmas { if let value = table[lemma] { return value } }
    return nil
  }
}

/// Takes texts apart into the words of their mentions, and remembers each word: what a word says takes far longer to find than
/// to find again.
final class MentionScanner {
  private let analyzer: Analyzer
  private var known: [String: [MentionWord]] = [:]

  init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  func words(of text: String) -> [MentionWord] {
    var words: [MentionWord] = []
    for piece in text.singleSpaced.unicodeScalars.split(separator: " ") {
      let printed = String(Substring(piece))
      if let found = known[printed] {
        words += found
        continue
      }
      let found = self.words(ofPiece: printed)
      known[printed] = found
      words += found
    }
    return words
  }

  /// The words between two spaces.
  private func words(ofPiece printed: String) -> [MentionWord] {
    if ActorWords.marks.contains(printed.lowercased()) {
      return [word(printed, endsClause: false, opensParenthesis: false)]
    }
    return Self.parts(of: printed).flatMap { self.words(ofPart: $0) }
  }

  /// A dash between digits makes a range, "4–6"; any other divides words.
  private static func parts(of printed: String) -> [String] {
    guard printed.unicodeScalars.contains(where: { $0 == "–" || $0 == "—" }) else { return [printed] }
    if printed.first?.isNumber == true { return [String(printed.map { $0 == "–" || $0 == "—" ? "-" : $0 })] }
    return printed.split { $0 == "–" || $0 == "—" }.map(String.init)
  }

  private func words(ofPart printed: String) -> [MentionWord] {
    let isEdge = { (letter: Character) in !letter.isLetter && !letter.isNumber }
    let core = printed.drop(while: isEdge)
    let end = core.reversed().prefix(while: isEdge)
    let trimmed = String(core.prefix(core.count - end.count))
    let isPercent = end.contains("%") || printed == "%"
    guard !trimmed.isEmpty else { return isPercent ? [percent] : [] }
    let endsClause = end.contains { ".,;:".contains($0) } && !trimmed.allSatisfy(\.isNumber)
    let opensParenthesis = printed.first == "("
    return [word(trimmed, endsClause: endsClause, opensParenthesis: opensParenthesis)] + (isPercent ? [percent] : [])
  }

  private var percent: MentionWord {
    MentionWord(text: "%", lemmas: [], isAbbreviation: false, endsClause: false, opensParenthesis: false)
  }

  private func word(_ printed: String, endsClause: Bool, opensParenthesis: Bool) -> MentionWord {
    let isLettered = !printed.contains(where: \.isNumber)
    let isAbbreviation = isLettered && (2...6).contains(printed.count) && printed.allSatisfy(\.isUppercase)
    let analyzed = isLettered ? analyzer.analyze(printed).words.first : nil
    var word = MentionWord(
      text: printed.lowercased(), lemmas: analyzed?.lemmas ?? [], isAbbreviation: isAbbreviation,
      endsClause: endsClause, opensParenthesis: opensParenthesis)
    word.isCapitalized = printed.first?.isUppercase ?? false
    word.head = analyzed?.parts.last?.lemma
    word.openingNumber = NumberWords.opening(word.text)
    // The letters of a role end other words too: "billeder" is no leader.
    if word.lemmas.contains(where: { ActorWords.role(in: $0) != nil }) { word.role = ActorWords.role(in: word.text) }
    word.direction = PromiseWords.direction(of: word)
    word.modality = PromiseWords.modality(of: word)
    word.scope = PromiseWords.scope(of: word)
    return word
  }
}
