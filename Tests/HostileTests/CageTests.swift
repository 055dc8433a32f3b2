import Foundation
import Testing

/// What a document that took over its reader could do: nothing.
@Suite(.serialized) struct CageTests {
  @Test(arguments: [["."], ["--office", "."]]) func everyAttemptIsRefused(_ arguments: [String]) throws {
    let bench = try Bench()
    defer { bench.remove() }
    let run = try bench.probe(arguments)
    if run.status == 77 { return print("Not tried: \(String(decoding: run.output, as: UTF8.self))") }
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("not refused") } == [])
    #expect(lines.last?.hasPrefix("refused ") == true)
    #expect(run.status == 0)
  }

  /// Documents are read as ever where the kernel lacks a layer, and it is said, once for several files.
  @Test func aMissingLayerIsSaidOnce() throws {
    let bench = try Bench()
    defer { bench.remove() }
    try bench.add("utf16.docx")
    let run = try bench.probe(["--without-landlock", "traad", "read", "utf16.docx", "utf16.docx"])
    if run.status == 77 { return print("Not tried: no seccomp") }
    let errors = String(decoding: run.errors, as: UTF8.self)
    #expect(errors.components(separatedBy: "Kernen mangler Landlock").count == 2, "\(errors)")
    #expect(try bench.traad(["read", "utf16.docx"]).output.isEmpty == false)
    #expect(run.status == (try bench.traad(["read", "utf16.docx", "utf16.docx"]).status))
  }

  /// A reader that waits for its document ends with the program that started it.
  @Test func aReaderDiesWithItsParent() throws {
    let bench = try Bench()
    defer { bench.remove() }
    // The shell becomes a program that only waits and is then killed; the reader's input is a pipe that nobody ends.
    let script = """
      mkfifo document; traad-reader --name x <document >answer & echo $! >reader
      exec 9>document; sleep 1; exec sleep 60
      """
    let parent = try bench.start(["/bin/sh", "-c", script])
    defer { parent.terminate() }
    Thread.sleep(forTimeInterval: 2)
    let number = try String(contentsOf: bench.folder.appending(path: "reader"), encoding: .utf8)
    let reader = try #require(pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(isRunning(reader))
    kill(parent.processIdentifier, SIGKILL)
    for _ in 0..<50 where isRunning(reader) { Thread.sleep(forTimeInterval: 0.1) }
    #expect(!isRunning(reader))
  }

  private func isRunning(_ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return !status.isEmpty && !status.contains(") Z ")
  }
}
