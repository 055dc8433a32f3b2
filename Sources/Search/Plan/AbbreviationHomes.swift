import Algorithms
import Language
import Model

/// Where an abbreviation of several meanings has which of them: FB of one plan is not FB of another.
///
/// A document that says itself what it means has that meaning alone; another has the meanings that its series says, and where
/// its series says none, all of them.
struct AbbreviationHomes: Sendable {
  private(set) var documents: [AbbreviationMeaning: [Int64]] = [:]

  init(documents: [AbbreviationMeaning: [Int64]]) { self.documents = documents }

  /// - Parameter records: the texts that the abbreviations were learned from, in that order.
  init(_ abbreviations: Abbreviations, in records: [Record]) {
    let several = Dictionary(grouping: abbreviations.all, by: \.abbreviation).values.filter { $0.count > 1 }
    guard !several.isEmpty else { return }
    let places = Set(records.flatMap { record in record.sources.map { Place($0.document, record.series) } })
    for meanings in several {
      let told = meanings.map { meaning in
        Set(
          abbreviations.texts(spellingOut: meaning).filter(records.indices.contains).flatMap { number in
            records[number].sources.map { Place($0.document, records[number].series) }
          })
      }
      for (number, meaning) in meanings.enumerated() where !told[number].isEmpty {
        documents[meaning] = places.filter { Self.has(number, place: $0, told: told) }.map(\.document).uniqued()
          .sorted()
      }
    }
  }

  private struct Place: Hashable {
    var document: Int64
    var series: String?

    init(_ document: Int64, _ series: String?) {
      self.document = document
      self.series = series
    }
  }

  private static func has(_ meaning: Int, place: Place, told: [Set<Place>]) -> Bool {
    if told.contains(where: { $0.contains(place) }) { return told[meaning].contains(place) }
    func isOfSeries(_ places: Set<Place>) -> Bool { places.contains { $0.series == place.series } }
    return isOfSeries(told[meaning]) || !told.contains(where: isOfSeries)
  }

  /// The documents in which an abbreviation has a meaning; nil where it has no other.
  func documents(of meaning: AbbreviationMeaning) -> [Int64]? { documents[meaning] }
}
