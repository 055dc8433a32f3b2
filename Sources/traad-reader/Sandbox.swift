import CSandbox
import Glibc

/// Gives up the file system but for what fonts and encodings need, all writing, the network, and starting programs.
///
/// A kernel that cannot do so leaves the process with the limits alone; the document is read all the same.
enum Sandbox {
  /// Folders that stay readable: fonts and their cache, character maps, recognition data, libraries that are loaded late.
  private static let readable = [
    "/usr/share", "/usr/lib", "/usr/local/share/fonts", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig",
  ]

  static func enter() {
    let paths = readable.map { strdup($0) }
    defer { for path in paths { free(path) } }
    var list = paths.map { UnsafePointer($0) } + [nil]
    _ = sandbox_enter(&list)
  }
}
