import Model

extension String {
  /// Without the halves of compounds that name a committee ("Plan- og Teknikudvalget"), which is no plan.
  var withoutCommittees: String {
    let parts = split(separator: " ")
    guard contains("- "), parts.contains(where: \.isCommittee) else { return self }
    let kept = parts.indices.filter { index in
      guard parts[index].hasSuffix("-") || parts[index].hasSuffix("-,") else { return true }
      let whole = parts[(index + 1)...].first { $0 != "og" && !$0.hasSuffix("-") && !$0.hasSuffix("-,") }
      return whole.map { !$0.isCommittee } ?? true
    }
    return kept.map { String(parts[$0]) }.joined(separator: " ")
  }
}

extension Substring {
  fileprivate var isCommittee: Bool {
    let word = inSmallLetters.filter(\.isLetter)
    return ["udvalg", "udvalget", "udvalgets", "forvaltning", "forvaltningen"].contains { word.hasSuffix($0) }
  }
}
