/// What the system knows of the running process.
package enum ThisProcess {
  /// The path of its program; nil where the system does not tell.
  package static var executable: FilePath? { FilePath("/proc/self/exe").resolved }

  /// Its arguments as they were given, which need be no UTF-8.
  package static var arguments: [[UInt8]] { (try? strings(in: "/proc/self/cmdline")) ?? [] }

  /// The variables it was started with, as "NAME=value".
  package static func environment() throws(SystemError) -> [[UInt8]] { try strings(in: "/proc/self/environ") }

  private static func strings(in file: String) throws(SystemError) -> [[UInt8]] {
    var strings = try FilePath(file).contents().split(separator: 0, omittingEmptySubsequences: false)
    // Each ends with a NUL, so that nothing follows the last.
    if strings.last?.isEmpty == true { strings.removeLast() }
    return strings.map(Array.init)
  }
}
