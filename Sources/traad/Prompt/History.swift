import Files
import Glibc

/// What was typed at the prompt, in a file that several prompts may have open.
///
/// The file has a header, by which it is known, and a line a line in which spaces and signs that a terminal would not show
/// stand as "\040".
struct History {
  private let file: FilePath?
  private(set) var lines: [String] = []

  private static let header = "_HiStOrY_V2_"
  /// How many lines are kept.
  private static let longest = 1_000

  /// - Parameter file: made, with its folders, when the first line is remembered; nil for none.
  init(file: String?) {
    self.file = file.map { FilePath($0) }
    lines = kept()
  }

  /// Adds a line, and keeps it behind those that other prompts have added meanwhile. The line before it is not repeated.
  mutating func remember(_ line: String) {
    guard !line.isEmpty, line != lines.last else { return }
    lines.append(line)
    guard let file else { return }
    try? file.folder.makeFolder(permissions: 0o700)
    file.folder.withLock {
      // Something else may have come to its place since the program began.
      guard Self.isHistory(file) else { return }
      let kept = (kept() + [line]).suffix(Self.longest)
      let text = ([Self.header] + kept.map(\.spelledOut)).map { $0 + "\n" }.joined()
      guard (try? file.replaceContents(with: Array(text.utf8), isPrivate: true)) != nil else { return }
      _ = file.withCString { chmod($0, 0o600) }
    }
  }

  private func kept() -> [String] {
    guard let file, Self.isHistory(file), let bytes = try? file.contents() else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.dropFirst().suffix(Self.longest).map { String($0).readAsSpelledOut }
  }

  /// True for a file that is not there, or holds a history.
  static func isHistory(_ file: FilePath) -> Bool {
    file.mayBeReplaced { $0.starts(with: "_HiStOrY_V".utf8) }
  }
}

extension String {
  /// On one line, its backslashes and all that is no sign spelled by their octal numbers.
  fileprivate var spelledOut: String {
    unicodeScalars.map { scalar in
      guard scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\\" else { return String(scalar) }
      let digits = String(scalar.value, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }.joined()
  }

  /// The line that stands so in the file.
  fileprivate var readAsSpelledOut: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3,
        let number = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        bytes.append(number)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
