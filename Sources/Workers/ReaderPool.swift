import CSandbox
import Files
import Glibc
package import Messages
package import Model

/// Reads documents in child processes, several at once, so that none of them can harm us or each other.
///
/// Everything happens on the caller's thread, which waits in `poll`: there is nothing to lock.
package struct ReaderPool: Sendable {
  /// Path of the executable `traad-reader`; nil when it is not installed.
  package var reader: String?
  /// How many processes run at once, at least one.
  package var jobs: Int
  /// How long a reader may do nothing, in seconds.
  package var seconds: Int
  /// The longest answer that is taken, in mebibytes.
  package var answerLimit: Int
  /// The password to try, of at most 4 KiB (`ReaderLimits.password`); every reader gets it on a descriptor of its own.
  package var password: [UInt8]?
  package var scope: ReaderRequest.Scope

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
  ///   - isKnown: told the file and its hash before it is parsed; true leaves the parsing out.
  ///   - onPage: told of every page that goes through text recognition, which takes seconds.
  package func read(
    _ files: [InputFile], isKnown: (InputFile, String) throws -> Bool,
    isCancelled: () -> Bool = { false }, onPage: (InputFile, RecognitionProgress) -> Void = { _, _ in },
    deliver: (ReadResult) throws -> Void
  ) rethrows {
    var queue = ReadingQueue(pool: self, files: files)
    defer { queue.endAll() }
    while !queue.isDone {
      while let file = queue.nextFile() { try queue.start(file, isKnown: isKnown) }
      while let result = queue.nextResult() {
        if isCancelled() { return }
        try deliver(result)
      }
      if isCancelled() { return }
      queue.wait(onPage: onPage)
    }
  }
}

/// What became of one file that was to be read.
package struct ReadResult: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case read(ReadFile)
    case failed(Failure)
    /// The caller knows these bytes, so they were not parsed.
    case known

    init(_ answer: ReaderAnswer<ReadFile>) {
      switch answer {
      case .success(let file) where file.longestText > ReaderLimits.text << 20:
        self = .failed(Failure(.tooLarge(.textLength(mebibytes: ReaderLimits.text))))
      case .success(let file): self = .read(file)
      case .failure(let failure): self = .failed(failure)
      }
    }
  }

  package var file: InputFile
  /// Hex SHA-256 of the file's bytes; nil when it could not be opened.
  package var sha256: String?
  package var outcome: Outcome

  package init(file: InputFile, sha256: String?, outcome: Outcome) {
    self.file = file
    self.sha256 = sha256
    self.outcome = outcome
  }
}

extension ReadFile {
  /// The longest text of its documents, in bytes.
  fileprivate var longestText: Int { documents.map(\.longestText).max() ?? 0 }
}

extension StrategyDocument {
  fileprivate var longestText: Int {
    var texts: [String] = columns
    if let title { texts.append(title) }
    for policy in policies {
      if let name = policy.name { texts.append(name) }
      texts += policy.followUps.map(\.text)
      for group in policy.groups {
        if let name = group.name { texts.append(name) }
        texts += group.activities.map(\.text)
      }
    }
    return texts.map(\.utf8.count).max() ?? 0
  }
}

/// Where the executable `traad-reader` is.
package enum ReaderLocation {
  /// `$TRAAD_READER`; else beside this executable; else in `../libexec/traad` seen from it. Nil when it is nowhere.
  package static func path() -> String? {
    if let told = Environment.current["TRAAD_READER"] { return told }
    guard let folder = ThisProcess.executable?.folder else { return nil }
    let places = [folder.appending("traad-reader"), folder.appending("../libexec/traad/traad-reader")]
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
