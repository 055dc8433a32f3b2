import Foundation
import Testing

/// What the manifest says of one file.
struct HostileFile: CustomTestStringConvertible, Sendable {
  enum Allowed: String { case error, records, either }

  /// What the program does.
  enum Outcome: Equatable {
    /// Gives so many activities.
    case activities(Int)
    /// Fails with this code.
    case failure(String)
  }

  let name: String
  let allowed: Allowed
  let outcome: Outcome

  var testDescription: String { name }

  /// Nil for a line that is not as the manifest's head says.
  init?(line: Substring) {
    let fields = line.split(separator: "|", maxSplits: 3).map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count == 4, let allowed = Allowed(rawValue: fields[1]) else { return nil }
    (name, self.allowed) = (fields[0], allowed)
    let words = fields[2].split(separator: " ")
    outcome = words.count == 2 ? .activities(Int(words[0]) ?? -1) : .failure(fields[2])
  }

  /// Whether what the program does is what a reader may do.
  var isAllowed: Bool {
    switch (allowed, outcome) {
    case (.either, _), (.error, .failure), (.records, .activities): true
    default: false
    }
  }
}

enum Manifest {
  static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// The files in the manifest's order.
  static let files: [HostileFile] = {
    let text = (try? String(contentsOf: golden.appending(path: "manifest.txt"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap(HostileFile.init)
  }()

  /// The names of the files that are there, without the ending of packed ones.
  static func storedNames() throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: golden.appending(path: "files").path)
    return Set(names.map { $0.hasSuffix(".gz") ? String($0.dropLast(3)) : $0 })
  }
}
