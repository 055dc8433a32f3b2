import Language

/// A word of an item as its mentions are read.
struct MentionWord {
  /// In lower case, without the punctuation around it; "%" stands by itself.
  var text: String
  /// Best first; empty for anything with a digit.
  var lemmas: [String]
  /// Whether it is written in capitals, as "VPU".
  var isAbbreviation: Bool
  /// What punctuation stood at its edges: whether it ends a clause, and whether it opens a parenthesis.
  var endsClause: Bool
  var opensParenthesis: Bool

  static let none = MentionWord(text: "", lemmas: [], isAbbreviation: false, endsClause: false, opensParenthesis: false)

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

/// Takes texts apart into the words of their mentions.
struct MentionScanner {
  let analyzer: Analyzer

  func words(of text: String) -> [MentionWord] {
    var words: [MentionWord] = []
    for piece in text.singleSpaced.unicodeScalars.split(separator: " ") {
      let printed = String(Substring(piece))
      if ActorWords.marks.contains(printed.lowercased()) {
        words.append(word(printed, endsClause: false, opensParenthesis: false))
        continue
      }
      for part in Self.parts(of: printed) { words += self.words(ofPart: part) }
    }
    return words
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
    return MentionWord(
      text: printed.lowercased(), lemmas: isLettered ? analyzer.analyze(printed).words.first?.lemmas ?? [] : [],
      isAbbreviation: isAbbreviation, endsClause: endsClause, opensParenthesis: opensParenthesis)
  }
}
