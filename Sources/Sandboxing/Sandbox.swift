import CSandbox
import Files
import Glibc

/// Denies the process all writing, the network, other processes, files other than fonts and encodings, and every system
/// call that reading and printing do not need; ends it when its parent ends.
///
/// A kernel that lacks a layer of this leaves the process with the others and the limits: the document is read all the
/// same, and the parent says what is missing (`ReaderCage`).
package enum Sandbox {
  /// Folders that stay readable: fonts and their cache, character maps, recognition data, libraries that are loaded late.
  private static let readable = [
    "/usr/share", "/usr/lib", "/usr/local/share/fonts", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig",
  ]

  /// The same for LibreOffice, which is executed next, with its own parts and settings and what it asks of the machine.
  private static let readableByOffice = [
    "/usr", "/lib", "/lib64", "/opt", "/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache", "/etc/localtime",
    "/etc/nsswitch.conf", "/etc/passwd", "/var/cache/fontconfig", "/var/lib/libreoffice", "/var/spool/libreoffice",
    "/proc/self", "/dev/null", "/dev/urandom",
  ]

  package static func enter() {
    _ = sandbox_die_with_parent()
    withPointers(to: readable) { _ = sandbox_enter($0) }
  }

  /// Denies the process, and the program that it becomes, the network, other processes, writing to all but one folder, and
  /// reading all but the system; ends it when its parent ends.
  /// - Parameter program: path of a folder that holds more of the program.
  package static func enterForOffice(in folder: String, program: String) {
    _ = sandbox_die_with_parent()
    withPointers(to: readableByOffice + [program]) { _ = sandbox_enter_for_program($0, folder) }
  }

  /// Hands a list of paths to C, with a nil at its end.
  private static func withPointers(to paths: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Void) {
    let copies = paths.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let list = copies.map { UnsafePointer($0) } + [nil]
    list.withUnsafeBufferPointer { buffer in if let start = buffer.baseAddress { body(start) } }
  }
}
