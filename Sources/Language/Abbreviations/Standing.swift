extension Abbreviations {
  /// What the abbreviations that stand in a text mean, in its order: as the text itself explains them, else as was learned.
  package func standing(in text: String, with analyzer: Analyzer) -> [AbbreviationMeaning] {
    let passage = Passage(text, analyzer: analyzer)
    let own = Abbreviations(learningFrom: [text], with: analyzer)
    var seen: Set<String> = []
    return passage.words.indices.compactMap { Mention(passage, word: $0)?.abbreviation }.flatMap { abbreviation in
      guard seen.insert(abbreviation).inserted else { return [AbbreviationMeaning]() }
      let explained = own.meanings(of: abbreviation)
      return explained.isEmpty ? meanings(of: abbreviation) : explained
    }
  }
}
