import Model

/// A table of labels beside their values: a form for an area or an initiative, or facts of the heading above.
struct FormTable {
  /// What stands across the first row.
  private(set) var title: Cell?
  private(set) var rows: [(use: LabelUse, cells: [Cell])] = []
  /// Rows whose label names no field: facts under that name.
  private var others: [(label: String, cell: Cell)] = []

  /// - Returns: nil for a table whose first column is no column of labels.
  init?(_ table: Table, ends: LineEnds) {
    var all = table.rowsJoinedOverPages.withLabelsBeside(ends).flatMap { $0.pairs(ends) }
    // A box that touches the last row is none of the form.
    while let last = all.last, all.count > 1, last.spans(table.columnCount) { all.removeLast() }
    for row in all {
      let filled = row.cells.filter { !$0.isEmpty }
      guard let first = filled.first else { continue }
      if filled.count == 1, rows.isEmpty, title == nil, first.column == 0, first.span > 1 || table.columnCount == 1 {
        title = first
      } else if filled.count == 1, rows.isEmpty, title != nil, first.span == table.columnCount, table.columnCount > 2 {
        rows.append((.fact(.description), [first]))
      } else if first.column == 0, first.span < table.columnCount, let use = LabelUse(first.text(ends).trimmedColon) {
        rows.append((use, Array(filled.dropFirst())))
      } else if first.column == 0, filled.count < 3, first.span < table.columnCount,
        HeaderWords.isShaped(first.text(ends))
      {
        others += filled.dropFirst().map { (first.name(ends), $0) }
      } else {
        return nil
      }
    }
    let values = rows.map(\.cells.count)
    guard !rows.isEmpty, others.count * 5 <= rows.count, values.contains(1), values.allSatisfy({ $0 <= 1 }) else {
      return nil
    }
  }

  func has(_ use: LabelUse) -> Bool { rows.contains { $0.use == use } }

  /// The cell of the first row with a label.
  func cell(_ use: LabelUse) -> Cell? { rows.first { $0.use == use }?.cells.first }

  /// The facts of all rows but those of policies, activities and follow-ups.
  func facts(_ ends: LineEnds) -> Facts {
    var facts = Facts()
    for row in rows {
      guard case .fact(let field) = row.use, let cell = row.cells.first else { continue }
      facts.add(Fact(.field(field), cell.factText(ends)))
    }
    for other in others { facts.add(Fact(.other(other.label), other.cell.factText(ends))) }
    return facts
  }

  /// The paragraphs of the rows with a label.
  func paragraphs(_ use: LabelUse, _ ends: LineEnds) -> [Paragraph] {
    rows.filter { $0.use == use }.flatMap(\.cells).flatMap { $0.paragraphs(ends) }
  }
}

/// A table whose columns are areas: their names in the first row, and labels in the first column.
struct MapTable {
  private(set) var areas: [(name: String, rows: [(use: LabelUse, cell: Cell)])] = []

  init?(_ table: Table, ends: LineEnds) {
    let rows = table.rowsJoinedOverPages
    guard table.columnCount > 2, rows.count > 1, let head = rows.first else { return nil }
    let names = head.cells.filter { $0.column > 0 && !$0.isEmpty }
    guard names.count > 1,
      head.cells.first(where: { $0.column == 0 }).map({ $0.isEmpty || $0.text(ends).count < 20 }) ?? true
    else { return nil }
    var uses: [LabelUse] = []
    areas = names.map { ($0.name(ends), []) }
    for row in rows.dropFirst() {
      guard let label = row.cells.first(where: { $0.column == 0 }), let use = LabelUse(label.text(ends).trimmedColon)
      else { return nil }
      uses.append(use)
      for (index, name) in names.enumerated() {
        for cell in row.cells where cell.column > 0 && name.columns.contains(cell.column) && !cell.isEmpty {
          // The areas' names may stand again where a page begins within a row.
          var cell = cell
          if name.lines.count == 1 { cell.lines.removeAll { $0.text == name.lines[0].text && $0.marker == nil } }
          areas[index].rows.append((use, cell))
        }
      }
    }
    // One of several names may sound like a label, as meals ("måltider") sound like times.
    let labels = names.count { LabelUse($0.text(ends)) != nil }
    guard uses.contains(.activities), labels * 2 < names.count else { return nil }
  }
}

/// A box over boxes: a goal across the table, below it side by side the groups, and their actions under them.
struct GoalTree {
  private(set) var name: String
  private(set) var groups: [(name: String, cells: [Cell])] = []

  init?(_ table: Table, ends: LineEnds) {
    let rows = table.rowsJoinedOverPages.filter { $0.cells.contains { !$0.isEmpty } }
    guard rows.count > 2 else { return nil }
    let top = rows[0].cells.filter { !$0.isEmpty }
    let heads = rows[1].cells.filter { !$0.isEmpty }
    // As in a map, a group's name may sound like a label ("Samarbejde med virksomheder").
    guard top.count == 1, top[0].lines.allSatisfy({ $0.marker == nil }),
      top[0].span == table.columnCount || heads.count == 1,
      heads.allSatisfy({ $0.lines.allSatisfy { $0.marker == nil } && HeaderWords.isShaped($0.text(ends)) }),
      heads.filter({ LabelUse($0.text(ends)) != nil }).count * 2 <= heads.count
    else { return nil }
    name = top[0].name(ends)
    groups = heads.map { ($0.name(ends), []) }
    var items = 0
    for row in rows.dropFirst(2) {
      for cell in row.cells where !cell.isEmpty {
        guard let index = heads.firstIndex(where: { $0.columns.overlaps(cell.columns) }) else { return nil }
        groups[index].cells.append(cell)
        items += cell.paragraphs(ends).count { $0.marker != nil }
      }
    }
    guard items > 0 else { return nil }
  }
}

