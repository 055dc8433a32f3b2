import Foundation
import Model

@testable import Rendering
@testable import Search

/// The search library inside OpenSearch, where it is installed (`.ci/run` does that).
struct Lucene {
  private static let jars: [String]? = {
    let folder = "/usr/share/java"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = ["lucene-core-8", "lucene-analyzers-common-8", "gson.jar"].compactMap { start in
      names.sorted().first { $0.hasPrefix(start) && $0.hasSuffix(".jar") }
    }
    return found.count == 3 ? found.map { folder + "/" + $0 } : nil
  }()

  private static let java = "/usr/bin/java"

  /// Also what compiles the program.
  static var isThere: Bool {
    jars != nil && [java, java + "c"].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a question finds, by the ids of documents.
  struct Found {
    var asked: Set<String>
    var all: Set<String>
  }

  /// Exports an index and asks what was exported.
  ///
  /// - Parameter partSize: bytes from which on a part is full.
  static func answers(to queries: [Query], in index: SearchIndex, partSize: Int = 100_000) throws -> [Found] {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appending(path: "traad-lucene-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try export(index, to: folder, partSize: partSize)
    let translator = ClusterTranslator(index)
    let lines = try queries.flatMap { try translator.question(for: $0).lines }
    try Data(lines).write(to: folder.appending(path: "queries.ndjson"))
    return try run(folder).split(separator: "\n").map { line in
      let sides = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        Set($0.split(separator: ",").map(String.init))
      }
      return Found(asked: sides[0], all: sides[1])
    }
  }

  private static func export(_ index: SearchIndex, to folder: URL, partSize: Int) throws {
    let documents = ClusterDocuments(index)
    var parts: [[UInt8]] = [[]]
    for document in documents {
      if parts[parts.count - 1].count > partSize { parts.append([]) }
      parts[parts.count - 1] += document.lines
    }
    for (number, part) in parts.enumerated() {
      try Data(part).write(to: folder.appending(path: "bulk-0000\(number + 1).ndjson"))
    }
    let template = ClusterTemplate(
      records: index.records.count, headings: documents.count - index.records.count, parts: parts.count)
    try Data(template.json).write(to: folder.appending(path: "template.json"))
  }

  private static func run(_ folder: URL) throws -> String {
    let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Lucene/Answers.java")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: java)
    process.arguments = ["-cp", (jars ?? []).joined(separator: ":"), program.path, folder.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answers = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: answers, as: UTF8.self)
  }
}
