import Model

/// What a column of a table holds.
enum ColumnUse: Hashable {
  case policy
  /// Headings between the policies and their activities ("Politik | Område | Handlinger").
  case group
  case activities, followUps
  /// Something that the plan says of the items in the row.
  case fact(FactName)

  /// The contract's name.
  var code: String {
    switch self {
    case .policy: "policy"
    case .group: "group"
    case .activities: "activities"
    case .followUps: "followUps"
    case .fact(let name): name.key
    }
  }
}

/// A cell of a header row: the grid columns it covers, and its text.
typealias HeaderCell = (columns: Range<Int>, text: String)

/// What the cells of a header row say the columns below them hold.
struct HeaderColumns {
  private var cells: [HeaderCell]
  private var uses: [Int: ColumnUse] = [:]

  /// - Parameters:
  ///   - cells: from left to right.
  ///   - isListed: whether the cells of some grid columns hold lists, an item a line.
  /// - Returns: nil for a row that names no activities beside policies, or follow-ups, a status or indicators; in a plan
  ///   any field will do.
  init?(_ cells: [HeaderCell], in context: TableContext = TableContext(), isListed: (Range<Int>) -> Bool) {
    self.cells = cells
    takeRoles(in: context)
    if !context.isHeaded { takeOrder() }
    takeFollowUps(isListed)
    guard columns(.activities) != nil,
      uses.values.contains(where: { $0 == .policy || $0 == .followUps })
        || cells.contains(where: { Self.isSoft($0.text) })
        || context.isPlan && (context.isInWords || cells.contains(where: { Field.heading($0.text) != nil }))
        || context.namesActions
    else { return nil }
    takeFacts()
  }

  /// The first column of a use.
  func columns(_ use: ColumnUse) -> Range<Int>? {
    cells.indices.first { uses[$0] == use }.map { cells[$0].columns }
  }

  /// Every column of a use, from left to right.
  func allColumns(_ use: ColumnUse) -> [Range<Int>] {
    cells.indices.filter { uses[$0] == use }.map { cells[$0].columns }
  }

  /// The columns of facts, from left to right.
  var facts: [(columns: Range<Int>, name: FactName)] {
    cells.indices.compactMap { index in
      guard case .fact(let name) = uses[index] else { return nil }
      return (cells[index].columns, name)
    }
  }

  /// The header of the first column of a use.
  func title(of use: ColumnUse) -> String? { cells.indices.first { uses[$0] == use }.map { cells[$0].text } }

  /// What the columns hold, for telling a person.
  var understood: [Understanding.Column] {
    cells.indices.compactMap { index in uses[index].map { .init(header: cells[index].text, use: $0.code) } }
  }

  /// Whether a column has a part in the records.
  func covers(_ column: Int) -> Bool {
    uses.keys.contains { cells[$0].columns.contains(column) }
  }

  /// The cells of a header in which a second row says what stands below its wide cells ("Indsatser" over "Aktivitet |
  /// Ansvarlig", "Tidsplan" over "Start | Slut"); nil for a row that does no such thing.
  func narrowed(by cells: [HeaderCell]) -> [HeaderCell]? {
    let below = cells.filter { !$0.text.isEmpty }
    let wide = self.cells.filter { cell in
      cell.columns.count > 1 && !cell.text.isEmpty
        && below.count { cell.columns.contains($0.columns.lowerBound) } > 1
    }
    guard !wide.isEmpty, below.allSatisfy({ HeaderWords.isShaped($0.text) }) else { return nil }
    func isParted(_ cell: HeaderCell) -> Bool { wide.contains { $0.columns == cell.columns } }
    let parts = below.map { part in (part: part, of: wide.first { $0.columns.contains(part.columns.lowerBound) }) }
    guard parts.allSatisfy({ $0.of != nil }) else { return nil }
    if let activities = columns(.activities), wide.contains(where: { $0.columns == activities }),
      !below.contains(where: { HeaderWords.role(of: $0.text) == .activities })
    {
      return nil
    }
    // A year alone does not say what is of it.
    let named = parts.map { part, wide -> HeaderCell in
      let isFigure = part.text.allSatisfy { !$0.isLetter }
      return (part.columns, isFigure ? [wide?.text ?? "", part.text].joined(separator: " ") : part.text)
    }
    return self.cells.filter { !isParted($0) } + named
  }
}

extension HeaderColumns {
  /// Takes the columns of policies, of groups and of activities.
  private mutating func takeRoles(in context: TableContext) {
    var roles = cells.map { Self.isFact($0.text) ? nil : HeaderWords.role(of: $0.text) }
    if !roles.contains(.activities), let what = questionOfActions() { roles[what] = .activities }
    var policies = cells.indices.filter { roles[$0] == .policy }
    // A goal is one of the policies where nothing else is.
    let named = policies.filter { Field.heading(cells[$0].text)?.field != .goal }
    if context.isHeaded { policies = named }
    var fields = cells.indices.filter { roles[$0] == .activities }
    if let first = fields.first {
      // "Indsatsområde" holds activities unless a column beside it does.
      let area = fields.count > 1 ? fields.first { HeaderWords.mayNamePolicy(cells[$0].text) } : nil
      var activities = fields.first { $0 != area } ?? first
      // Of two columns of actions the merged one gathers those of the other.
      if context.isPlan, area == nil, fields.count > 1, context.merged.contains(cells[first].columns.lowerBound),
        !context.merged.contains(cells[fields[1]].columns.lowerBound)
      {
        activities = fields[1]
        uses[first] = context.isHeaded || !named.isEmpty ? .group : .policy
      }
      uses[activities] = .activities
      fields.removeAll { $0 == activities }
      takeHeadings(
        policies: named.isEmpty && area == nil ? Array(policies.prefix(1)) : named, area: area, before: activities)
    } else if let first = named.first ?? policies.first {
      uses[first] = .policy
    }
  }

