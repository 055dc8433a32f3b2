import Model

/// What stands in a plan but in none of its records, told so that a person can look.
struct LeftOut {
  private(set) var items = 0
  /// Tables of more than lists: their lists are counted as items.
  private(set) var tables = 0
  /// The page of the first such table, where known.
  private var tablePage: Int?

  var notes: [Note] {
    (items > 0 ? [Note(.unplacedText(count: items))] : [])
      + (tables > 0 ? [Note(.unreadTables(count: tables), page: tablePage)] : [])
  }

  mutating func add(items count: Int) { items += count }

  mutating func add(_ table: Table) {
    items += table.itemCount
    guard table.itemCount == 0, table.hasRows else { return }
    tables += 1
    tablePage = tablePage ?? table.rows.first?.page
  }

  /// Adds a section's own lists.
  mutating func add(listsOf section: Section) { items += section.items.count }

  /// Adds all that stands under a heading.
  mutating func add(_ section: Section) {
    for part in section.all {
      add(listsOf: part)
      for table in part.tables { add(table) }
    }
  }

  static func + (one: LeftOut, other: LeftOut) -> LeftOut {
    var sum = one
    sum.items += other.items
    sum.tables += other.tables
    sum.tablePage = one.tablePage ?? other.tablePage
    return sum
  }
}

extension Table {
  /// Whether it says something in rows: a header over two of them, with texts side by side.
  fileprivate var hasRows: Bool { rows.count { $0.cells.count { !$0.isEmpty } > 1 } > 2 }
}
