import Model

/// What the inference decides for a line of a flattened table: its column, and whether it begins something there.
struct ColumnLabel: Hashable {
  enum Shape: Int, CaseIterable {
    /// A line without a marker that begins a heading or a name, and one that continues it.
    case heading, headingContinued
    /// A line with a marker, and one that continues it.
    case item, itemContinued

    /// A marker begins an item, unless it may be a dash of the sentence.
    func suits(_ line: LineFacts) -> Bool {
      self == .item ? line.hasMarker : !line.hasMarker || self == .itemContinued && line.mayBeDash
    }
  }

  /// Index of the `ColumnSlot`.
  let slot: Int
  let shape: Shape

  var begins: Bool { shape == .heading || shape == .item }
}

/// A column of a flattened table, in printed order.
struct ColumnSlot: Hashable {
  let role: ColumnRole?
  /// The column of the grid; nil for policies that have no column, but lines of their own above their rows.
  let gridColumn: Int?

  /// The columns of a header; policies come first where the header has no column for them.
  static func slots(of roles: [ColumnRole?]) -> [ColumnSlot] {
    let columns = roles.enumerated().map { ColumnSlot(role: $1, gridColumn: $0) }
    return roles.contains(.policy) ? columns : [ColumnSlot(role: .policy, gridColumn: nil)] + columns
  }
}
