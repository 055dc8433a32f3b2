/// Rows under a header, written as RFC 4180 describes them.
struct CSVTable {
  var header: [String]
  var rows: [[String]]

  func text(separatedBy separator: Unicode.Scalar = ",") -> String {
    ([header] + rows).map { cells in
      cells.map { field($0, separator: separator) }.joined(separator: String(separator)) + "\r\n"
    }.joined()
  }

  /// Works by scalar, as readers of CSV do: a sign that joins the one before it would hide a separator or a quote.
  private func field(_ text: String, separator: Unicode.Scalar) -> String {
    let scalars = visible(text).unicodeScalars
    guard scalars.contains(where: { $0 == separator || $0 == "\"" }) else { return String(scalars) }
    var field = "\""
    for scalar in scalars {
      field.unicodeScalars.append(scalar)
      if scalar == "\"" { field.unicodeScalars.append(scalar) }
    }
    return field + "\""
  }
}
