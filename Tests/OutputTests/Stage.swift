import Foundation

/// A folder with a library and a home of its own, and the built program run in it by a shell.
struct Stage {
  /// What the program said, and how it ended.
  struct Run: Equatable {
    var output = ""
    var errors = ""
    var status: Int32 = 0
  }

  /// What a shell takes as the id of a record of the library.
  static let someRecord = "$(traad records --csv --limit 1 | sed -n 2p | cut -d, -f1)"

  let folder: URL
  private var suffix = ""

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "traad-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "corpus"), withDestinationURL: Self.root.appending(path: "corpus"))
  }

  /// The same folder with other files for what the program says, so that two programs may run in it.
  init(beside stage: Stage) throws {
    folder = stage.folder
    suffix = "-2"
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Brings two periods into the library.
  func importPeriods() throws {
    _ = try run("traad --quiet import corpus/strategi-2018-2020.docx corpus/strategi-2020-2022.docx")
  }

  /// - Parameter variables: to set besides those of every run; nil to unset.
  func run(_ command: String, with variables: [String: String?] = [:]) throws -> Run {
    let process = try started(command, with: variables)
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Run(output: try text(of: "out"), errors: try text(of: "err"), status: signal + process.terminationStatus)
  }

  /// Begins to run the command, whose output goes to the files `out` and `err`.
  func started(
    _ command: String, with variables: [String: String?] = [:], input: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = environment.merging(variables) { $1 }.compactMapValues { $0 }
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = try emptied("out" + suffix)
    process.standardError = try emptied("err" + suffix)
    try process.run()
    return process
  }

  func text(of name: String) throws -> String {
    let file = folder.appending(path: ["out", "err"].contains(name) ? name + suffix : name)
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }

  func put(_ text: String, into name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func names() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }

  private func emptied(_ name: String) throws -> FileHandle {
    try put("", into: name)
    return try FileHandle(forWritingTo: folder.appending(path: name))
  }

  private var environment: [String: String?] {
    [
      "PATH": Self.programs.path + ":/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path,
      "LANG": "en_GB.UTF-8", "TERM": "xterm", "TRAAD_LIBRARY": folder.appending(path: "library.sqlite").path,
      // Compiled once for all tests.
      "TRAAD_LEXICON": Self.programs.appending(path: "test-lexicon.bin").path,
    ]
  }

  /// The built programs stand beside the test bundle.
  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
