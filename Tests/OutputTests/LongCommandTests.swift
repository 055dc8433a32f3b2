import Foundation
import Testing

/// Commands that take longer than anybody waits.
@Suite(.serialized, .enabled(if: Conversation.isPossible, "script is not installed"))
struct LongCommandTests {
  private let stage: Stage

  init() throws { stage = try Stage() }

  /// What each has not done is said within two tenths of a second, and the prompt is there again.
  @Test func endWithControlC() throws {
    defer { stage.remove() }
    try stage.importLikePeriods()
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    try conversation.type("find vejledning --limit 1\r")
    try conversation.wait(for: "traad> ")
    let searches = ["find", "records", "kwic", "timeline", "deadlines"].map {
      ("\($0) new:2020-2022 skole", "the search was not finished")
    }
    let commands =
      searches + [
        ("diff 2018-2020 2020-2022", "the comparison was not finished"), ("trace 1", "the comparison was not finished"),
        ("report 2018-2020 2020-2022 report.html", "the report was not written"),
      ]
    for (command, said) in commands {
      // The machine may be busy with other tests.
      var least = TimeInterval.infinity
      for _ in 0..<5 where least >= 0.2 {
        try conversation.type(command + "\r")
        Thread.sleep(forTimeInterval: 0.5)
        try conversation.type("\u{3}")
        least = min(least, try conversation.wait(for: "Interrupted: \(said)."))
        try conversation.wait(for: "traad> ")
      }
      #expect(least < 0.2, "\(command)")
    }
    #expect(try conversation.end() == 0)
    #expect(try !stage.names().contains("report.html"))
  }

  private static let hasDanish =
    FileManager.default.enumerator(atPath: "/usr/share/tesseract-ocr")?
    .contains { ($0 as? String)?.hasSuffix("/dan.traineddata") == true } ?? false

  /// A scan, whose recognition takes seconds.
  @Test(.enabled(if: hasDanish, "tesseract-ocr-dan is not installed")) func endRecognition() throws {
    defer { stage.remove() }
    let scan = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../CorpusTests/Golden/scan-2014-2016.pdf")
    try FileManager.default.copyItem(at: scan, to: stage.folder.appending(path: "scan.pdf"))
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    var least = TimeInterval.infinity
    for _ in 0..<5 where least >= 0.2 {
      try conversation.type("import scan.pdf\r")
      try conversation.wait(for: "Recognising text: 0 of 1 page …")
      try conversation.type("\u{3}")
      least = min(least, try conversation.wait(for: "Interrupted: the rest of the files was not imported."))
      try conversation.wait(for: "traad> ")
    }
    #expect(least < 0.2)
    #expect(try !stage.text(of: "out").contains("No files."))
    #expect(try conversation.end() == 0)
  }

  @Test func sayHowFarTheyAre() throws {
    defer { stage.remove() }
    let names = ["strategi-2018-2020.docx", "strategi-2020-2022.docx", "kildetekst.txt"]
    let files = names.map { "corpus/" + $0 }.joined(separator: " ")
    let shown = try stage.run("script -qec 'traad import \(files)' /dev/null").output
    #expect(shown.contains("\rReading: 0 of 3 files …") && shown.contains("\r\u{1B}[K"), "\(shown)")
    // Nobody reads it where it is no terminal.
    let run = try stage.run("traad import --again \(files)")
    #expect(!run.errors.contains("Reading") && !run.errors.contains("\u{1B}"), "\(run)")
  }

  /// A screen that changes its size, and what is being typed meanwhile.
  @Test func followTheScreen() throws {
    defer { stage.remove() }
    try stage.importPeriods()
    let conversation = try Conversation(
      on: stage, command: "stty cols 100 rows 30; tty >terminal; exec traad --no-pager")
    try conversation.wait(for: "traad> ")
    try conversation.type("find læsning ")
    _ = try conversation.rest()
    #expect(try stage.run("stty -F $(cat terminal) cols 40 rows 20", with: [:]).status == 0)
    try conversation.type("skole\r")
    try conversation.wait(for: "Spirebørn")
    try conversation.wait(for: "traad> ")
    let answer = try stage.text(of: "out").split(separator: "skole\r\n").dropFirst().joined()
    let lines = answer.split(whereSeparator: \.isNewline).filter { !$0.contains("\u{1B}") }
    #expect(lines.count > 10 && lines.allSatisfy { $0.count <= 40 }, "\(lines)")
    #expect(try conversation.end() == 0)
  }
}

extension Stage {
  /// Two periods that take long to compare: of many items, all of much the same words.
  func importLikePeriods() throws {
    for (number, period) in ["2018-2020", "2020-2022"].enumerated() {
      let rows = (0..<1_500).map {
        "| Skole | Lærere \($0) og ledere \($0 * 7 % 1_501) får \(number) vejledning i fag \($0 % 90) |"
      }
      let header = "| Politik | Strategiske aktiviteter \(period) |\n|---|---|\n"
      try put(header + rows.joined(separator: "\n") + "\n", into: "\(period).md")
    }
    let run = try run("traad --quiet import 2018-2020.md 2020-2022.md")
    if run.status != 0 { throw CocoaError(.fileReadUnknown) }
  }
}
