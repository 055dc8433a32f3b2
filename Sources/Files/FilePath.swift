import Glibc

/// The path of a file or folder, by its bytes: Linux allows names that are no UTF-8.
package struct FilePath: Hashable, Sendable {
  /// Without a NUL, as the system takes it.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { bytes = Array(text.utf8) }

  private static let slash = UInt8(ascii: "/")

  /// The last part, in bytes; for "/" and for an empty path all of it.
  package var name: ArraySlice<UInt8> { bytes.split(separator: Self.slash).last ?? bytes[...] }

  /// The path without its last part: "." where there is only one, "/" below the root.
  package var folder: FilePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return FilePath(".") }
    return FilePath(bytes: slash == 0 ? [Self.slash] : Array(bytes[..<slash]))
  }

  /// The path of something in this folder.
  package func appending(_ name: some Collection<UInt8>) -> FilePath {
    FilePath(bytes: bytes.last == Self.slash ? bytes + name : bytes + [Self.slash] + name)
  }

  package func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

  /// True for a path below this folder, at whatever depth; both are taken as they are spelled.
  package func contains(_ path: FilePath) -> Bool { path.bytes.starts(with: appending("").bytes) }

  /// The path from the root with every link followed; nil where it leads nowhere.
  package var resolved: FilePath? {
    guard let text = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(text) }
    return FilePath(bytes: UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:)))
  }

  /// The path from the root with the links of its folders followed; the file's own link, if it is one, is kept.
  package var absolute: FilePath {
    let name = name
    let folder = name.startIndex == 0 ? FilePath(".") : FilePath(bytes: Array(bytes[..<name.startIndex]))
    if let resolved = folder.resolved { return resolved.appending(name) }
    // The folder is gone, or one above it.
    return name.startIndex == 0 ? self : folder.absolute.appending(name)
  }

  package var exists: Bool { withCString { access($0, F_OK) } == 0 }
  package var isReadable: Bool { withCString { access($0, R_OK) } == 0 }
  package var isExecutable: Bool { withCString { access($0, X_OK) } == 0 }

  /// Hands the path to a C function.
  package func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { signed in
        // An array with its NUL is never empty.
        signed.baseAddress.map(body) ?? body("")
      }
    }
  }
}

extension FilePath: CustomStringConvertible {
  /// The path as text; bytes that are no UTF-8 stand as "\xE6".
  package var description: String {
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
