import Messages

extension Pager {
  /// Sets all of a document.
  func set(_ document: PrintedDocument) {
    measure(document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } })
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .heading(let text, let level): set(heading: text, level: level)
      case .paragraph(let text, let style):
        var row = paragraph(text, in: .of(style), before: style == .lead ? 4 : 5, after: style == .lead ? 6 : 3)
        // A note is on what follows it.
        row.keepsWithNext = style == .note
        place(row)
      case .entry(let entry):
        let isFirst = index == 0 || !document.blocks[index - 1].isEntry
        let isLast = index + 1 == document.blocks.count || !document.blocks[index + 1].isEntry
        set(entry, isFirst: isFirst, isLast: isLast)
      case .table(let table): set(table)
      case .drawing(let drawing): set(drawing)
      case .rule:
        var row = paragraph(PrintedText(" "), in: .small, before: 18, after: -8)
        row.rule = .rule
        row.keepsWithNext = true
        place(row)
      }
    }
    finish()
  }

  private func paragraph(_ text: PrintedText, in type: Type, before: Double, after: Double) -> Row {
    let box = paper.box(text, in: type, width: min(width, type.size * 42))
    return Row(cells: [Row.Cell(x: left, width: width, boxes: [box])], before: before, after: after)
  }

  private func set(heading text: String, level: Int) {
    let type = Type.heading(level)
    let before: Double = level <= 1 ? 26 : level == 2 ? 20 : level == 3 ? 14 : 9
    var row = paragraph(PrintedText(text), in: type, before: before, after: level == 2 ? 6 : 3)
    row.cells[0].leaf = "H\(min(6, max(1, level)))"
    row.keepsWithNext = true
    row.outline = (text, level)
    place(row)
    guard level == 3 else { return }
    var rule = Row(before: 0, after: 3)
    rule.rule = .ink
    rule.keepsWithNext = true
    place(rule)
  }

  /// A sign and number, the texts, and what is said of them at the right.
  private func set(_ entry: PrintedEntry, isFirst: Bool, isLast: Bool) {
    let indent = Double(min(4, max(0, entry.level))) * 14
    let (label, aside) = (entry.label.isEmpty ? 0 : 40.0, entry.aside.isEmpty ? 0 : 132.0)
    let room = width - label - indent - (aside > 0 ? aside + 14 : 0)
    var row = Row(before: 4.5, after: 4.5)
    if !entry.label.isEmpty {
      let box = paper.box(entry.label, in: .label, width: label - 4)
      row.cells.append(Row.Cell(x: left + indent, width: label, boxes: [box], leaf: "Lbl", target: entry.target))
    }
    row.cells.append(
      Row.Cell(
        x: left + indent + label, width: room, boxes: entry.texts.map { paper.box($0, in: .body, width: room) },
        element: "LBody",
        target: entry.label.isEmpty ? entry.target : nil))
    if aside > 0 {
      let box = paper.box(entry.aside, in: .small, width: aside)
      row.cells.append(Row.Cell(x: left + width - aside, width: aside, boxes: [box], element: "LBody"))
    }
    row.rule = isFirst ? nil : .rule
    row.element = "LI"
    row.anchor = entry.anchor
    row.opens = isFirst ? ["L"] : []
    row.closes = isLast ? ["L"] : []
    place(row)
  }

  private func set(_ drawing: PrintedDrawing) {
    guard drawing.width > 0, drawing.height > 0 else { return }
    let scale = min(width / drawing.width, room / drawing.height)
    let (left, height) = (left, drawing.height * scale)
    var row = Row(before: 4, after: 8)
    row.picture = (
      height,
      { paper, y in
        paper.moved(to: (left, y), scale: scale) {
          for shape in drawing.shapes { paper.draw(shape) }
        }
      }
    )
    place(row)
  }
}

extension PrintedBlock {
  fileprivate var isEntry: Bool { if case .entry = self { true } else { false } }
}

extension Paper {
  fileprivate func draw(_ shape: PrintedDrawing.Shape) {
    switch shape {
    case .block(let x, let y, let width, let height, let paint):
      fill(x: x, y: y, width: width, height: height, .of(paint))
    case .ribbon(let ribbon, let paint): fill(ribbon, .of(paint))
    case .text(let text, let x, let y, let lettering):
      let box = self.box(PrintedText(text, as: lettering.look), in: Type(size: lettering.size), width: 10_000)
      guard let line = box.lines.first else { return }
      draw(box, lines: 0..<1, at: (lettering.isBefore ? x - box.width : x, y - line.baseline))
    }
  }
}
