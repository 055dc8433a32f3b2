import Foundation
import Testing

/// Compares a text with the file of that name under Golden/; `UPDATE_GOLDEN=1` rewrites the file and still fails.
func expectGolden(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/" + name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was rewritten", sourceLocation: location)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(text == expected, "see Golden/\(name)", sourceLocation: location)
}
