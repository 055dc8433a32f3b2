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
  /// The names of the documents' files, without folders.
  package var files: [String]

  package init(
    periods: [Period] = [], policies: [String] = [], groups: [String] = [], series: [String] = [], files: [String] = []
  ) {
    self.periods = periods
    self.policies = policies
    self.groups = groups
    self.series = series
    self.files = files
  }

  /// Those of a library.
  package init(_ snapshot: Snapshot) {
    periods = snapshot.periods
    policies = Set(snapshot.records.lazy.map(\.policy)).sorted()
    groups = Set(snapshot.records.lazy.compactMap(\.group)).sorted()
    series = Set(snapshot.records.lazy.compactMap(\.series)).sorted()
    files = Set(snapshot.documents.map { $0.file.split(separator: "/").last.map(String.init) ?? $0.file }).sorted()
  }
}
