package import Model

/// Reads spreadsheets in Office Open XML (ECMA-376 part 1, clause 18), transitional and strict.
///
/// A sheet is the lines above its tables and the tables. Cells show what a Danish Excel shows in them: dates and numbers by
/// their formats, formulas by the values that the file keeps of them. Hidden sheets, rows and columns are left out, and rows are
/// counted; the name of a sheet is a heading where several sheets hold something.
package enum SheetReader: Reader {
  package static var format: Format { .xlsx }

  /// More sheets than a plan has.
  private static let sheetLimit = 200

  /// - Throws: why there is no spreadsheet in the bytes; see `Failure.Reason`.
  package static func read(_ bytes: [UInt8], options: ReadingOptions) throws(Failure) -> Manuscript {
    let package = try OfficePackage(bytes)
    let main = try package.relationships(of: "").first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let workbook = try package.tree(of: main) else { throw Failure(.damaged(.missingPart(main))) }
    let relationships = try package.relationships(of: main)
    func part(_ kind: String) throws(Failure) -> XMLTree? {
      guard let target = relationships.first(where: { $0.kind == kind })?.target else { return nil }
      return try package.tree(of: target)
    }
    let styles = SheetStyles(try part("styles"))
    let texts = SharedTexts(try part("sharedStrings"), styles: styles)
    let countsFrom1904 = workbook.child(.workbookProperties, of: XMLTree.root).map {
      workbook.isTrue(.countsFrom1904, of: $0)
    }
    var sheets: [(name: String, grid: SheetGrid)] = []
    for (name, id) in workbook.visibleSheets.prefix(sheetLimit) {
      guard let target = relationships.first(where: { $0.id == id && $0.kind == "worksheet" })?.target,
        let tree = try package.tree(of: target)
      else { continue }
      let grid = SheetGrid(
        tree, name: name, styles: styles, texts: texts, countsFrom1904: countsFrom1904 ?? false)
      if !grid.rows.isEmpty { sheets.append((name, grid)) }
    }
    return manuscript(of: sheets)
  }

  private static func manuscript(of sheets: [(name: String, grid: SheetGrid)]) -> Manuscript {
    var manuscript = Manuscript(format: .xlsx, blocks: [])
    for (name, grid) in sheets {
      if sheets.count > 1, !isOrdinary(name) {
        manuscript.blocks.append(
          .line(Line(text: name, places: [.part(name, path: "")], headingLevel: 1, isParagraph: true)))
      } else {
        manuscript.runningHeads.append(name)
      }
      manuscript.blocks += grid.blocks
    }
    let hidden = sheets.reduce(0) { $0 + $1.grid.hiddenRows }
    if hidden > 0 { manuscript.notes = [Note(.hiddenRows(count: hidden))] }
    return manuscript
  }

  /// True for a name that a program gives a sheet: a word and a number.
  private static func isOrdinary(_ name: String) -> Bool {
    ["ark", "sheet", "tabelle", "blad", "feuil"].contains { word in
      name.lowercased().hasPrefix(word) && name.dropFirst(word.count).allSatisfy { $0.isNumber || $0 == " " }
    }
  }
}

extension XMLTree {
  /// The names and relationships of the sheets that are shown.
  fileprivate var visibleSheets: [(name: String, id: String)] {
    guard let sheets = child(.sheets, of: Self.root) else { return [] }
    return children(of: sheets).filter { self[$0] == .sheet && (string(.sheetState, of: $0) ?? "visible") == "visible" }
      .map { ((string(.sheetName, of: $0) ?? "").visibleText, string(.relationshipID, of: $0) ?? "") }
  }

  /// Whether an attribute says yes.
  func isTrue(_ name: XMLName, of node: Int) -> Bool { ["1", "true"].contains(string(name, of: node) ?? "") }

  func number(_ name: XMLName, of node: Int) -> Int? { string(name, of: node).flatMap { Int($0) } }
}

extension String {
  /// The text as lines have it: NFC, single spaces, nothing that is not seen.
  fileprivate var visibleText: String {
    var text = ParagraphText()
    text.append(Array(utf8)[...], look: ParagraphText.Look())
    return text.text
  }
}
