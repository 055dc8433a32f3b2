import Foundation
import Testing

/// An answer may stay on the screen for hours.
@Suite struct PagerTests {
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not installed"))
  func nothingStaysBesideTheLibraryMeanwhile() throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let run = try stage.run(
      "script -qec 'stty rows 10 cols 80; traad records' /dev/null",
      with: ["PAGER": "ls library.sqlite*; cat >shown"])
    #expect(run.output.split(whereSeparator: \.isNewline) == ["library.sqlite"] && run.status == 0, "\(run)")
    #expect(try stage.text(of: "shown").contains("læsning"))
  }

  /// Ends once the text was shown: a pager waits for a key.
  private func show(
    _ text: String, on terminal: String, rows: Int, locale: String = "da_DK.UTF-8", path: String = "$PATH"
  ) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let conversation = try Conversation(
      on: stage, with: ["TERM": terminal, "LANG": locale],
      command: "stty rows \(rows) cols 80; PATH=$(dirname $(command -v traad)):\(path); traad records; echo finished")
    try conversation.wait(for: text)
    if text != "finished" { try conversation.type("q") }
    _ = try conversation.end()
    #expect(try !stage.text(of: "out").contains("not found"))
  }

  @Test(.enabled(if: Conversation.isPossible, "script is not installed")) func saysHowToLeave() throws {
    try show("mellemrum: videre   b: tilbage   /ord: find   q: luk", on: "xterm", rows: 10)
    try show("space: on   b: back   /word: find   q: close", on: "xterm", rows: 10, locale: "C")
  }

  @Test(.enabled(if: Conversation.isPossible, "script is not installed")) func isSkippedWhereItIsNoUse() throws {
    // Up to two screens, on a terminal that cannot be paged, and where there is no less.
    try show("finished", on: "xterm", rows: 200)
    try show("finished", on: "dumb", rows: 10)
    try show("finished", on: "xterm", rows: 10, path: "/nowhere")
  }
}
