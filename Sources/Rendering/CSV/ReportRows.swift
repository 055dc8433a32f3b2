import Comparison
import Model

extension Report {
  /// The columns of `diff --csv` with document and page of each side, and the series: UTF-8, comma, as RFC 4180 has it.
  func plainRows() -> String {
    let steps = hasSteps
    let header =
      [
        "kind", "relation", "moved", "confidence", "oldPolicy", "oldGroup", "oldText", "newPolicy", "newGroup",
        "newText",
        "because", "flags", "oldFile", "oldPage", "newFile", "newPage", "series",
      ]
      + (steps ? ["oldPeriod", "newPeriod"] : [])
    let rows = differences.flatMap { difference in
      let periods = steps ? ["\(difference.old)", "\(difference.new)"] : []
      return difference.items.map { plainRow($0, series: difference.series) + periods }
    }
    return ([header] + rows).map { separated($0, by: ",") }.joined()
  }

  /// The table in words for a Danish Excel, which opens semicolons and UTF-8 with a byte order mark without asking.
  func excelRows() -> String {
    let table = table(\.items)
    let lines = [table.header] + table.rows.map(\.cells)
    return "\u{FEFF}" + lines.map { separated($0.map(harmless), by: ";") }.joined()
  }

  /// Excel calculates what begins as a formula, even between quotation marks; an apostrophe makes it text.
  private func harmless(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first else { return cell }
    return "=+-@".unicodeScalars.contains(first) ? "'" + cell : cell
  }

  private func plainRow(_ change: Change, series: String?) -> [String] {
    [change.kind.rawValue, change.relation.rawValue, "\(change.moved)", change.confidence.rawValue]
      + side(change.old) + side(change.new)
      + [change.because.map(\.phrase).joined(separator: "; "), change.flags.map(\.rawValue).joined(separator: " ")]
      + place(change.old) + place(change.new) + [series ?? ""]
  }

  private func side(_ records: [Record]) -> [String] {
    [records.first?.policy ?? "", records.first?.group ?? "", records.map(\.text).joined(separator: " | ")]
  }

  private func place(_ records: [Record]) -> [String] {
    let standing = records.first.flatMap(standing)
    return [standing?.file ?? "", standing?.page.map { "\($0)" } ?? ""]
  }

  private func separated(_ cells: [String], by separator: Character) -> String {
    let fields = cells.map { cell in
      let text = visible(cell)
      guard text.contains(where: { $0 == separator || $0 == "\"" }) else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return fields.joined(separator: String(separator)) + "\r\n"
  }
}
