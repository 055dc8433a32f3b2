package import Library
package import Model

/// What a person may name of a library, for completion; each once.
package struct KnownNames: Hashable, Sendable {
  /// Ascending.
  package var periods: [Period]
  /// Sorted, as all that follow.
  package var policies: [String]
  package var groups: [String]
  package var series: [String]
  package var municipalities: [String]
  /// The names of the documents' files, without folders.
  package var files: [String]
  /// What the plans say in each field, where that is short enough to be typed.
  package var facts: [Field: [String]]

  /// Letters of the longest fact that is offered.
  private static let longestFact = 40

  package init(
    periods: [Period] = [], policies: [String] = [], groups: [String] = [], series: [String] = [],
    municipalities: [String] = [], files: [String] = [], facts: [Field: [String]] = [:]
  ) {
    self.periods = periods
    self.policies = policies
    self.groups = groups
    self.series = series
    self.municipalities = municipalities
    self.files = files
    self.facts = facts
  }

  /// Those of a library.
  package init(_ snapshot: Snapshot) {
    periods = snapshot.periods
    policies = Set(snapshot.records.lazy.map(\.policy)).sorted()
    groups = Set(snapshot.records.lazy.compactMap(\.group)).sorted()
    series = Set(snapshot.records.lazy.compactMap(\.series)).sorted()
    municipalities = Set(snapshot.documents.lazy.compactMap(\.municipality)).sorted()
    files = Set(snapshot.documents.map { $0.file.split(separator: "/").last.map(String.init) ?? $0.file }).sorted()
    var facts: [Field: Set<String>] = [:]
    for fact in snapshot.records.lazy.flatMap(\.facts) {
      guard let field = fact.name.field, fact.text.utf8.count <= 2 * Self.longestFact,
        fact.text.count <= Self.longestFact, !fact.text.contains("\n")
      else { continue }
      facts[field, default: []].insert(fact.text)
    }
    self.facts = facts.mapValues { $0.sorted() }
  }
}
