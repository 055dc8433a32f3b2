import Messages
import Model

/// The headings of an index, as hits of which only the place and the name are known: as they were given to it, or as a kept
/// index has them.
enum Headings: RandomAccessCollection, Sendable {
  case held([HeadingHit])
  case kept(KeptHeadings)

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .held(let headings): headings.count
    case .kept(let headings): headings.names.count
    }
  }

  subscript(number: Int) -> HeadingHit {
    switch self {
    case .held(let headings): headings[number]
    case .kept(let headings): headings.heading(number)
    }
  }
}

/// Headings as a kept index has them.
struct KeptHeadings: Sendable {
  let columns: FacetColumns
  let names: Texts
  /// For each the sources of its hit.
  let coded: Rows<UInt8>

  func heading(_ number: Int) -> HeadingHit {
    HeadingHit(
      level: columns.kinds[number] == .group ? .group : .policy, name: names[number], period: columns.periods[number],
      policy: columns.policies[number], municipality: columns.municipalities[number], series: columns.series[number],
      sources: [Source](coded: Array(coded[number])) ?? [])
  }
}
