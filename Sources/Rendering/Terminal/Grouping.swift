import Model
import Search

/// Members under one heading of the printed answer.
struct Section<Member> {
  var policy: String
  /// The group, or what says that these are follow-ups.
  var part: Part
  var members: [Member]

  enum Part: Hashable {
    case group(String?)
    case followUps
  }
}

/// Members of one period, in sections.
struct PeriodBlock<Member> {
  var period: Period?
  var sections: [Section<Member>]
}

/// Groups by period in ascending order (those without one last), and by policy and group in the order in which each first
/// appears: the order within a group stays.
func blocks<Member>(_ members: [Member], by record: (Member) -> Record) -> [PeriodBlock<Member>] {
  var blocks: [PeriodBlock<Member>] = []
  for member in members {
    let record = record(member)
    let block =
      blocks.firstIndex { $0.period == record.period }
      ?? {
        blocks.append(PeriodBlock(period: record.period, sections: []))
        return blocks.count - 1
      }()
    let part: Section<Member>.Part = record.kind == .followUp ? .followUps : .group(record.group)
    if let section = blocks[block].sections.firstIndex(where: { $0.policy == record.policy && $0.part == part }) {
      blocks[block].sections[section].members.append(member)
    } else {
      blocks[block].sections.append(Section(policy: record.policy, part: part, members: [member]))
    }
  }
  return blocks.sorted { left, right in
    guard let first = left.period else { return false }
    return right.period.map { first < $0 } ?? true
  }
}

extension [Record] {
  var grouped: [PeriodBlock<Record>] { blocks(self) { $0 } }
}

extension Answer {
  /// The hits of one tier as they are printed.
  func blocks(ofTier tier: Int) -> [PeriodBlock<Hit>] {
    Rendering.blocks(hits.filter { $0.tier == tier }) { $0.record }
  }

  /// The hits in the order in which they are numbered.
  var ordered: [Hit] {
    (1...3).flatMap { tier in blocks(ofTier: tier).flatMap { $0.sections.flatMap(\.members) } }
  }
}

extension Section {
  /// "Skolepolitiske mål › Medarbejderniveau".
  func heading(_ tongue: Tongue) -> Styled {
    let policy = Styled(policy, .title)
    return switch part {
    case .group(nil): policy
    case .group(let name?): policy + Styled(" › ", .faint) + Styled(name)
    case .followUps: policy + Styled(" › ", .faint) + Styled(Sentence("opfølgning", "follow-up")(tongue), .faint)
    }
  }
}
