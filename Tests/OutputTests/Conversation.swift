import Foundation
import Testing

/// A person at the prompt, in a terminal that `script` makes.
final class Conversation {
  private let stage: Stage
  private let process: Process
  private let keyboard = Pipe()
  /// How many bytes of the output were read.
  private var seen = 0

  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/script") }

  /// - Parameter command: what opens the prompt, in the terminal.
  init(
    on stage: Stage, with variables: [String: String?] = [:], command: String = "exec traad --no-pager"
  ) throws {
    self.stage = stage
    // Typing to a prompt that is gone fails, and does not end the tests.
    signal(SIGPIPE, SIG_IGN)
    process = try stage.started(
      "exec script -qec 'echo $$ >process; \(command)' /dev/null", with: variables, input: keyboard)
  }

  func type(_ text: String) throws { try keyboard.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  /// Waits until the text comes that nothing before it was, and gives how long it took in seconds.
  @discardableResult
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

  /// All that came since the last text that was waited for, once nothing more comes.
  func rest() throws -> String {
    var length = -1
    while true {
      let output = Array(try stage.text(of: "out").utf8)
      if output.count == length {
        defer { seen = length }
        return String(decoding: output[min(seen, length)...], as: UTF8.self)
      }
      length = output.count
      Thread.sleep(forTimeInterval: 0.4)
    }
  }

  /// What the program has taken so far, in seconds; the kernel counts it in hundredths.
  func processorTime() throws -> Double {
    let number = try stage.text(of: "process").filter(\.isNumber)
    let fields = try String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8).split(separator: " ")
    return fields[13...14].compactMap { Double($0) }.reduce(0, +) / 100
  }

  /// Leaves the prompt, which may have ended by itself, and gives the status.
  func end() throws -> Int32 {
    try? type("quit\r")
    process.waitUntilExit()
    return process.terminationStatus
  }
}
