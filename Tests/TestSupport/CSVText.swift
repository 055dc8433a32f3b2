/// CSV as RFC 4180 describes it, taken apart by scalar.
package struct CSVText {
  package private(set) var rows: [[String]] = []

  package init(_ text: String, separator: Unicode.Scalar = ",") {
    var (row, cell, isQuoted, isEnded) = ([String](), "", false, false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"" where isQuoted && !isEnded: isEnded = true
      case "\"" where isQuoted:
        cell.unicodeScalars.append(scalar)
        isEnded = false
      case "\"" where cell.isEmpty: isQuoted = true
      case separator where !isQuoted || isEnded, "\n" where !isQuoted || isEnded:
        row.append(cell)
        (cell, isQuoted, isEnded) = ("", false, false)
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      case "\r" where !isQuoted || isEnded: break
      default: cell.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text of a cell, as the contract says: without the apostrophe that it begins with.
  package static func unmarked(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }
}