extension [Row] {
  /// The rows, those parted that hold labels side by side over their values ("Ansvarlig | Frist" over "HR | Maj").
  fileprivate func withLabelsBeside(_ ends: LineEnds) -> [Row] {
    var (rows, index) = ([Row](), startIndex)
    while index < endIndex {
      let labels = self[index].labels(ends)
      guard let labels, index + 1 < endIndex, self[index + 1].labels(ends) == nil,
        self[index + 1].cells.first.map({ LabelUse($0.text(ends).trimmedColon) == nil }) ?? false,
        self[index + 1].cells.filter({ !$0.isEmpty }).allSatisfy({ value in
          labels.contains { $0.columns == value.columns }
        }),
        index + 2 == endIndex || self[index + 2].cells.count(where: { !$0.isEmpty }) == 1
          || self[index + 2].labels(ends) != nil
      else {
        rows.append(self[index])
        index += 1
        continue
      }
      for label in labels {
        var pair = self[index]
        pair.cells = [label] + self[index + 1].cells.filter { $0.columns == label.columns }
        for cell in pair.cells.indices { (pair.cells[cell].column, pair.cells[cell].span) = (cell, 1) }
        rows.append(pair)
      }
      index += 2
    }
    return rows
  }
}

extension Row {
  /// Its cells where all are labels of what is said of an action, each of something else.
  fileprivate func labels(_ ends: LineEnds) -> [Cell]? {
    let filled = cells.filter { !$0.isEmpty }
    let uses = filled.compactMap { cell -> LabelUse? in
      guard case .fact(let field)? = LabelUse(cell.text(ends).trimmedColon) else { return nil }
      return .fact(field)
    }
    return filled.count > 1 && Set(uses).count == filled.count ? filled : nil
  }

  /// The row, parted where it holds two labels side by side, each with its value ("Aktører | … | Økonomi | …").
  fileprivate func pairs(_ ends: LineEnds) -> [Row] {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count == 4, [0, 2].allSatisfy({ LabelUse(filled[$0].text(ends).trimmedColon) != nil }),
      ![1, 3].allSatisfy({ LabelUse(filled[$0].text(ends).trimmedColon) != nil })
    else { return [self] }
    return [0, 2].map { start in
      var pair = self
      pair.cells = [filled[start], filled[start + 1]]
      pair.cells[0].column = 0
      return pair
    }
  }

  /// Whether it has the same letters as another row, cell by cell.
  fileprivate func repeats(_ other: Row) -> Bool {
    let letters = { (row: Row) in
      row.cells.filter { !$0.isEmpty }.map { $0.lines.map(\.text).joined().filter { !$0.isWhitespace && $0 != "-" } }
    }
    return letters(self).count > 1 && letters(self) == letters(other)
  }

  /// Whether it is one cell over all columns.
  fileprivate func spans(_ columnCount: Int) -> Bool {
    columnCount > 1 && cells.count == 1 && cells[0].span == columnCount
  }
}

extension Table {
  /// The row in which another form begins right below the first: with the same label; nil where none does.
  var startOfNextForm: Int? {
    guard columnCount == 2, let first = rows.first?.cells.first, first.span == 1, !first.isEmpty else { return nil }
    return rows.indices.dropFirst().first { rows[$0].cells.first?.lines.map(\.text) == first.lines.map(\.text) }
  }

  /// The rows, those put together that a page break has cut: what opens a page without a label or a name goes on with the
  /// row above.
  fileprivate var rowsJoinedOverPages: [Row] {
    var joined: [Row] = []
    var isHeaded = false
    for row in rows {
      // The names of a map's areas may stand again where a page begins, and are no text of their areas.
      if row.opensPage, joined.count > 1, row.repeats(joined[0]) {
        isHeaded = true
        continue
      }
      let opensPage = row.opensPage || isHeaded
      isHeaded = false
      let label = row.cells.first { $0.column == 0 }?.lines.first
      // The lists below names that end a page are a row of their own.
      let isListed = joined.last?.cells.first { $0.column == 0 }?.lines.contains { $0.marker != nil } ?? false
      let goesOn = label.map { label in
        label.marker == nil ? label.text.isEmpty || label.text.first?.isLowercase == true : isListed
      }
      guard opensPage, goesOn ?? true, let last = joined.indices.last else {
        joined.append(row)
        continue
      }
      for cell in row.cells where !cell.isEmpty {
        if let same = joined[last].cells.firstIndex(where: { $0.column == cell.column }) {
          joined[last].cells[same].lines += cell.lines
        } else {
          joined[last].cells.append(cell)
        }
      }
    }
    return joined
  }
}

extension Cell {
  /// The cell's text as a name.
  func name(_ ends: LineEnds) -> String { text(ends).withoutSoftHyphens.trimmedColon }

  func paragraphs(_ ends: LineEnds) -> [Paragraph] {
    var builder = ParagraphBuilder(ends)
    builder.add(lines)
    return builder.paragraphs.filter { !$0.text.isEmpty }
  }

  /// The cell's text as a fact.
  func factText(_ ends: LineEnds) -> String {
    var builder = ParagraphBuilder(ends)
    builder.add(lines)
    return RowFacts.text(builder)
  }
}
