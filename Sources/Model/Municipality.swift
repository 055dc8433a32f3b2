/// The municipality, region or other body whose plan a document is.
package enum Municipality {
  /// The name by which it is told from others: lower case, NFC, single spaces, without the word for its kind.
  ///
  /// "Aalund Kommune" and "AALUND" are one municipality, "Region Nord" is another.
  package static func key(ofName name: String) -> String {
    let words = name.nfc.lowercased().nfc.split(whereSeparator: \.isWhitespace).map(String.init)
    let own = words.filter { !kinds.contains($0) }
    return (own.isEmpty ? words : own).joined(separator: " ")
  }

  private static let kinds: Set<String> = ["kommune", "kommunes", "kommun", "kommuns"]
}

/// Plans that follow one another: those of one municipality and one area.
package struct PlanSeries: Hashable, Sendable {
  /// nil where it is not known, or where all plans are of one municipality.
  package var municipality: String?
  /// See `Series`.
  package var area: String?

  package init(municipality: String?, area: String?) {
    self.municipality = municipality
    self.area = area
  }
}

/// The municipalities of all records of a library, by which those are parted that must not be compared.
package struct Municipalities: Hashable, Sendable {
  /// In the order of their names, each once.
  package let names: [String]

  package init(_ records: some Sequence<Record>) {
    names = Set(records.lazy.compactMap(\.municipality)).sorted()
  }

  /// Whether plans of more than one are held. Where all that is known is one, plans that name none count as its own.
  package var areSeveral: Bool { names.count > 1 }

  /// The series that a record's plan belongs to.
  package func series(of record: Record) -> PlanSeries {
    PlanSeries(municipality: areSeveral ? record.municipality : nil, area: record.series)
  }
}
