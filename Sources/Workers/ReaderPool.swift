import CSandbox
import Files
import Glibc
import Hashing
package import Messages
package import Model

/// Reads documents in child processes, several at once, so that none of them can harm us or each other.
///
/// Everything happens on the caller's thread, which waits in `poll`: there is nothing to lock.
package struct ReaderPool: Sendable {
  /// Path of the executable `traad-reader`; nil when it is not installed.
  package var reader: String?
  /// Path of the executable `traad-pages`, which makes PDF files; nil when it is not installed.
  package var printer = ReaderLocation.path(of: "traad-pages", toldBy: "TRAAD_PAGES")
  /// How many processes run at once, at least one.
  package var jobs: Int
  /// How long a reader may do nothing, in seconds.
  package var seconds: Int
  /// The longest answer that is taken, in mebibytes.
  package var answerLimit: Int
  /// The password to try, of at most 4 KiB (`ReaderLimits.password`); every reader gets it on a descriptor of its own.
  package var password: [UInt8]?
  package var scope: ReaderRequest.Scope
  /// Which reads what the readers cannot; nil where it is not installed.
  package var office = Office.installed()

  package init(
    reader: String? = ReaderLocation.path(), jobs: Int? = nil, seconds: Int = ReaderLimits.seconds,
    answerLimit: Int = ReaderLimits.answer, password: [UInt8]? = nil, scope: ReaderRequest.Scope = .init()
  ) {
    self.reader = reader
    self.jobs = max(1, jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.seconds = max(1, seconds)
    self.answerLimit = max(1, answerLimit)
    self.password = password
    self.scope = scope
  }

  /// Reads the files and delivers one result for each, in their order, as soon as those before it are there.
  ///
  /// A bad file is a result like any other. When `deliver` throws or `isCancelled` says so, which is asked ten times a
  /// second and after every result, all processes are ended and the rest is left out.
  /// - Parameters:
  ///   - vouching: what a person says of a file, asked with its hash before it is parsed; nil leaves the parsing out.
  ///   - onPage: told of every page that goes through text recognition, which takes seconds.
  package func read(
    _ files: [InputFile], vouching: (InputFile, String) throws -> Vouching?,
    isCancelled: () -> Bool = { false }, onPage: (InputFile, RecognitionProgress) -> Void = { _, _ in },
    deliver: (ReadResult) throws -> Void
  ) rethrows {
    var queue = ReadingQueue(pool: self, files: files)
    defer { queue.endAll() }
    while !queue.isDone {
      while let file = queue.nextFile() { try queue.start(file, vouching: vouching) }
      while let result = queue.nextResult() {
        if isCancelled() { return }
        try deliver(result)
      }
      if isCancelled() { return }
      queue.wait(onPage: onPage)
    }
  }
}

/// A file that was to be read, and what its reader answered.
package struct ReadResult: Hashable, Sendable {
  package var file: InputFile
  /// Hex SHA-256 of the file's bytes; nil when it could not be opened.
  package var sha256: String?
  /// nil for bytes that the caller knows, which were not parsed.
  package var answer: ReaderAnswer<ReadFile>?

  package init(file: InputFile, sha256: String?, answer: ReaderAnswer<ReadFile>?) {
    self.file = file
    self.sha256 = sha256
    self.answer = answer
  }
}

/// Where the executables of the child processes are.
package enum ReaderLocation {
  package static func path() -> String? { path(of: "traad-reader", toldBy: "TRAAD_READER") }

  /// What the variable says; else beside this executable; else in `../libexec/traad` seen from it. Nil when it is nowhere.
  static func path(of program: String, toldBy variable: String) -> String? {
    if let told = Environment.current[variable] { return told }
    guard let folder = ThisProcess.executable?.folder else { return nil }
    let places = [folder.appending(program), folder.appending("../libexec/traad/" + program)]
    return places.first(where: \.isExecutable)?.description
  }
}

/// What the kernel offers to shut a reader in with.
package enum ReaderCage {
  /// A layer, by the kernel's name for it.
  package enum Layer: String, Sendable, CaseIterable {
    /// No files but fonts and encodings.
    case landlock = "Landlock"
    /// No system calls but those that reading needs.
    case seccomp
  }

  /// The layers that this kernel lacks: documents are read without them, under the limits on memory and time alone.
  package static var missingLayers: [Layer] {
    let layers = sandbox_layers()
    return Layer.allCases.filter { layer in
      switch layer {
      case .landlock: Int(layers) & SANDBOX_FILES == 0
      case .seccomp: Int(layers) & SANDBOX_CALLS == 0
      }
    }
  }
}
