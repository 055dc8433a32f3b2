import Files
import Glibc
import Messages

/// What a process that reads or prints allows itself: a document that asks for more ends the process, and nothing else.
package enum Limits {
  /// Sets the limits for the rest of the process's life.
  package static func apply() {
    #if SANITIZED
      // AddressSanitizer reserves terabytes of address space. Hence `make sanitize` builds without this limit.
      #if !DEBUG
        #error("A release has a limit on memory.")
      #endif
    #else
      set(RLIMIT_AS, to: ReaderLimits.memory << 20)
    #endif
    set(RLIMIT_CPU, to: ReaderLimits.seconds, most: ReaderLimits.mostSeconds)
    // A crash is reported by the parent; a core file would only fill the user's folder.
    set(RLIMIT_CORE, to: 0)
    // The process writes to no file, unless its answer or messages are led to one.
    let writesFile = [STDOUT_FILENO, STDERR_FILENO].contains { (try? FileStatus(ofDescriptor: $0))?.kind == .regular }
    set(RLIMIT_FSIZE, to: writesFile ? ReaderLimits.answer << 20 : 0)
    // A write beyond that fails like any other, and the process says so by its status.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Sets them for LibreOffice, which writes files.
  package static func applyForOffice() {
    set(RLIMIT_AS, to: ReaderLimits.officeMemory << 20)
    set(RLIMIT_CPU, to: ReaderLimits.officeSeconds)
    set(RLIMIT_CORE, to: 0)
    set(RLIMIT_FSIZE, to: ReaderLimits.document << 20)
  }

  /// Gives a page that is about to be recognised as much processor time as a document.
  package static func extend() {
    let spent = Int(processorTime().rounded(.up))
    // Below the hard limit, which would end the process as if the machine's memory were used up.
    let limit = min(spent + ReaderLimits.seconds, ReaderLimits.mostSeconds - 1)
    set(RLIMIT_CPU, to: limit, most: ReaderLimits.mostSeconds)
  }

  /// - Parameter most: how far the limit can be raised again.
  private static func set(_ resource: __rlimit_resource, to value: Int, most: Int? = nil) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(most ?? value))
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}
