import Foundation
import Model

/// What the reader process allows itself: a document that asks for more ends the process, and nothing else.
enum Limits {
  /// Address space in mebibytes; a document of hundreds of pages stays far below.
  static let memory = 1024
  /// Processor time in seconds.
  static let seconds = 30

  /// Sets the limits for the rest of the process's life.
  static func apply() {
    set(__rlimit_resource_t(RLIMIT_AS.rawValue), UInt(memory) << 20)
    // A second is left between the signal that tells why (SIGXCPU, at the soft limit) and the one that does not.
    set(__rlimit_resource_t(RLIMIT_CPU.rawValue), UInt(seconds), hard: UInt(seconds) + 1)
    // A crash is reported by the parent; a core file would only fill the user's folder.
    set(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
    // Nothing is ever written to a file.
    set(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), 0)
  }

  private static func set(_ resource: __rlimit_resource_t, _ value: UInt, hard: UInt? = nil) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(hard ?? value))
    setrlimit(resource, &limit)
  }
}
