import Model

/// What the cells of a header row say the columns below them hold.
struct HeaderColumns {
  private(set) var roles: [ColumnRole: Range<Int>] = [:]
  /// A column of headings between the policies and their activities ("Politik | Delmål | Handlinger").
  private(set) var groups: Range<Int>?

  /// - Parameter cells: the grid columns of each cell of the row and its text, from left to right.
  /// - Returns: nil for a row that names no activities beside policies or follow-ups.
  init?(_ cells: [(columns: Range<Int>, text: String)]) {
    var field: Range<Int>?
    for cell in cells {
      guard let role = HeaderWords.role(of: cell.text) else { continue }
      if roles[role] == nil {
        roles[role] = cell.columns
        if role == .activities, HeaderWords.mayNamePolicy(cell.text) { field = cell.columns }
      } else if role == .policy {
        groups = groups ?? cell.columns
      } else if role == .activities, let before = field {
        // "Indsatsområde" holds activities unless a column beside it does.
        if roles[.policy] == nil { roles[.policy] = before } else { groups = groups ?? before }
        roles[.activities] = cell.columns
        field = nil
      } else if role == .activities, roles[.policy] == nil, HeaderWords.mayNamePolicy(cell.text) {
        roles[.policy] = cell.columns
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
}
