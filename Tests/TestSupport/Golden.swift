// A build with the standard library linked in has no Testing, and needs none of this.
#if canImport(Testing)
  import Foundation
  package import Testing

  /// Compares a text with the file of that name under Golden/ beside the test; `UPDATE_GOLDEN=1` rewrites the file and
  /// still fails.
  package func expectGolden(
    _ text: String, named name: String, beside test: String = #filePath, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: test).deletingLastPathComponent().appending(path: "Golden/" + name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was rewritten", sourceLocation: location)
      return
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    if text != expected {
      Issue.record("Golden/\(name) says otherwise:\n\(changes(from: expected, to: text))", sourceLocation: location)
    }
  }

  /// The lines that are missing (−) and those that are there instead (+), with their numbers.
  private func changes(from expected: String, to actual: String) -> String {
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    return lines(actual).difference(from: lines(expected)).map { change in
      switch change {
      case .remove(let line, let text, _): "− \(line + 1): \(text)"
      case .insert(let line, let text, _): "+ \(line + 1): \(text)"
      }
    }.joined(separator: "\n")
  }
#endif
