import Glibc

/// Where the executable `traad-reader` is.
package enum ReaderLocation {
  /// `$TRAAD_READER`; else beside this executable; else in `../libexec/traad` seen from it. Nil when it is nowhere.
  package static func path() -> String? {
    if let told = getenv("TRAAD_READER") { return String(cString: told) }
    guard let own = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(own) }
    let executable = String(cString: own)
    guard let slash = executable.lastIndex(of: "/") else { return nil }
    let folder = executable[..<slash]
    return ["\(folder)/traad-reader", "\(folder)/../libexec/traad/traad-reader"].first { access($0, X_OK) == 0 }
  }
}

/// The bytes of a small file; nil when it cannot be read.
func contents(of path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return count < 0 ? nil : bytes }
    bytes += buffer[..<count]
  }
}
