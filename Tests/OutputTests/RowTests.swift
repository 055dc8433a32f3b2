import TestSupport
import Testing

/// CSV read back by a parser: rows as long as their header, and texts as they were.
@Suite(.serialized) struct RowTests {
  private static let texts = [
    "=1+1", "+45 12", "-3", "- punkt", "@anna", "'citat'", "''", " =1",
    "komma,\u{301} og", "anførsel\"\u{308}", "a;\u{301}b",
  ]

  @Test func textsComeBackAsTheyWere() throws {
    let stage = try Stage()
    defer { stage.remove() }
    for text in Self.texts {
      let word = "'" + text.replacing("'", with: "'\\''") + "'"
      #expect(try stage.run("traad --quiet synonyms add -- \(word)x ord").status == 0, "\(text)")
    }
    let answer = try stage.run("traad --csv synonyms").output
    let rows = CSVText(answer).rows
    #expect(Set(rows.map(\.count)) == [7])
    #expect(Set(rows.dropFirst().map { CSVText.unmarked($0[0]) }) == Set(Self.texts.map { $0 + "x" }))
    for cell in rows.joined() {
      #expect(!"=+-@\t\r".unicodeScalars.contains(cell.unicodeScalars.first ?? "a"), "\(cell)")
    }
  }

  @Test(arguments: [
    "records --csv", "find læsning --csv", "diff 2018 2020 --csv", "documents --csv", "periods --csv",
    "timeline læsning --csv", "kwic læsning --csv", "terms --csv", "terms 2018 2020 --csv", "abbreviations --csv",
    "analyze læsning --csv", "report 2018 2020 /dev/stdout.csv", "report 2018 2020 /dev/stdout.csv --excel",
  ]) func rowsAreAsLongAsTheirHeader(_ command: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let isReport = command.hasPrefix("report")
    let run = try stage.run("traad --quiet " + command.replacing("/dev/stdout.csv", with: "r.csv"))
    let text = isReport ? try stage.text(of: "r.csv") : run.output
    let rows = CSVText(text, separator: command.hasSuffix("--excel") ? ";" : ",").rows
    #expect(run.status == 0 && rows.count > 1 && Set(rows.map(\.count)).count == 1)
  }
}
