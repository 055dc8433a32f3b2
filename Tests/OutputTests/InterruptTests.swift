import Foundation
import Testing

/// Ctrl-C while the lexicon is compiled, which takes longer than anybody waits.
@Suite(
  .serialized,
  .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/hunspell/da_DK.dic"), "hunspell-da is not installed"))
struct InterruptTests {
  private let fresh: [String: String?]
  private let stage: Stage

  init() throws {
    stage = try Stage()
    fresh = ["TRAAD_LEXICON": stage.folder.path + "/fresh/lexicon.bin"]
  }

  @Test(arguments: ["analyze skolerne", "read corpus/kildetekst.txt", "import corpus/kildetekst.txt"])
  func endsTheProgram(_ command: String) throws {
    defer { stage.remove() }
    let process = try stage.started("exec traad \(command)", with: fresh)
    Thread.sleep(forTimeInterval: 0.5)
    #expect(process.isRunning)
    let start = Date()
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit)
    #expect(Date().timeIntervalSince(start) < 2)
    let undone = [
      "analyze": "the answer was not finished", "read": "the rest of the files was not read",
      "import": "the rest of the files was not imported",
    ]
    let said = try #require(undone.first { command.hasPrefix($0.key) }).value
    #expect(try stage.text(of: "err") == "Interrupted: \(said).\n" && stage.text(of: "out") == "")
    #expect(try !stage.names().contains("fresh"))
  }

  @Test(.enabled(if: Conversation.isPossible, "script is not installed")) func returnsToThePrompt() throws {
    defer { stage.remove() }
    let conversation = try Conversation(on: stage, with: fresh)
    try conversation.wait(for: "traad> ")
    try conversation.type("analyze skolerne\r")
    Thread.sleep(forTimeInterval: 1)
    try conversation.type("\u{3}")
    #expect(try conversation.wait(for: "Interrupted: the answer was not finished.") < 2)
    try conversation.wait(for: "traad> ")
    // What follows is answered.
    try conversation.type("help find\r")
    try conversation.wait(for: "NEAR")
    try conversation.wait(for: "traad> ")
    #expect(try conversation.end() == 0)
    #expect(try !stage.names().contains("fresh"))
  }

  @Test(.enabled(if: Conversation.isPossible, "script is not installed")) func stopsComputing() throws {
    defer { stage.remove() }
    try stage.importLikePeriods()
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    try conversation.type("diff 2018-2020 2020-2022\r")
    Thread.sleep(forTimeInterval: 0.5)
    let start = try conversation.processorTime()
    #expect(start > 0)
    try conversation.type("\u{3}")
    #expect(try conversation.wait(for: "Interrupted: the comparison was not finished.") < 1)
    try conversation.wait(for: "traad> ")
    let before = try conversation.processorTime()
    Thread.sleep(forTimeInterval: 1)
    #expect(try conversation.processorTime() - before < 0.2)
    try conversation.type("periods\r")
    try conversation.wait(for: "2020-2022")
    try conversation.wait(for: "traad> ")
    #expect(try conversation.end() == 0)
  }
}
