import Comparison
import Model
import Search

/// What of a policy stands under one heading: a group of activities, or the follow-ups.
enum SectionPart: Hashable {
  case group(String?)
  case followUps

  init(of record: Record) { self = record.kind == .followUp ? .followUps : .group(record.group) }
}

/// Members under one heading of the printed answer.
struct Section<Member> {
  var policy: String
  var part: SectionPart
  var members: [Member]
}

/// Members of one period and municipality, in sections.
struct PeriodBlock<Member> {
  var period: Period?
  /// nil where it is not known.
  var municipality: String?
  var sections: [Section<Member>]
}

extension Array {
  /// By policy and part in the order in which each first appears; the order within a part stays.
  fileprivate func sections(by record: (Element) -> Record?) -> [Section<Element>] {
    var sections: [Section<Element>] = []
    var places: [String: [SectionPart: Int]] = [:]
    for member in self {
      guard let record = record(member) else { continue }
      let part = SectionPart(of: record)
      if let place = places[record.policy]?[part] {
        sections[place].members.append(member)
      } else {
        places[record.policy, default: [:]][part] = sections.count
        sections.append(Section(policy: record.policy, part: part, members: [member]))
      }
    }
    return sections
  }

  /// By period in ascending order, those without one last, by municipality likewise, and in each by policy and part.
  fileprivate func blocks(by record: (Element) -> Record) -> [PeriodBlock<Element>] {
    let byPeriod = Dictionary(grouping: self) { record($0).period }
    return byPeriod.keys.inOrder().flatMap { period -> [PeriodBlock<Element>] in
      let byMunicipality = Dictionary(grouping: byPeriod[period] ?? []) { record($0).municipality }
      return byMunicipality.keys.inOrder().map { name in
        PeriodBlock(
          period: period, municipality: name, sections: (byMunicipality[name] ?? []).sections(by: record))
      }
    }
  }
}

extension Sequence {
  /// In ascending order, nil last.
  fileprivate func inOrder<Value: Comparable>() -> [Value?] where Element == Value? {
    let known: [Value?] = compactMap(\.self).sorted()
    return contains { $0 == nil } ? known + [nil] : known
  }
}

extension PeriodBlock {
  /// "2018-2020 · Aalund Kommune".
  func heading(_ tongue: Tongue) -> String {
    Sentence.period(period)(tongue) + (municipality.map { " · " + $0 } ?? "")
  }
}

extension [Record] {
  var grouped: [PeriodBlock<Record>] { blocks { $0 } }
}

extension Answer {
  /// The hits of one tier as they are printed.
  func blocks(ofTier tier: Int) -> [PeriodBlock<Hit>] { hits.filter { $0.tier == tier }.blocks(by: \.record) }

  /// True for a query that asks for headings: it has no records, and its headings count.
  var isOfHeadings: Bool { hits.isEmpty && total > 0 && !headings.isEmpty }
}

extension Difference {
  /// The changes under their headings in the new period; removed ones under those in the old period.
}
