import CXlsx
import Files
import Glibc

/// A workbook to be written as XLSX. The one importer of libxlsxwriter.
struct Workbook {
  enum Cell {
    /// Always text: "4-6" is no date and "=A1" no formula.
    case text(String)
    case number(Int)
    /// Text whose runs went, came or stayed.
    case runs([(text: String, look: Look)])
  }

  enum Look { case same, went, came }

  struct Sheet {
    var name: String
    /// Width in characters for each column.
    var columns: [(title: String, width: Double)]
    var rows: [[Cell]]
    /// Whether the last row sums up and is set off.
    var hasTotals = false
    /// The columns whose numbers are shaded by their size; nil for none.
    var heat: Range<Int>?
  }

  var sheets: [Sheet]

  /// The file. libxlsxwriter writes to a path, so it goes through a temporary file.
  func bytes() throws(ReportError) -> [UInt8] {
    let bytes = try? FilePath.withTemporaryFile("traad") { file in
      // The library may put another file in its place, so it is read by its name.
      write(to: file) ? try? file.contents() : nil
    }
    guard let bytes = bytes ?? nil else { throw .noRoom }
    return bytes
  }

  private func write(to path: FilePath) -> Bool {
    guard let book = path.withCString({ workbook_new($0) }) else { return false }
    let looks = Looks(book)
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { continue }
      add(sheet, to: page, in: looks)
    }
    // It prints what goes wrong, too.
    return withoutStandardError { workbook_close(book) } == LXW_NO_ERROR
  }

  private typealias Page = UnsafeMutablePointer<lxw_worksheet>

  private func add(_ sheet: Sheet, to page: Page, in looks: Looks) {
    for (column, heading) in sheet.columns.enumerated() {
      let index = UInt16(clamping: column)
      worksheet_set_column(page, index, index, heading.width, looks.cell)
      worksheet_write_string(page, 0, index, heading.title.clipped, looks.header)
    }
    for (row, cells) in sheet.rows.enumerated().untilCancelled {
      let isTotal = sheet.hasTotals && row == sheet.rows.count - 1
      worksheet_set_row(page, UInt32(clamping: row + 1), height(of: cells, in: sheet), nil)
      for (column, cell) in cells.enumerated() {
        let place = CellPlace(page: page, row: UInt32(clamping: row + 1), column: UInt16(clamping: column))
        add(cell, at: place, in: looks, isTotal: isTotal)
      }
    }
    worksheet_freeze_panes(page, 1, 0)
    let last = sheet.rows.count - (sheet.hasTotals ? 1 : 0)
    if !sheet.columns.isEmpty {
      worksheet_autofilter(page, 0, 0, UInt32(clamping: last), UInt16(clamping: sheet.columns.count - 1))
    }
    if let heat = sheet.heat, !sheet.rows.isEmpty { shade(heat, rows: sheet.rows.count, on: page) }
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 8)  // A3
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_repeat_rows(page, 0, 0)
  }

  /// From pale to dark, as on the page.
  private func shade(_ columns: Range<Int>, rows: Int, on page: Page) {
    var scale = lxw_conditional_format()
    scale.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    scale.min_color = 0xFFFFFF
    scale.max_color = 0x7FA9DA
    worksheet_conditional_format_range(
      page, 1, UInt16(clamping: columns.lowerBound), UInt32(clamping: rows), UInt16(clamping: columns.upperBound - 1),
      &scale)
  }

  /// In points, for as many lines as the fullest cell breaks into: LibreOffice does not fit rows without a height.
  private func height(of cells: [Cell], in sheet: Sheet) -> Double {
    let lines = zip(cells, sheet.columns).map { cell, column in
      (Double(cell.length) * 1.1 / column.width).rounded(.up)
    }
    return min(409, 15 * max(1, lines.max() ?? 1))
  }

  private struct CellPlace {
    var page: Page
    var row: UInt32
    var column: UInt16
  }

  private func add(_ cell: Cell, at place: CellPlace, in looks: Looks, isTotal: Bool) {
    let (page, row, column) = (place.page, place.row, place.column)
    let format = isTotal ? looks.total : looks.cell
    switch cell {
    case .text(let text): worksheet_write_string(page, row, column, text.clipped, format)
    case .number(let number): worksheet_write_number(page, row, column, Double(number), format)
    case .runs(let runs): add(runs, at: place, in: looks)
    }
  }

  /// Excel takes rich text of two runs and more, none of them empty, and 32,767 characters in all.
  private func add(_ runs: [(text: String, look: Look)], at place: CellPlace, in looks: Looks) {
    let (page, row, column) = (place.page, place.row, place.column)
    let runs = runs.filter { !$0.text.isEmpty }
    let whole = runs.map(\.text).joined()
    guard runs.count > 1, whole.utf16.count <= longestText else {
      worksheet_write_string(page, row, column, whole.clipped, looks.cell)
      return
    }
    let tuples = runs.map { run in
      let tuple = UnsafeMutablePointer<lxw_rich_string_tuple>.allocate(capacity: 1)
      tuple.initialize(to: lxw_rich_string_tuple(format: looks.format(of: run.look), string: strdup(run.text)))
      return tuple
    }
    var list: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = tuples + [nil]
    worksheet_write_rich_string(page, row, column, &list, looks.cell)
    for tuple in tuples {
      free(UnsafeMutableRawPointer(mutating: tuple.pointee.string))
      tuple.deallocate()
    }
  }
}

extension Workbook.Cell {
  /// In characters.
  fileprivate var length: Int {
    switch self {
    case .text(let text): text.count
    case .number: 1
    case .runs(let runs): runs.map(\.text.count).reduce(0, +)
    }
  }
}

/// How cells look. The formats belong to the workbook.
private struct Looks {
  typealias CellFormat = UnsafeMutablePointer<lxw_format>?

  let header: CellFormat
  let cell: CellFormat
  let total: CellFormat
  private let went: CellFormat
  private let came: CellFormat

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    (header, cell, total) = (workbook_add_format(book), workbook_add_format(book), workbook_add_format(book))
    (went, came) = (workbook_add_format(book), workbook_add_format(book))
    for format in [header, cell, total] {
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    format_set_bold(header)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bold(total)
    format_set_top(total, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_font_strikeout(went)
    format_set_font_color(went, 0xA34700)
    format_set_underline(came, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    format_set_font_color(came, 0x0B4F9E)
  }

  func format(of look: Workbook.Look) -> CellFormat {
    switch look {
    case .same: nil
    case .went: went
    case .came: came
    }
  }
}

/// As many UTF-16 units as Excel takes in a cell.
private let longestText = 32_767

extension String {
  /// The text itself, or as much of it as a cell holds, with an ellipsis.
  fileprivate var clipped: String {
    guard utf16.count > longestText else { return self }
    var (clipped, length) = ("", 1)
    for character in self {
      length += character.utf16.count
      if length > longestText { break }
      clipped.append(character)
    }
    return clipped + "…"
  }
}
