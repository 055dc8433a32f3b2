import Model

/// What the cells of a header row say the columns below them hold.
struct HeaderColumns {
  private(set) var roles: [ColumnRole: Range<Int>] = [:]
  /// A column of headings between the policies and their activities ("Politik | Delmål | Handlinger").
  private(set) var groups: Range<Int>?

  /// Further columns of activities, which are not read: of another year or kind.
  private(set) var secondActivities: [Range<Int>] = []

  /// - Parameter cells: the grid columns of each cell of the row and its text, from left to right.
  /// - Returns: nil for a row that names no activities beside policies or follow-ups.
  init?(_ cells: [(columns: Range<Int>, text: String)]) {
    var field: Range<Int>?
    var followUpHeader: String?
    for cell in cells {
      guard let role = HeaderWords.role(of: cell.text) else { continue }
      if role == .followUps, let earlier = followUpHeader, HeaderWords.isStatus(earlier) {
        // How far things are is a follow-up only where no other column is.
        (roles[role], followUpHeader) = (cell.columns, cell.text)
      } else if roles[role] == nil {
        roles[role] = cell.columns
        if role == .followUps { followUpHeader = cell.text }
        if role == .activities, HeaderWords.mayNamePolicy(cell.text) { field = cell.columns }
      } else if role == .policy {
        groups = groups ?? cell.columns
      } else if role == .activities, let before = field {
        // "Indsatsområde" holds activities unless a column beside it does.
        let policies = roles[.policy]
        if let policies, policies.lowerBound < before.lowerBound {
          groups = groups ?? before
        } else {
          (roles[.policy], groups) = (before, groups ?? policies)
        }
        roles[.activities] = cell.columns
        field = nil
      } else if role == .activities, roles[.policy] == nil, HeaderWords.mayNamePolicy(cell.text) {
        roles[.policy] = cell.columns
      } else if role == .activities {
        secondActivities.append(cell.columns)
      }
    }
    takeOrder(of: cells)
    guard let activities = roles[.activities], roles.count > 1 else { return nil }
    guard let policies = roles[.policy], let between = groups else { return }
    // Elsewhere such a column says something of the activities, and is no heading.
    if !(policies.upperBound...activities.lowerBound).contains(between.lowerBound) { groups = nil }
  }

  /// Takes the column by which the rows are ordered for the policies, or for the groups of policies that have a column.
  private mutating func takeOrder(of cells: [(columns: Range<Int>, text: String)]) {
    guard roles[.activities] != nil, roles[.followUps] != nil, groups == nil,
      !cells.contains(where: { HeaderWords.namesTask($0.text) }),
      let order = cells.first(where: { HeaderWords.namesOrder($0.text) })
    else { return }
    if roles[.policy] == nil { roles[.policy] = order.columns } else { groups = order.columns }
  }

  /// Narrows the activities to what a second header row below theirs calls so ("Indsatser" over "Aktivitet | Ansvarlig").
  ///
  /// - Returns: false for a row that does no such thing.
  mutating func narrow(by cells: [(columns: Range<Int>, text: String)]) -> Bool {
    guard let wide = roles[.activities], wide.count > 1 else { return false }
    let below = cells.filter { !$0.text.isEmpty }
    guard below.count > 1, below.allSatisfy({ wide.contains($0.columns.lowerBound) }),
      let named = below.first(where: { HeaderWords.role(of: $0.text) == .activities })
    else { return false }
    roles[.activities] = named.columns
    return true
  }

  /// Whether a column has a part in the records.
  func covers(_ column: Int) -> Bool {
    roles.values.contains { $0.contains(column) } || groups?.contains(column) == true
  }
}