  /// The column that asks what is done, beside one that asks who does it or when ("Hvad | Hvem | Hvornår").
  private func questionOfActions() -> Int? {
    let questions = cells.map { plainWords(of: $0.text) }
    guard questions.contains(where: { $0.first == "hvem" || $0.first == "hvornår" }) else { return nil }
    return questions.firstIndex { $0 == ["hvad"] || $0 == ["hvad", "skal", "der", "ske"] }
  }

  /// - Parameter area: a column that names fields of work, beside one of activities.
  private mutating func takeHeadings(policies: [Int], area: Int?, before activities: Int) {
    let headings = (policies + [area].compactMap { $0 }).sorted()
    guard let policy = headings.first else { return }
    uses[policy] = .policy
    // Elsewhere such a column says something of the activities, and is no heading.
    if let group = headings.dropFirst().first, policy < group, group < activities { uses[group] = .group }
  }

  /// Takes the column by which the rows are ordered for the policies, or for the groups of policies that have a column.
  private mutating func takeOrder() {
    guard let activities = columns(.activities), columns(.group) == nil,
      cells.contains(where: { HeaderWords.role(of: $0.text) == .followUps }),
      !cells.contains(where: { HeaderWords.namesTask($0.text) }),
      let order = cells.firstIndex(where: {
        HeaderWords.namesOrder($0.text) && $0.columns.lowerBound < activities.lowerBound
      })
    else { return }
    // Beside other facts a target group is one as well.
    let fields = cells.indices.filter { $0 != order && uses[$0] == nil && Self.isFact(cells[$0].text) }
    if Field.heading(cells[order].text) != nil, !fields.isEmpty { return }
    uses[order] = columns(.policy) == nil ? .policy : .group
  }

  /// Takes every column that follows up. A status or an indicator is a follow-up only where no other column is, and
  /// where the cells hold lists, which are of the policy and not of one activity.
  private mutating func takeFollowUps(_ isListed: (Range<Int>) -> Bool) {
    let following = cells.indices.filter {
      uses[$0] == nil && !Self.isFact(cells[$0].text) && Self.followsUp(cells[$0].text)
    }
    let plain = following.filter { !Self.isSoft(cells[$0].text) }
    for index in plain { uses[index] = .followUps }
    guard plain.isEmpty else { return }
    let areListed = columns(.activities).map(isListed) ?? false
    let soft = following.filter { areListed || isListed(cells[$0].columns) }
    if let index = soft.first(where: { Field.heading(cells[$0].text)?.field != .status }) ?? soft.first {
      uses[index] = .followUps
    }
  }

  /// Takes every other column that has a header for facts. Of two columns of one field the one that says it more clearly is
  /// the field, and the other keeps its header.
  private mutating func takeFacts() {
    let rest = cells.indices.filter { uses[$0] == nil && !cells[$0].text.isEmpty }.prefix(Facts.most)
    var fields: [Field: (index: Int, clarity: Int)] = [:]
    for index in rest {
      guard let (field, clarity) = Field.heading(cells[index].text) ?? Self.asked(by: cells[index].text) else {
        continue
      }
      if let known = fields[field], known.clarity <= clarity { continue }
      fields[field] = (index, clarity)
    }
    for (field, column) in fields { uses[column.index] = .fact(.field(field)) }
    var names = Set(Field.allCases.map(\.code))
    for index in cells.indices where uses[index] != nil { names.insert(cells[index].text) }
    for index in rest where uses[index] == nil {
      var (name, count) = (cells[index].text, 1)
      while !names.insert(name).inserted {
        count += 1
        name = "\(cells[index].text) (\(count))"
      }
      uses[index] = .fact(.other(name))
    }
  }

  /// The field that a question is about which no stem names ("Hvad vil vi?" beside "Hvordan gør vi?"), less clear than any stem.
  private static func asked(by header: String) -> (field: Field, clarity: Int)? {
    guard header.last == "?" || header.hasPrefix("Hv"), HeaderWords.role(of: header) == nil else { return nil }
    switch Label(header) {
    case .goals, .activities: return (.goal, .max)
    case .background: return (.description, .max)
    case .followUps, .fact, nil: return nil
    }
  }

  /// Whether a header names a field that is never a part of the records.
  private static func isFact(_ header: String) -> Bool {
    switch Field.heading(header)?.field {
    case nil, .goal, .status, .indicator: false
    default: !HeaderWords.opensWithRole(header)
    }
  }

  /// Whether a header names what follows up, or says so with words that sentences have too ("Hvordan måler vi?").
  private static func followsUp(_ header: String) -> Bool {
    HeaderWords.role(of: header) == .followUps || Label(header) == .followUps
  }

  /// Whether a column follows up only where no other one does.
  private static func isSoft(_ header: String) -> Bool {
    guard HeaderWords.role(of: header) == .followUps, let field = Field.heading(header)?.field else { return false }
    return field == .status || field == .indicator
  }
}
