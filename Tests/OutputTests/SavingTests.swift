import Foundation
import Testing

/// Answers as files.
@Suite(.serialized) struct SavingTests {
  private let stage: Stage

  init() throws { stage = try Stage() }

  /// How a file of each kind begins.
  private static let beginnings: [(ending: String, bytes: [UInt8])] = [
    ("csv", Array("\u{FEFF}Id;Kind;Period;".utf8)), ("xlsx", Array("PK".utf8)), ("docx", Array("PK".utf8)),
    ("html", Array("<!DOCTYPE html>".utf8)), ("md", Array("# Traad: find læsning\n".utf8)), ("json", Array("{\n".utf8)),
  ]

  @Test func theLastAnswerInEveryForm() throws {
    defer { stage.remove() }
    try stage.importPeriods()
    for (ending, bytes) in Self.beginnings {
      let run = try stage.run("printf 'find læsning\\nsave \"mit svar.\(ending)\"\\n' | traad")
      #expect(run.errors == "Saved: mit svar.\(ending)\n" && run.status == 0, "\(run)")
      let file = try Data(contentsOf: stage.folder.appending(path: "mit svar.\(ending)"))
      #expect(file.starts(with: bytes), "\(ending)")
    }
    let rows = try stage.text(of: "mit svar.csv").components(separatedBy: "\r\n")
    #expect(rows.count == 6 && rows[1].contains(";activity;2018-2020;"))
  }

  @Test(arguments: [
    "find læsning", "records", "deadlines", "kwic læsning", "timeline læsning", "matrix læsning PLC", "diff 2018 2020",
    "terms", "terms 2018 2020", "show \(Stage.someRecord)", "trace \(Stage.someRecord)", "periods",
    "documents", "editions", "abbreviations", "synonyms", "analyze skolerne", "check", "read corpus/kildetekst.txt",
    "import --again corpus/strategi-2018-2020.docx", "set-period 1 2018-2020",
  ])
  func everyAnswerHasEveryForm(_ command: String) throws {
    defer { stage.remove() }
    try stage.importPeriods()
    for (ending, _) in Self.beginnings {
      let run = try stage.run("traad --quiet \(command) --output svar.\(ending)")
      #expect(run.output.isEmpty || command.hasPrefix("import"), "\(run)")
      #expect([0, 1].contains(run.status), "\(run)")
      #expect(try !Data(contentsOf: stage.folder.appending(path: "svar.\(ending)")).isEmpty)
    }
  }

  @Test func saysWhatItReplaces() throws {
    defer { stage.remove() }
    try stage.importPeriods()
    #expect(try stage.run("traad periods --output svar.md").errors == "Saved: svar.md\n")
    #expect(
      try stage.run("traad periods --output svar.md").errors
        == "Saved: svar.md (in place of the file that was there)\n")
    try stage.put("#!/bin/sh\u{1}\n", into: "svar.csv")
    let run = try stage.run("traad periods --output svar.csv")
    #expect(run.status == 2 && run.errors.contains("svar.csv contains something else and was not changed"))
    #expect(try stage.text(of: "svar.csv") == "#!/bin/sh\u{1}\n")
  }

  @Test func saysWhatIsNotThere() throws {
    defer { stage.remove() }
    try stage.importPeriods()
    let none = try stage.run("printf 'save svar.csv\\n' | traad")
    #expect(none.status == 64 && none.errors.contains("There is no answer to save yet."))
    let ending = try stage.run("traad periods --output svar.odt")
    let endings = ".html, .docx, .pdf, .xlsx, .md, .csv or .json, such as svar.html."
    #expect(ending.status == 64 && ending.errors.contains(endings))
    let part = try stage.run("printf 'find læring --limit 2\\ngem svar.csv\\n' | traad --language da")
    #expect(part.errors.contains("Gemt: svar.csv. Det er 2 af "))
    // A file has room for all.
    let all = try stage.run("traad find -læsning --output alle.csv; grep -c . alle.csv")
    #expect((Int(all.output.filter(\.isNumber)) ?? 0) > 21)
  }

  @Test func listsOfFilesMayBePartedByNUL() throws {
    defer { stage.remove() }
    _ = try stage.run("mkdir 'a\nb'; cp corpus/strategi-2018-2020.docx 'a\nb/to\nlinjer.docx'")
    let run = try stage.run("find . -name '*linjer.docx' -print0 | traad import - -0")
    #expect(run.status == 0 && run.errors == "Files: 1 new.\n", "\(run)")
    let other = try stage.run("printf 'import $%s\\n' \"'a\\\\nb/to\\\\nlinjer.docx'\" | traad")
    #expect(other.errors == "Files: 1 unchanged.\n", "\(other)")
  }
}
