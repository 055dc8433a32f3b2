import Foundation
import Testing

/// Files that LibreOffice makes into others, and what a file that took it over could do.
@Suite(.serialized) struct OfficeTests {
  /// The programs of LibreOffice where Debian has them.
  private static let programs = "/usr/lib/libreoffice/program"
  private static func has(_ library: String) -> Bool {
    FileManager.default.fileExists(atPath: programs + "/" + library)
  }

  private func codes(_ run: Bench.Run) throws -> [String] {
    struct Answer: Decodable {
      struct Document: Decodable { var format: String }
      struct Failure: Decodable { var code: String }
      var documents: [Document]
      var failures: [Failure]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output))
    return answer.documents.map(\.format) + answer.failures.map(\.code)
  }

  // MARK: the real one

  @Test(.enabled(if: has("libswlo.so"), "libreoffice-writer-nogui is not installed"))
  func oldWordFilesGiveTheirRecords() throws {
    var bench = try Bench()
    defer { bench.remove() }
    bench.office = Self.programs
    try bench.add("gammelt-word.doc")
    try bench.add("gammelt-word-omdoebt.docx")
    let plan = """
      {\\rtf1\\ansi\\ansicpg1252{\\stylesheet{\\s1\\b\\fs32\\outlinelevel0 heading 1;}{\\s2\\b\\fs26\\outlinelevel1 heading 2;}}
      \\pard\\b\\fs40 L\\'e6sestrategi 2024-2026\\par\\pard\\s1\\outlinelevel0\\b\\fs32 Flere l\\'e6ser\\par
      \\pard\\s2\\outlinelevel1\\b\\fs26 Det vil vi\\par\\pard\\plain{\\pntext\\bullet\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\bullet}}
      Alle skoler har en l\\'e6sevejleder\\par\\pard\\plain{\\pntext\\bullet\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\bullet}}
      Biblioteket holder \\'e5bent om aftenen\\par}
      """
    try Data(plan.utf8).write(to: bench.folder.appending(path: "plan.rtf"))
    let run = try bench.traad(["read", "--json", "gammelt-word.doc", "gammelt-word-omdoebt.docx", "plan.rtf"])
    #expect(try codes(run) == ["doc", "doc", "rtf"])
    let text = String(decoding: run.output, as: UTF8.self)
    #expect(text.contains("\"Alle skoler har en læsevejleder\"") && text.contains("\"period\": \"2024-2026\""))
    // Nothing is left of the conversion.
    #expect(try bench.namesBeside() == ["err", "files", "out"])
  }

  // MARK: one that is not

  /// Has a shell script stand for LibreOffice, with a sound document beside it as "good.docx".
  private func bench(_ script: String) throws -> Bench {
    var bench = try Bench()
    let office = bench.folder.deletingLastPathComponent().appending(path: "office")
    try FileManager.default.createDirectory(at: office, withIntermediateDirectories: true)
    try bench.add("utf16.docx")
    try FileManager.default.moveItem(
      at: bench.folder.appending(path: "utf16.docx"), to: office.appending(path: "good.docx"))
    let program = office.appending(path: "soffice.bin")
    let good =
      "good=\(office.path)/good.docx; secret=\(bench.folder.path)/gammelt-word.doc; outside=\(bench.folder.path)/x\n"
    try Data(("#!/bin/sh\n" + good + script + "\n").utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    for library in ["libswlo.so", "libsclo.so", "libsdlo.so"] { try Data().write(to: office.appending(path: library)) }
    try bench.add("gammelt-word.doc")
    bench.office = office.path
    return bench
  }

  @Test(arguments: [
    ("exec cp $good made/document.docx", "doc"),
    // Its first start puts the profile in order.
    ("if [ -e begun ]; then exec cp $good made/document.docx; fi; echo > begun; exit 81", "doc"),
    ("exit 81", "damaged"), ("exit 0", "damaged"), ("exit 1", "damaged"), ("kill -SEGV $$", "damaged"),
    ("echo > made/document.docx", "empty"), ("exec cp /usr/bin/true made/document.docx", "not-a-document"),
    ("exec cp document.doc made/document.docx", "missing-dependency"),
    ("exec ln -s $secret made/document.docx", "damaged"), ("exec mkdir made/document.docx", "damaged"),
    ("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done", "too-large"),
    // What it may not do: then it fails as it should.
    ("{ echo x >$outside; } 2>/dev/null && exit; exec cp $good made/document.docx", "doc"),
    ("{ read line <$secret; } 2>/dev/null && exit; exec cp $good made/document.docx", "doc"),
    ("{ read line </root/x; } 2>/dev/null && exit; exec cp $good made/document.docx", "doc"),
    ("[ \"$HOME\" = \"$(pwd)\" ]; exec cp $good made/document.docx", "damaged"),
    ("[ \"$HOME\" = \"$PWD\" ] && [ -z \"$TRAAD_LIBRARY\" ] && exec cp $good made/document.docx", "doc"),
  ])
  func whateverItDoesTheAnswerIsOne(_ script: String, _ expected: String) throws {
    let bench = try bench(script)
    defer { bench.remove() }
    let run = try bench.traad(["read", "--json", "gammelt-word.doc"])
    #expect(try codes(run) == [expected])
    #expect(run.errors.count { $0 == 0x0A } == (expected == "doc" ? 0 : 1))
    #expect(try bench.names() == ["gammelt-word.doc"])
    #expect(try bench.namesBeside() == ["err", "files", "office", "out"])
  }

  /// One that hangs is ended with the program that waits for it, and the next conversion removes what it left.
  @Test func itEndsWithItsParent() throws {
    let bench = try bench("echo $$ > begun; while :; do read line <begun; done")
    defer { bench.remove() }
    let root = bench.folder.deletingLastPathComponent()
    let parent = try bench.start([Bench.program("traad"), "read", "gammelt-word.doc"])
    func folders() throws -> [URL] {
      try bench.namesBeside().filter { $0.hasPrefix("traad-office.") }.map { root.appending(path: $0) }
    }
    var number: pid_t?
    for _ in 0..<100 where number == nil {
      Thread.sleep(forTimeInterval: 0.1)
      let text = try folders().first.flatMap { try? String(contentsOf: $0.appending(path: "begun"), encoding: .utf8) }
      number = text.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }
    let office = try #require(number)
    kill(parent.processIdentifier, SIGKILL)
    for _ in 0..<50 where kill(office, 0) == 0 { Thread.sleep(forTimeInterval: 0.1) }
    #expect(kill(office, 0) != 0)
    let left = try #require(try folders().first)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -100)], ofItemAtPath: left.path)
    let script = root.appending(path: "office/soffice.bin")
    try Data("#!/bin/sh\nexit 0\n".utf8).write(to: script)
    #expect(try codes(bench.traad(["read", "--json", "gammelt-word.doc"])) == ["damaged"])
    #expect(try folders() == [])
  }
}
