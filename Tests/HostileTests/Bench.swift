import Foundation

/// A folder that holds nothing but the file under test, and the built program run in it.
struct Bench {
  /// How a run of the program ended, and what it wrote.
  struct Run {
    /// 124 when it was not done within the time; above 128 when a signal ended it.
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  /// What the program may take for one file, in seconds; it needs a fraction of one.
  private static let seconds = 60

  /// Holds the folder of the files, and beside it the library and what was printed.
  private let root: URL
  let folder: URL
  /// The folder of LibreOffice's programs; by default one that is not there, so that what is said does not depend on the machine.
  var office: String? = "/nowhere"

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "traad-hostile-\(UUID().uuidString)")
    folder = root.appending(path: "files")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  /// Puts a file of the manifest into the folder.
  func add(_ name: String) throws {
    let stored = Manifest.golden.appending(path: "files").appending(path: name)
    let copy = folder.appending(path: name)
    if FileManager.default.fileExists(atPath: stored.path) {
      try FileManager.default.copyItem(at: stored, to: copy)
    } else {
      _ = try run(["/bin/sh", "-c", "gzip -dc \"$1\" >\"$2\"", "sh", stored.path + ".gz", copy.path])
    }
  }

  /// Everything that stands beside the folder: what was written outside of it, too.
  func namesBeside() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  static func program(_ name: String) -> String { programs.appending(path: name).path }

  func traad(_ arguments: [String]) throws -> Run {
    try run(["/usr/bin/timeout", "\(Self.seconds)", "traad"] + arguments)
  }

  /// Runs the program that tries the readers' sandbox.
  func probe(_ arguments: [String]) throws -> Run {
    try run(["/usr/bin/timeout", "\(Self.seconds)", "cage-probe"] + arguments)
  }

  /// Starts a program in the folder and does not wait for it.
  func start(_ words: [String]) throws -> Process {
    let process = process(words)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func process(_ words: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": Self.programs.path + ":/usr/bin:/bin", "HOME": root.path, "TMPDIR": root.path, "LANG": "da_DK.UTF-8",
      "TRAAD_LIBRARY": root.appending(path: "library.sqlite").path,
      // Compiled once for all tests.
      "TRAAD_LEXICON": Self.programs.appending(path: "test-lexicon.bin").path,
    ].merging(office.map { ["TRAAD_OFFICE": $0] } ?? [:]) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  private func run(_ words: [String]) throws -> Run {
    let process = process(words)
    let (output, errors) = (root.appending(path: "out"), root.appending(path: "err"))
    process.standardOutput = try Self.empty(output)
    process.standardError = try Self.empty(errors)
    try process.run()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Run(
      status: signal + process.terminationStatus, output: [UInt8](try Data(contentsOf: output)),
      errors: [UInt8](try Data(contentsOf: errors)))
  }

  private static func empty(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  /// The built programs stand beside the test bundle.
  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
}

extension [UInt8] {
  /// The codes that could steer a terminal or turn its text around: C0 but for line ends, DEL, C1, and the overrides,
  /// embeddings and isolates of direction (Unicode Standard Annex 9). Bytes that are no UTF-8 count as well.
  var harmfulCodes: [UInt32] {
    guard let text = String(validating: self, as: UTF8.self) else { return [0xFFFD] }
    return text.unicodeScalars.map(\.value).filter { code in
      code < 0x20 && code != 0x0A || (0x7F...0x9F).contains(code) || (0x202A...0x202E).contains(code)
        || (0x2066...0x2069).contains(code) || [0x200E, 0x200F, 0x061C].contains(code)
    }
  }
}
