import Glibc

/// Why the operating system refused a call.
package struct SystemError: Error, Hashable, Sendable {
  /// errno.
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// The error of the call that has just failed on this thread.
  package static var last: SystemError { SystemError(code: errno) }

  /// True where the disk, the user's share of it or the size that a file may have is used up.
  package var isOfRoom: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  /// True where there are no more processes, open files or memory for now.
  package var isOfShortage: Bool { [EMFILE, ENFILE, EAGAIN, ENOMEM].contains(code) }
}

/// Makes a call that gives -1 when it fails, and makes it again when a signal interrupted it.
@discardableResult
func succeed<Number: FixedWidthInteger>(_ call: () -> Number) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw .last }
  }
}
