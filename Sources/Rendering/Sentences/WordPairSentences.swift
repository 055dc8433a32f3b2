package import Library
package import Model
package import Study

/// What is said around abbreviations and synonyms.
package enum WordPairPhrase {
  case none(WordPairs.Kind)
  case origin(WordPairs.Origin)
  case more(Int)
  case learnedAreNear
  case suggestionsAreNotUsed
  case added(WordPairs.Kind, String, String)
  case rejected(WordPairs.Kind, String, String)
  case takenBack(WordDecision)

  package var sentence: Sentence {
    switch self {
    case .none(.abbreviations):
      Sentence(
        "Ingen forkortelser endnu. Tilføj en med: forkortelser tilføj KORT BETYDNING",
        "No abbreviations yet. Add one with: abbreviations add SHORT MEANING")
    case .none(.synonyms):
      Sentence(
        "Ingen synonymer endnu. Tilføj et par med: synonymer tilføj A B",
        "No synonyms yet. Add a pair with: synonyms add A B")
    case .origin(.learned): Sentence("lært af teksterne", "learned from the texts")
    case .origin(.added): Sentence("tilføjet", "added")
    case .origin(.suggested): Sentence("foreslået af teksterne", "suggested by the texts")
    case .origin(.rejected): Sentence("afvist", "rejected")
    case .more(let count):
      Sentence("og ", "and ")
        + .count(count, one: Sentence("punkt til", "more record"), many: Sentence("punkter til", "more records"))
    case .learnedAreNear:
      Sentence(
        "Lærte ord vises kun som “tæt på”. Tilføj et par, så det tæller fuldt, eller afvis det: synonymer tilføj A B",
        "Learned words are shown as close matches only. Add a pair to count it fully, or reject it: synonyms add A B")
    case .suggestionsAreNotUsed:
      Sentence(
        "Forslag bruges først, når du har tilføjet dem: synonymer tilføj A B",
        "Suggestions are used only once you add them: synonyms add A B")
    case .added(.abbreviations, let short, let meaning):
      Sentence(
        "Husket: \(short) betyder \(meaning.quoted), og en søgning på det ene finder det andet.",
        "Remembered: \(short) means \(meaning.quoted), and a search for the one finds the other.")
    case .added(.synonyms, let first, let second):
      Sentence(
        "Husket: \(first.quoted) og \(second.quoted) betyder det samme, og en søgning på det ene finder det andet.",
        "Remembered: \(first.quoted) and \(second.quoted) mean the same, and a search for the one finds the other.")
    case .rejected(.abbreviations, let short, let meaning):
      Sentence(
        "Husket: \(short) betyder ikke \(meaning.quoted).", "Remembered: \(short) does not mean \(meaning.quoted).")
    case .rejected(.synonyms, let first, let second):
      Sentence(
        "Husket: \(first.quoted) og \(second.quoted) betyder ikke det samme.",
        "Remembered: \(first.quoted) and \(second.quoted) do not mean the same.")
    case .takenBack(let decision): decision.takenBack
    }
  }
}

extension WordDecision {
  /// That it was taken back.
  fileprivate var takenBack: Sentence {
    let (one, other) = (kind == .abbreviation ? first : first.quoted, second.quoted)
    return switch (kind, isAccepted) {
    case (.abbreviation, true):
      Sentence("Taget tilbage: at \(one) betyder \(other).", "Taken back: that \(one) means \(other).")
    case (.abbreviation, false):
      Sentence("Taget tilbage: at \(one) ikke betyder \(other).", "Taken back: that \(one) does not mean \(other).")
    case (.synonym, true):
      Sentence(
        "Taget tilbage: at \(one) og \(other) betyder det samme.", "Taken back: that \(one) and \(other) mean the same."
      )
    case (.synonym, false):
      Sentence(
        "Taget tilbage: at \(one) og \(other) ikke betyder det samme.",
        "Taken back: that \(one) and \(other) do not mean the same.")
    }
  }
}
