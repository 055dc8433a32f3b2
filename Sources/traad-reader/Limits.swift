import Foundation
import Model

/// What the reader process allows itself: a document that asks for more ends the process, and nothing else.
enum Limits {
  /// Address space in mebibytes; a document of hundreds of pages stays far below.
  static let memory = 1024
  /// Processor time in seconds: for a document, and again for each page that is recognised.
  static let seconds = 30
  /// Processor time in seconds that recognition can never go beyond.
  static let mostSeconds = 3600

  /// The longest answer in a file, in mebibytes.
  private static let mostWritten = 64

  /// Sets the limits for the rest of the process's life.
  static func apply() {
    set(__rlimit_resource_t(RLIMIT_AS.rawValue), UInt(memory) << 20)
    set(__rlimit_resource_t(RLIMIT_CPU.rawValue), UInt(seconds), most: UInt(mostSeconds))
    // A crash is reported by the parent; a core file would only fill the user's folder.
    set(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
    // Nothing is ever written to a file, but for the answer and messages of one who has led them there.
    let isLedToFile = [STDOUT_FILENO, STDERR_FILENO].contains { isFile($0) }
    set(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), isLedToFile ? UInt(mostWritten) << 20 : 0)
    // A write beyond that fails like any other, and the process says so by its status.
    signal(SIGXFSZ, SIG_IGN)
  }

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Gives a page that is about to be recognised as much processor time as a document.
  static func extend() {
    var used = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    let spent = UInt(max(0, used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1))
    set(
      __rlimit_resource_t(RLIMIT_CPU.rawValue), min(spent + UInt(seconds), UInt(mostSeconds)), most: UInt(mostSeconds))
  }

  private static func set(_ resource: __rlimit_resource_t, _ value: UInt, most: UInt? = nil) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(most ?? value))
    setrlimit(resource, &limit)
  }
}
