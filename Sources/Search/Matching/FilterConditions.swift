import Model

extension Facets {
  /// For each text whether it meets a condition.
  func accepted(by filter: Filter, turnover: Turnover) -> [Bool] {
    switch filter {
    case .period(let range): columns.periods.map { $0.map(range.contains) ?? false }
    case .policy(let name): columns.policies.map { $0.isNamed(name) }
    case .group(let name): columns.groups.map { $0?.isNamed(name) ?? false }
    case .series(let name): columns.series.map { $0?.isNamed(name) ?? false }
    case .municipality(let name): accepted(municipality: name)
    case .kind(let kind): columns.kinds.map { $0 == kind }
    case .document(let name): accepted(documents: documents(called: name))
    case .page(let range):
      records.map { sources in
        sources.contains { $0.places.contains { $0.page.map { range.first <= $0 && $0 <= range.last } ?? false } }
      }
    case .came(let range): accepted(ids: turnover.came, in: range)
    case .gone(let range): accepted(ids: turnover.gone, in: range)
    // The matcher asks the facts themselves.
    case .fact: Array(repeating: false, count: columns.periods.numbers.count)
    }
  }

  private func accepted(municipality name: String) -> [Bool] {
    if name.isEmpty { return columns.municipalities.map { $0 == nil } }
    let called = Set(municipalities(called: name))
    return columns.municipalities.map { $0.map(called.contains) ?? false }
  }

  /// The municipalities of a name. Where the library has the very municipality, no other whose name begins so.
  func municipalities(called name: String) -> [String] {
    let key = Municipality.key(ofName: name)
    let all = columns.municipalities.values.compactMap(\.self)
    let same = all.filter { Municipality.key(ofName: $0) == key }
    return same.isEmpty ? all.filter { $0.isNamed(name) } : same
  }

  private func accepted(documents: Set<Int64>) -> [Bool] {
    records.map(in: documents)
  }

  private func accepted(ids: [Period: Set<RecordID>], in range: PeriodRange) -> [Bool] {
    let wanted = ids.filter { range.contains($0.key) }.values.reduce(into: Set()) { $0.formUnion($1) }
    return records.map(ids: wanted.contains)
  }

  /// The documents of a number, or of words of their title or file name.
  func documents(called name: String) -> Set<Int64> {
    if let number = Int64(name), documents.document(number) != nil { return [number] }
    let called = documents.filter { document in
      let file = document.file.split(separator: "/").last.map(String.init)
      return document.title?.isNamed(name) ?? false || file?.isNamed(name) ?? false
    }
    return Set(called.map(\.id))
  }
}

extension String {
  /// Whether each word of a name that was asked for begins a word of this one.
  fileprivate func isNamed(_ wanted: String) -> Bool {
    let own = searchedWords
    return wanted.searchedWords.allSatisfy { wanted in own.contains { $0.hasPrefix(wanted) } }
  }

  /// The words of a name as names are asked for: small letters and digits.
  package var searchedWords: [Substring] { exactKey.split { !$0.isLetter && !$0.isNumber } }
}

extension PeriodRange {
  func contains(_ period: Period) -> Bool {
    switch self {
    case .years(let first, let last): period.first == first && period.last == last
    // Of a library without such a period: else the years were put in its place (`Query.naming`).
    case .named: false
    case .starting(let from, let to): (from ?? .min) <= period.first && period.first <= (to ?? .max)
    }
  }
}
