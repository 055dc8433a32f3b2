extension Answer {
  /// Words of the query that tell how a promise binds, and that no record had to have since nearly all texts do: *skal*, *ikke*.
  /// Empty where nothing else was asked for, and where a phrase asks for them.
  package var silentWords: [String] {
    guard !query.contains("\"") else { return [] }
    let words = query.split(separator: " ").map(String.init)
    let silent = words.filter { Self.binding.contains($0) }
    return silent.count == words.count ? [] : silent.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// In small letters: IKKE in capitals leaves out.
  private static let binding: Set<String> = [
    "skal", "skulle", "kan", "kunne", "vil", "ville", "må", "måtte", "bør", "burde", "ikke",
  ]
}
