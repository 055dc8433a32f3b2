/// Rows under a header, written as RFC 4180 describes them.
struct CSVTable {
  var header: [String]
  var rows: [[String]]

  func text(separatedBy separator: Character = ",") -> String {
    ([header] + rows).map { cells in
      cells.map { field($0, separator: separator) }.joined(separator: String(separator)) + "\r\n"
    }.joined()
  }

  private func field(_ text: String, separator: Character) -> String {
    let text = visible(text)
    guard text.contains(where: { $0 == separator || $0 == "\"" }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
