import Foundation
import Testing

/// Folders that are watched, from the shell and at the prompt.
@Suite(.serialized) struct WatchTests {
  private let stage: Stage

  init() throws {
    stage = try Stage()
    _ = try stage.run("mkdir in")
  }

  /// Waits until a file that a program writes to has a text.
  private func wait(for text: String, in name: String) throws {
    for _ in 0..<300 where try !stage.text(of: name).contains(text) { Thread.sleep(forTimeInterval: 0.1) }
    #expect(try stage.text(of: name).contains(text))
  }

  private func copy(_ name: String, to place: String) throws {
    try FileManager.default.copyItem(
      at: stage.folder.appending(path: "corpus/" + name).resolvingSymlinksInPath(),
      to: stage.folder.appending(path: place))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func importsWhatComesAndEndsCleanly(_ signal: Int32) throws {
    defer { stage.remove() }
    try copy("strategi-2018-2020.docx", to: "in/a.docx")
    let watch = try stage.started("exec traad watch in")
    try wait(for: "new        in/a.docx · 2018-2020 · 20 records\n", in: "out")
    try stage.put("Kære borgere", into: "in/brev.txt")
    try wait(for: "traad: in/brev.txt: ", in: "err")
    try copy("strategi-2020-2022.docx", to: "in/b.docx")
    try wait(for: "new        in/b.docx · 2020-2022 · 30 records\n", in: "out")
    kill(watch.processIdentifier, signal)
    watch.waitUntilExit()
    #expect(watch.terminationStatus == 0 && watch.terminationReason == .exit)
    let errors = try stage.text(of: "err")
    #expect(errors.hasPrefix("Watching 1 folder.") && errors.hasSuffix("Watching has ended: 2 new documents.\n"))
    #expect(try stage.names().isSuperset(of: ["library.sqlite"]))
    #expect(try !stage.names().contains { $0.hasPrefix("library.sqlite-") })
    // What is known is not said again.
    let again = try stage.started("exec traad watch in")
    try wait(for: "traad: in/brev.txt: ", in: "err")
    again.terminate()
    again.waitUntilExit()
    #expect(try stage.text(of: "out") == "")
  }

  @Test func endsWhereNobodyReadsWhatItSays() throws {
    defer { stage.remove() }
    try copy("strategi-2018-2020.docx", to: "in/a.docx")
    let run = try stage.run("traad watch in | head -n 1")
    #expect(run.output == "new        in/a.docx · 2018-2020 · 20 records\n" && run.status == 0)
  }

  @Test func saysWhatIsNoFolder() throws {
    defer { stage.remove() }
    try stage.put("x", into: "file")
    let run = try stage.run("traad watch in file")
    #expect(run.status == 2)
    #expect(run.errors == "traad: file: It is a file and no folder. Bring it in with import, or watch its folder.\n")
    #expect(try stage.run("traad watch nothing").errors.hasPrefix("traad: nothing: There is no such file"))
  }

  @Test(.enabled(if: Conversation.isPossible, "script is not installed")) func saysNewsAtThePrompt() throws {
    defer { stage.remove() }
    try copy("strategi-2018-2020.docx", to: "in/a.docx")
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    try conversation.type("watch in/a.docx\r")
    try conversation.wait(for: "It is a file and no folder")
    try conversation.type("watch in\r")
    try conversation.wait(for: "The folders are watched until the prompt is left")
    for _ in 0..<300 where try !stage.run("traad documents").output.contains("a.docx") {
      Thread.sleep(forTimeInterval: 0.1)
    }
    try conversation.type("periods\r")
    try conversation.wait(for: "1 new document")
    try conversation.wait(for: "in/a.docx · 2018-2020")
    #expect(try conversation.end() == 0)
    // The process behind it has ended with the prompt.
    try copy("strategi-2020-2022.docx", to: "in/b.docx")
    Thread.sleep(forTimeInterval: 3)
    #expect(try !stage.run("traad documents").output.contains("b.docx"))
  }
}
