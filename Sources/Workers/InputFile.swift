import Glibc
package import Model

/// A file to be read, by the bytes of its name: Linux allows names that are no UTF-8.
package struct InputFile: Hashable, Sendable {
  /// Without a NUL, as the system takes it.
  package let bytes: [UInt8]
  /// Why a folder could not be searched; nil for every file.
  package var obstacle: Failure.Obstacle?

  package init(bytes: [UInt8], obstacle: Failure.Obstacle? = nil) {
    self.bytes = bytes
    self.obstacle = obstacle
  }

  package init(path: String) { self.init(bytes: Array(path.utf8)) }

  /// The file that an argument of this process names, with the bytes that were given even where they are no UTF-8.
  package init(argument: String) {
    let given =
      argument.contains("\u{FFFD}")
      ? Self.rawArguments().first { String(decoding: $0, as: UTF8.self) == argument } : nil
    self.init(bytes: given ?? Array(argument.utf8))
  }

  private static func rawArguments() -> [[UInt8]] {
    guard let line = contents(of: "/proc/self/cmdline") else { return [] }
    return line.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The path as text; bytes that are no UTF-8 stand as "\xE6".
  package var path: String { Self.text(bytes) }

  /// The last part of the path, in bytes.
  package var name: ArraySlice<UInt8> {
    bytes.split(separator: UInt8(ascii: "/")).last ?? bytes[...]
  }

  /// The path from the root, with the links of its folders resolved; the file's own link, if it is one, is kept.
  package var absolutePath: String {
    let name = name
    let folder = name.startIndex == 0 ? [UInt8(ascii: ".")] : Array(bytes[..<name.startIndex])
    guard let resolved = withPath(folder, { realpath($0, nil) }) else { return path }
    defer { free(resolved) }
    let root = Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved))).map(UInt8.init(bitPattern:))
    return Self.text(root.last == UInt8(ascii: "/") ? root + name : root + [UInt8(ascii: "/")] + name)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var rest = bytes[...]
    var text = ""
    while let first = rest.first {
      // At most four bytes are one letter; the shortest valid run is the letter itself.
      let length = (1...4).first { $0 <= rest.count && String(validating: rest.prefix($0), as: UTF8.self) != nil }
      if let length {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        text += "\\x" + String(first, radix: 16, uppercase: true)
      }
      rest = rest.dropFirst(length ?? 1)
    }
    return text
  }
}

/// Hands a path to a C function.
func withPath<Value>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Value) -> Value {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { signed in
      // An array with its NUL is never empty.
      signed.baseAddress.map(body) ?? body("")
    }
  }
}
