import CSandbox
import Files
import Glibc
import Messages
import Model
import Synchronization

/// Denies the process all writing, the network, other processes, files other than fonts and encodings, and every system
/// call that reading does not need; ends it when its parent ends.
///
/// A kernel that lacks a layer of this leaves the process with the others and the limits: the document is read all the
/// same, and the parent says what is missing (`ReaderCage`).
enum Sandbox {
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

  static func enter() {
    _ = sandbox_die_with_parent()
    withPointers(to: readable) { _ = sandbox_enter($0) }
  }

  /// Denies the process, and the program that it becomes, the network, other processes, writing to all but one folder, and
  /// reading all but the system; ends it when its parent ends.
  /// - Parameter program: path of a folder that holds more of the program.
  static func enterForOffice(in folder: String, program: String) {
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

/// What the reader process allows itself: a document that asks for more ends the process, and nothing else.
enum Limits {
  /// Sets the limits for the rest of the process's life.
  static func apply() {
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
  static func applyForOffice() {
    set(RLIMIT_AS, to: ReaderLimits.officeMemory << 20)
    set(RLIMIT_CPU, to: ReaderLimits.officeSeconds)
    set(RLIMIT_CORE, to: 0)
    set(RLIMIT_FSIZE, to: ReaderLimits.document << 20)
  }

  /// Gives a page that is about to be recognised as much processor time as a document.
  static func extend() {
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

/// Ends the process with an answer when the PDF library takes too long over a page: it has no way to be interrupted.
///
/// A few hundred bytes of a PDF can unpack to gigabytes, or draw themselves without end.
enum PageWatch {
  private struct Turn {
    var page: Int
    /// In seconds of the process's processor time.
    var deadline: Double
  }

  private struct State {
    var turn: Turn?
    /// The descriptor where the answer goes.
    var output = STDOUT_FILENO
    var isWatching = false
  }

  private static let state = Mutex(State())
  /// Between two looks at the clock.
  private static let microseconds: UInt32 = 100_000

  /// Says where an answer would go, before the first page.
  static func prepare(output: Int32) {
    state.withLock { $0.output = output }
  }

  /// Starts the time of a page (from 1), or with nil stops it.
  @Sendable static func turn(to page: Int?) {
    let isFirst = state.withLock { state in
      state.turn = page.map { Turn(page: $0, deadline: processorTime() + Double(ReaderLimits.pageSeconds)) }
      defer { state.isWatching = true }
      return !state.isWatching
    }
    if isFirst { startWatching() }
  }

  /// Watches in a thread of its own. (Dispatch needs files that the sandbox has closed.)
  private static func startWatching() {
    var thread = pthread_t()
    // Where there is no room for a thread, the limit on the whole process is left.
    if pthread_create(&thread, nil, watchPages, nil) == 0 { pthread_detach(thread) }
  }

  fileprivate static func watch() {
    while true {
      usleep(microseconds)
      // Under the lock, so that the page cannot be done and answered at the same time.
      state.withLock { state in
        if let turn = state.turn, processorTime() > turn.deadline { giveUp(turn.page, answeringTo: state.output) }
      }
    }
  }

  private static func giveUp(_ page: Int, answeringTo output: Int32) {
    let failure = Failure(.tooLarge(.pageTime(seconds: ReaderLimits.pageSeconds)), page: page)
    send(ReaderAnswer<ReadFile>.failure(failure), to: output)
    _exit(EXIT_SUCCESS)
  }
}

/// What the thread runs, as the system calls it.
private func watchPages(_ nothing: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  PageWatch.watch()
  return nil
}
