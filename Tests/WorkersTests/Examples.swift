import Foundation
import Glibc
import Messages
import Model
import Workers

/// A folder of its own for each test, removed with the value that holds it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/traad-workers-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> InputFile { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> InputFile {
    let file = InputFile(path: path + "/" + name)
    let folder = String(file.path.prefix(upTo: file.path.lastIndex(of: "/") ?? file.path.endIndex))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file.path))
    return file
  }

  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }

  func file(_ name: String) -> InputFile { InputFile(path: path + "/" + name) }
}

/// What the reader would answer about a document with one activity.
let example = ReadFile(
  format: .pdf, pageCount: 1,
  documents: [
    StrategyDocument(
      title: "Skole", period: Period(first: 2018, last: 2020), columns: [],
      policies: [
        Policy(name: "Mål", groups: [ActivityGroup(name: nil, activities: [Item(text: "Læsevejledere på hver skole")])])
      ])
  ], notes: [])

/// The example as the reader sends it.
let message = ReaderAnswer.success(example).message

/// The stand-in beside this file.
func fakeReader(_ path: String = #filePath) -> String {
  URL(fileURLWithPath: path).deletingLastPathComponent().path + "/Golden/reader.sh"
}
