import Model

extension SearchIndex {
  /// The periods that an answer counts by: all of the library's, or where a municipality is asked for those that it has plans of.
  /// 0 in the period of another municipality's plan would read as gone.
  func periods(askedFor query: Query) -> [Period] {
    guard let name = query.root.onlyMunicipality else { return periods }
    let called = Set(facets.municipalities(called: name))
    let (owners, spans) = (facets.columns.municipalities, facets.columns.periods)
    let isAsked = owners.values.map { $0.map(called.contains) ?? false }
    var isHeld = [Bool](repeating: false, count: spans.values.count)
    for text in 0..<spans.numbers.count where isAsked[Int(owners.numbers[text])] {
      isHeld[Int(spans.numbers[text])] = true
    }
    let held = Set(zip(spans.values, isHeld).compactMap { $1 ? $0 : nil })
    let own = periods.filter(held.contains)
    return own.isEmpty ? periods : own
  }
}

extension Clause {
  /// The one municipality whose records alone can answer; nil where there may be others'.
  fileprivate var onlyMunicipality: String? {
    switch self {
    case .filter(.municipality(let name)) where !name.isEmpty: name
    case .all(let clauses): clauses.lazy.compactMap(\.onlyMunicipality).first
    default: nil
    }
  }
}
