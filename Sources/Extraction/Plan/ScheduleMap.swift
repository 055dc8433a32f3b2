import Model

/// A table of areas by years: what is to be done in each area stands in the cell of its year.
struct ScheduleMap {
  private(set) var areas: [(name: String, years: [(name: String, cell: Cell)])] = []

  /// - Returns: nil for a table in which neither the first row nor the first column is one of years beside names, and for one
  ///   of figures.
  init?(_ table: Table, ends: LineEnds) {
    guard table.columnCount > 2, table.rows.count > 2, let head = table.rows.first else { return nil }
    let corner = head.cells.first { $0.column == 0 }?.text(ends) ?? ""
    guard corner.isEmpty || HeaderWords.mayNamePolicy(corner) || Field.heading(corner)?.field == .deadline else {
      return nil
    }
    let across = head.cells.filter { $0.column > 0 && !$0.isEmpty }
    let below = table.rows.dropFirst()
    let names = below.compactMap { row in row.cells.first { $0.column == 0 && !$0.isEmpty } }
    guard names.count == below.count, across.count > 1 else { return nil }
    let cells = below.flatMap(\.cells).filter { $0.column > 0 }
    guard cells.allSatisfy({ !$0.continuesAbove && $0.span == 1 }), Schedule.isInWords(cells, ends) else { return nil }
    let (areYearsAcross, areYearsBelow) = (across.allSatisfy { $0.isYear(ends) }, names.allSatisfy { $0.isYear(ends) })
    // What has no name above it may be anything.
    guard areYearsAcross != areYearsBelow, areYearsBelow || !corner.isEmpty,
      (across + names).allSatisfy({ HeaderWords.isShaped($0.text(ends)) })
    else {
      return nil
    }
    areas = (areYearsAcross ? names : across).map { ($0.name(ends), []) }
    for (index, row) in below.enumerated() {
      for (place, head) in across.enumerated() {
        for cell in row.cells where head.columns.contains(cell.column) && !cell.isEmpty {
          let (area, year) = areYearsAcross ? (index, head) : (place, names[index])
          areas[area].years.append((year.name(ends), cell))
        }
      }
    }
  }
}

/// Columns or rows of years, whose cells say what comes when.
enum Schedule {
  /// Whether cells say what happens, in words or with a sign, and are no sums.
  static func isInWords(_ cells: [Cell], _ ends: LineEnds) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let figures = filled.count { cell in cell.text(ends).contains(where: \.isNumber) && cell.isFigure(ends) }
    return filled.count > 1 && figures * 4 < filled.count
  }

  /// Whether some columns of a table have years for their names, and say in words what comes in them.
  static func stands(in columns: [(columns: Range<Int>, text: String)], over rows: ArraySlice<Row>, _ ends: LineEnds)
    -> Bool
  {
    let years = columns.filter { Cell.isYear($0.text) }
    guard years.count > 1 else { return false }
    let cells = rows.flatMap(\.cells).filter { cell in years.contains { $0.columns.contains(cell.column) } }
    return isInWords(cells, ends)
  }
}

extension Cell {
  fileprivate func isYear(_ ends: LineEnds) -> Bool { Self.isYear(text(ends)) }

  /// Whether a text is a year or a part of one, and nothing else.
  fileprivate static func isYear(_ text: String) -> Bool {
    text.count < 16 && !PeriodSpelling.periods(in: text).isEmpty
      && plainWords(of: text).allSatisfy { $0.allSatisfy(\.isNumber) || times.contains($0) }
  }

  /// Whether nothing but numbers and their units stand in it.
  fileprivate func isFigure(_ ends: LineEnds) -> Bool {
    plainWords(of: text(ends)).allSatisfy { $0.allSatisfy(\.isNumber) || units.contains($0) }
  }

  private static let times: Set<String> = [
    "år", "året", "halvår", "kvartal", "forår", "efterår", "foråret", "efteråret", "skoleåret", "q1", "q2", "q3", "q4",
  ]
}

private let units: Set<String> = ["kr", "mio", "t", "tkr", "mia", "pct", "procent", "ton", "stk"]
