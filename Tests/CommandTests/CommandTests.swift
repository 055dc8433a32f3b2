import Commands
import Foundation
import TestSupport
import Testing

/// Runs the built program. Each file under Golden/ holds commands, and below each what it printed:
///
///     $ a line for the shell, with `traad` in its path and the corpus in `corpus/`
///     < a line of standard input
///     what it wrote to standard output
///     ! what it wrote to standard error
///     = the exit status, where it is not 0
///
/// A file's commands share one library. `UPDATE_GOLDEN=1` rewrites the files and still fails. `first-library.txt` asks
/// `first-library.sqlite`, which an earlier version of the program made; `nyt.docx` has lists under headings and says
/// nowhere that it is a plan.
@Suite(.serialized) struct CommandTests {
  static let files = [
    "usage", "grammar", "read", "import", "search", "prompt", "compare", "promises", "json", "overview", "filters",
    "words",
    "learned", "trace", "corrections", "terms", "library", "page-image", "first-library",
    "one-file", "vouching", "vouching-english", "facts", "facts-compare", "facts-search", "facts-search-english",
    "matrix", "municipalities", "municipalities-english", "folders", "folders-english",
    "editions", "editions-english", "originals", "originals-english", "export", "export-english", "life",
    "opensearch", "opensearch-english",
    "life-english", "backup", "backup-english", "series", "watch", "watch-english", "saving",
  ]
  /// Needs a file system that nothing can be written to, which only root may make.
  static let readOnly = "read-only"

  @Test(arguments: files) func printsWhatTheFileSays(_ name: String) throws {
    let file = Place.goldens.appending(path: name + ".txt")
    let script = try Script(String(decoding: Data(contentsOf: file), as: UTF8.self))
    let session = try ShellSession()
    defer { session.remove() }
    let actual = try script.steps.map { try session.transcript(of: $0) }.joined(separator: "\n")
    try expectGolden(actual, named: name + ".txt")
  }

  @Test(.enabled(if: Place.canMount, "no mount namespace can be made"))
  func answersWhereNothingCanBeWritten() throws { try printsWhatTheFileSays(Self.readOnly) }

  @Test func everyFileIsRun() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Place.goldens.path)
    #expect(Set(names.filter { $0.hasSuffix(".txt") }) == Set((Self.files + [Self.readOnly]).map { $0 + ".txt" }))
  }

  @Test func everyCommandIsShownByAFile() throws {
    let lines = try Self.files.flatMap { name in
      let file = Place.goldens.appending(path: name + ".txt")
      return try Script(String(decoding: Data(contentsOf: file), as: UTF8.self)).steps.flatMap {
        [$0.command] + $0.input
      }
    }
    let words = Set(lines.flatMap { $0.split(separator: " ").compactMap { CommandWord(String($0)) } })
    #expect(words == Set(CommandWord.allCases))
  }
}

/// The commands of a golden file.
private struct Script {
  struct Step {
    var command: String
    var input: [String]
  }

  var steps: [Step] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), input: []))
      } else if line.hasPrefix("< "), !steps.isEmpty {
        steps[steps.count - 1].input.append(String(line.dropFirst(2)))
      }
    }
  }
}

/// A folder and an environment of its own for the commands of one file.
struct ShellSession {
  let folder: URL

  init() throws {
    // As long a path wherever the project stands, since lines are broken before folders lose their names.
    folder = FileManager.default.temporaryDirectory.appending(path: "traad-\(UUID().uuidString.suffix(6))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Place.root.appending(path: "corpus"), to: folder.appending(path: "corpus"))
    for name in ["first-library.sqlite", "nyt.docx"] {
      try FileManager.default.copyItem(at: Place.goldens.appending(path: name), to: folder.appending(path: name))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The step as it stands in a golden file, with what it prints now.
  fileprivate func transcript(of step: Script.Step) throws -> String {
    let (output, errors, status) = try run(step.command, input: step.input.map { $0 + "\n" }.joined())
    var text = "$ " + step.command + "\n" + step.input.map { "< " + $0 + "\n" }.joined() + output
    if let last = output.utf8.last, last != UInt8(ascii: "\n") { text += "\n" }
    for line in errors.split(separator: "\n") { text += "! " + line + "\n" }
    return status == 0 ? text : text + "= \(status)\n"
  }

  func run(_ command: String, input: String = "") throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": Place.programs.path + ":/usr/bin:/bin", "HOME": folder.path, "LANG": "da_DK.UTF-8", "COLUMNS": "80",
      "TRAAD_LIBRARY": folder.appending(path: "library.sqlite").path,
      // Compiled once for all tests.
      // The package may be there or not.
      "TRAAD_THESAURUS": "/nowhere/thesaurus",
      "TRAAD_LEXICON": Place.programs.appending(path: "test-lexicon.bin").path,
    ]
    let files = try ["in", "out", "err"].map { try openedFile($0, holding: $0 == "in" ? input : "") }
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    try process.run()
    process.waitUntilExit()
    return (try printed("out"), try printed("err"), process.terminationStatus)
  }

  private func openedFile(_ name: String, holding text: String) throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try FileHandle(forUpdating: file)
  }

  /// What was printed, without the names of folders, which differ from machine to machine.
  private func printed(_ name: String) throws -> String {
    let text = try String(decoding: Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
      .replacingOccurrences(of: "\r\n", with: "\n")
    return text.replacingOccurrences(of: folder.path + "/corpus", with: "/CORPUS")
      .replacingOccurrences(of: folder.resolvingSymlinksInPath().path, with: "/FOLDER")
      .replacingOccurrences(of: folder.path, with: "/FOLDER")
  }
}

enum Place {
  static let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  static let root = goldens.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The built programs stand beside the test bundle.
  static let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "unshare -m sh -c 'mount -t tmpfs none /mnt' 2>/dev/null"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
