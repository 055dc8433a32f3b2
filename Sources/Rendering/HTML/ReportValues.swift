import Comparison
import Files
import Model

/// Differences as the values of the page's template.
extension Report {
  /// The counts as a table; none where there are no items.
  func countTable(_ difference: Difference) -> [ReportPage.CountTable] {
    let counts = PolicyCounts(difference)
    guard !counts.rows.isEmpty else { return [] }
    let longest = counts.rows.map { $0.counts.reduce(0, +) }.max() ?? 1
    return [
      ReportPage.CountTable(
        countsTitle: say(.counts), policyTitle: say(.policy), totalTitle: say(.listed),
        columns: counts.relations.map { relation in
          .init(
            columnSign: relation.mark, columnWord: difference.word(relation)(tongue), columnStyle: relation.rawValue)
        },
        rows: counts.rows.map { row in
          .init(
            policy: row.policy, cells: row.counts.map(cell), sum: row.counts.reduce(0, +).grouped(tongue),
            bar: bar(row.counts, of: counts.relations, longest: longest))
        },
        totals: counts.totals.map(cell), grandTotal: counts.totals.reduce(0, +).grouped(tongue),
        allTitle: say(.allPolicies))
    ]
  }

  private func cell(_ count: Int) -> ReportPage.CountTable.Cell {
    .init(number: count == 0 ? "·" : count.grouped(tongue), isZero: count == 0)
  }

  private func bar(_ counts: [Int], of relations: [Relation], longest: Int) -> [ReportPage.CountTable.Segment] {
    var start = 0
    return zip(relations, counts).compactMap { relation, count in
      defer { start += count }
      guard count > 0 else { return nil }
      let percent = { (items: Int) in "\((Double(items) * 100 / Double(longest)).rounded(to: 2))" }
      return .init(share: percent(count), offset: percent(start), segmentStyle: relation.rawValue)
    }
  }

  func headingRow(_ heading: HeadingChange) -> ReportPage.HeadingRow {
    .init(
      headingSign: heading.relation.mark, headingStyle: heading.relation.rawValue,
      deleted: heading.old.isEmpty ? [] : [heading.oldPath], inserted: heading.new.isEmpty ? [] : [heading.newPath])
  }

  /// The items in the order of the new period, each policy named where it begins.
  func sections(_ part: ReportPart) -> [ReportPage.LedgerSection] {
    var last: String?
    return part.ledger.map { section in
      defer { last = section.policy }
      let group: [String] =
        switch section.part {
        case .group(let name): name.map { [$0] } ?? []
        case .followUps: [LibraryPhrase.followUpHeading.sentence(tongue)]
        }
      return .init(
        policyName: section.policy == last ? [] : [section.policy], groupName: group,
        entries: section.members.untilCancelled.map { entry($0) })
    }
  }

  /// - Parameter isRepeated: whether the item is shown before its turn, and leads to where that is.
  func entry(_ member: NumberedChange, isRepeated: Bool = false) -> ReportPage.Entry {
    let change = member.change
    let anchor = member.anchor
    let level = min(4, max(0, (change.new.first ?? change.old.first)?.level ?? 0))
    var entry = ReportPage.Entry(
      itemNumber: String(member.number), anchor: isRepeated ? [] : [anchor], target: isRepeated ? [anchor] : [],
      style: "\(change.relation.rawValue) level-\(isRepeated ? 0 : level)", sign: change.mark,
      status: change.status(tongue),
      isMixed: change.readsAsOneText, words: [], plain: [], removed: [], added: [],
      facts: change.factLines.map(factRow),
      flags: change.flagSentences.map { $0(tongue) },
      remarks: change.remarks.map { $0(tongue) })
    if change.relation == .moved, let from = entry.remarks.first {
      (entry.status, entry.remarks) = (from, Array(entry.remarks.dropFirst()))
    }
    if !isRepeated { entry.views = views(of: change.old + change.new) }
    switch change.relation {
    case .kept, .moved: entry.plain = change.new.prefix(1).map(\.text)
    case .added, .resumed, .removed, .spelling, .reworded, .kindChanged, .split, .merged:
      if change.readsAsOneText {
        entry.words = change.words.map(ReportPage.Run.init)
      } else {
        entry.removed = change.old.map(\.text)
        entry.added = change.new.map(\.text)
      }
    }
    return entry
  }

  private func factRow(_ line: FactLine) -> ReportPage.FactRow {
    let name = line.name.title(tongue)
    switch line {
    case .same(let fact):
      return .init(factName: name, isChangedFact: false, factSame: [fact.text.inOneLine])
    case .changed(let change) where change.readsAsOneText:
      return .init(factName: name, isChangedFact: true, factWords: change.words.map(ReportPage.Run.init))
    case .changed(let change):
      let sides = [change.old, change.new].map { $0.map { [$0.inOneLine] } ?? [] }
      return .init(factName: name, isChangedFact: true, factWent: sides[0], factCame: sides[1])
    }
  }

  func suggestion(_ change: Change, numbers: String) -> ReportPage.Entry {
    ReportPage.Entry(
      itemNumber: numbers, anchor: [], target: [], style: "suggestion", sign: "?",
      status: change.confidence.word(tongue), isMixed: false, words: [],
      plain: [], removed: change.old.map(\.text), added: change.new.map(\.text), facts: [], flags: [],
      remarks: change.because.compactMap { $0.sentence?(tongue) })
  }
}

extension NumberedChange {
  /// The name of its place on the page.
  var anchor: String { "p\(number)" }
}

extension String {
  /// The text with a no-break space after every number, so that it stays with its noun.
  var withNumbersKept: String {
    var (text, last) = ("", Character(" "))
    for character in self {
      text.append(character == " " && last.isNumber ? "\u{A0}" : character)
      last = character
    }
    return text
  }
}
