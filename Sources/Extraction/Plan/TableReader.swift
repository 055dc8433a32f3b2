import Model

/// Reads the tables of a plan, each by what kind of table it is.
struct TableReader {
  /// How many items stand in tables of other kinds.
  private(set) var leftOut = LeftOut()
  /// The headers of the first table of actions.
  private(set) var columns: [String] = []
  private(set) var understood: [Understanding.Column] = []
  private(set) var shapes: Set<Understanding.Shape> = []
  /// Why its tables may be understood wrongly.
  private(set) var weak: Set<Understanding.Weakness> = []
  private let ends: LineEnds
  /// The number of the last row.
  private var lastRow = 0
  /// The columns of the last table.
  private var last: Columns?

  init(ends: LineEnds) { self.ends = ends }

  /// - Parameters:
  ///   - draft: the policy under whose heading the table stands.
  ///   - all: takes the policies that the table names itself.
  ///   - isWary: whether only tables of actions are read.
  mutating func read(_ table: Table, into draft: inout PolicyDraft, all: inout [PolicyDraft], isWary: Bool) {
    if !isWary, let form = FormTable(table, ends: ends) {
      if let start = table.startOfNextForm {
        read(Table(columnCount: 2, rows: Array(table.rows[..<start])), into: &draft, all: &all, isWary: false)
        read(Table(columnCount: 2, rows: Array(table.rows[start...])), into: &draft, all: &all, isWary: false)
      } else {
        read(form, into: &draft, all: &all)
      }
    } else if !isWary, let map = MapTable(table, ends: ends) {
      shapes.insert(.map)
      for area in map.areas {
        var policy = PolicyDraft(named: area.name)
        for (use, cell) in area.rows { add(cell.paragraphs(ends), as: use, text: cell.factText(ends), to: &policy) }
        all.append(policy)
      }
    } else if !isWary, let map = ScheduleMap(table, ends: ends) {
      shapes.insert(.map)
      for area in map.areas {
        var policy = PolicyDraft(named: area.name)
        for year in area.years {
          policy.open(group: year.name)
          policy.activities += year.cell.paragraphs(ends).map(\.asItem)
        }
        all.append(policy)
      }
    } else if !isWary, let tree = GoalTree(table, ends: ends) {
      shapes.insert(.map)
      var policy = PolicyDraft(named: tree.name)
      for group in tree.groups {
        policy.open(group: group.name)
        policy.activities += group.cells.flatMap { $0.paragraphs(ends) }.map(\.asItem)
      }
      all.append(policy)
      weak.insert(.rolesFromContent)
    } else {
      readActions(table, into: &draft, all: &all)
    }
  }

  /// The facts of a table of labels below an initiative's heading.
  mutating func readFacts(_ table: Table, into draft: inout PolicyDraft) {
    guard let form = FormTable(table, ends: ends) else {
      leftOut.add(table)
      return
    }
    draft.facts.add(form.facts(ends))
    draft.followUps += form.paragraphs(.followUps, ends).map(\.asItem)
  }

  private mutating func read(_ form: FormTable, into draft: inout PolicyDraft, all: inout [PolicyDraft]) {
    shapes.insert(.forms)
    let area = (form.cell(.policy) ?? (form.has(.activities) ? form.title : nil))?.name(ends)
    let followUps = form.paragraphs(.followUps, ends).map(\.asItem)
    if form.has(.activities), area != nil || form.paragraphs(.activities, ends).count > 1 {
      // What a form says of its area, it says of all actions in it; several goals are the area's own.
      var (facts, ofArea) = (Facts(), Facts())
      for fact in form.facts(ends) {
        if fact.text.contains("\n") { ofArea.add(fact) } else { facts.add(fact) }
      }
      let activities = form.paragraphs(.activities, ends).map { paragraph in
        var item = paragraph.asItem
        item.facts.addMissing(facts)
        return item
      }
      if area == nil || area == draft.name {
        draft.facts.addMissing(ofArea)
        draft.activities += activities
        draft.followUps += followUps
      } else {
        var policy = PolicyDraft(named: area)
        (policy.facts, policy.activities, policy.followUps) = (ofArea, activities, followUps)
        all.append(policy)
      }
    } else if let cell = form.cell(.activities) ?? form.title {
      let numbered = Numbered(cell.text(ends).withoutSoftHyphens)
      var facts = form.facts(ends)
      if let number = numbered.number { facts.add(Fact(.field(.number), number)) }
      let places = cell.lines.flatMap(\.places)
      draft.activities.append(Paragraph(activity: numbered.name, facts: facts, places: places))
      draft.followUps += followUps
    } else {
      draft.facts.addMissing(form.facts(ends))
      draft.followUps += followUps
    }
  }

  private func add(_ paragraphs: [Paragraph], as use: LabelUse, text: String, to policy: inout PolicyDraft) {
    switch use {
    case .policy: break
    case .activities: policy.activities += paragraphs.map(\.asItem)
    case .followUps: policy.followUps += paragraphs.map(\.asItem)
    case .fact(let field): policy.facts.add(Fact(.field(field), text))
    }
  }

  private mutating func readActions(_ table: Table, into draft: inout PolicyDraft, all: inout [PolicyDraft]) {
    let context = TableContext(
      isPlan: true, namesActions: draft.name.map(PlanWords.namesActions) ?? false || isLikeLast(table),
      isHeaded: draft.name != nil)
    guard let found = Columns(table, in: context, ends: ends) ?? continued(table) else {
      leftOut.add(table)
      return
    }
    shapes.insert(found.namesPolicies ? .table : .actionList)
    if table.isSpaced { weak.insert(.columnsFromSpace) }
    if columns.isEmpty { (columns, understood) = (found.names, found.understood) }
    last = found
    let title = policyName(found.title, below: draft)
    let opening = title.map(\.name) ?? draft.name
    let records = TableRecords(table, columns: found, ends: ends, opening: .init(name: opening), after: lastRow)
    lastRow = records.lastRow
    leftOut.add(items: found.itemsBeside(table))
    for policy in records.policies {
      if policy.name == draft.name {
        draft.pieces.append(policy)
      } else {
        var other = PolicyDraft(named: policy.name)
        if let number = title?.number, policy.name == opening { other.facts.add(Fact(.field(.number), number)) }
        other.pieces = [policy]
        all.append(other)
      }
    }
  }

  /// The policy that a row across the table above its header names, where no heading does, or where it says so ("Tema 2: …").
  private func policyName(_ title: String?, below draft: PolicyDraft) -> Numbered? {
    guard let title else { return nil }
    let numbered = Numbered(title.withoutSoftHyphens.trimmedColon)
    let isNamed = numbered.kind.map { HeaderWords.mayNamePolicy($0) } ?? false
    let isOfPlan = PlanWords.nameGenre(title) || !PeriodSpelling.periods(in: title).isEmpty
    return isNamed || draft.name == nil && !isOfPlan ? numbered : nil
  }

  /// Whether the header of a table repeats names of the last one's.
  private func isLikeLast(_ table: Table) -> Bool {
    guard let last, let first = table.rows.first else { return false }
    return first.cells.count { last.names.contains($0.text(ends)) } > 1
  }

  /// The columns of the last table where this one goes on without a header of its own.
  private func continued(_ table: Table) -> Columns? {
    guard let last, last.columnCount == table.columnCount, let first = table.rows.first, !first.isHeader else {
      return nil
    }
    let filled = first.cells.filter { !$0.isEmpty }
    guard !filled.allSatisfy({ $0.lines.allSatisfy { $0.emphasis.contains(.bold) } }) else { return nil }
    return last.continued(in: table)
  }
}
