import Files

/// Rows under a header, written as RFC 4180 describes them. Text that a spreadsheet would calculate is marked as text.
struct CSVTable {
  var header: [String]
  /// Each as long as the header.
  var rows: [[String]]
  /// The columns of the program's own numbers, which may be negative; all other cells are text.
  var numbers: Set<String> = []

  func text(separatedBy separator: Unicode.Scalar = ",") -> String {
    let isNumber = header.map(numbers.contains)
    let line = { (cells: [String]) in cells.joined(separator: String(separator)) + "\r\n" }
    let lines = rows.untilCancelled.map { cells in
      line(zip(cells, isNumber).map { quoted($1 ? $0 : marked($0), separator: separator) })
    }
    return line(header.map { quoted(marked($0), separator: separator) }) + lines.joined()
  }

  /// Spreadsheets calculate what begins so, also in quotation marks; an apostrophe before it makes it text. What begins with
  /// an apostrophe gets one as well, so that taking the first one away always gives the text back.
  private func marked(_ text: String) -> String {
    let scalars = visible(text).unicodeScalars
    guard let first = scalars.first(where: { $0 != " " }) else { return String(scalars) }
    return ("=+-@'".unicodeScalars.contains(first) ? "'" : "") + String(scalars)
  }

  /// Works by scalar, as readers of CSV do: a sign that joins the one before it would hide a separator or a quote.
  private func quoted(_ text: String, separator: Unicode.Scalar) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0 == separator || $0 == "\"" }) else { return text }
    var field = "\""
    for scalar in scalars {
      field.unicodeScalars.append(scalar)
      if scalar == "\"" { field.unicodeScalars.append(scalar) }
    }
    return field + "\""
  }
}
