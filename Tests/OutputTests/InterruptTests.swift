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
    #expect(try stage.text(of: "err") == "" && stage.text(of: "out") == "")
    #expect(try !stage.names().contains("fresh"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not installed"))
  func returnsToThePrompt() throws {
    defer { stage.remove() }
    let keyboard = Pipe()
    let process = try stage.started("exec script -qec 'exec traad --no-pager' /dev/null", with: fresh, input: keyboard)
    func type(_ text: String) throws { try keyboard.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
    var seen = 0
    /// Waits until the text comes that nothing before it was.
    func wait(for text: String) throws -> TimeInterval {
      let start = Date()
      while true {
        let output = Array(try stage.text(of: "out").utf8)
        if let place = output[min(seen, output.count)...].firstRange(of: Array(text.utf8)) {
          seen = place.upperBound
          return Date().timeIntervalSince(start)
        }
        try #require(Date().timeIntervalSince(start) < 60, "\(text)")
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    _ = try wait(for: "traad> ")
    try type("analyze skolerne\r")
    Thread.sleep(forTimeInterval: 1)
    try type("\u{3}")
    #expect(try wait(for: "Interrupted.") < 2)
    _ = try wait(for: "traad> ")
    // What follows is answered.
    try type("help find\r")
    _ = try wait(for: "NEAR")
    _ = try wait(for: "traad> ")
    try type("quit\r")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
