import Glibc
import Messages
import Model

/// How a reader process ended, and what it wrote.
struct ReaderEnding {
  /// As `waitpid` gives it.
  var status: Int32
  var answer: [UInt8]
  var messages: [UInt8]
  /// The limit, for a process that used up its processor time.
  var seconds: Int

  /// What it says about the document.
  func result<Content>() -> ReaderAnswer<Content> {
    let signal = status & 0x7f
    if signal == SIGXCPU { return .failure(Failure(.timedOut(seconds: seconds))) }
    // The system ends a process like this when the machine's memory is used up.
    if signal == SIGKILL { return .failure(Failure(.shortage)) }
    let exitCode = status >> 8 & 0xff
    if signal == 0, exitCode == 0, let answer = ReaderAnswer<Content>(message: answer) { return answer }
    if signal == 0, let library = missingLibrary {
      return .failure(Failure(.missingDependency(package: Self.package(of: library))))
    }
    let outOfMemory = Failure.Reason.tooLarge(.memory(mebibytes: ReaderLimits.memory))
    return .failure(Failure(ranOutOfMemory ? outOfMemory : .crashed(signal: signal)))
  }

  /// Whether C++, GLib, libxml2 or the C library wrote that before they gave up.
  private var ranOutOfMemory: Bool {
    let text = String(decoding: messages.suffix(4096), as: UTF8.self).lowercased()
    return ["bad_alloc", "out of memory", "failed to allocate", "cannot allocate memory"].contains { text.contains($0) }
  }

  /// "libzip.so.4" from the loader's "error while loading shared libraries: libzip.so.4: cannot open …".
  private var missingLibrary: String? {
    let text = String(decoding: messages.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "error while loading shared libraries: ")?.upperBound else { return nil }
    return text[start...].split(separator: ":").first.map(String.init)
  }

  /// The Debian package of a shared library: its name with the version behind it and a hyphen between two digits
  /// (Debian Policy, section 8.1).
  private static func package(of library: String) -> String {
    if let package = exceptions[library] { return package }
    let parts = library.split(separator: ".so", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return library }
    let version = parts.count == 2 ? parts[1].drop { $0 == "." } : ""
    return (name.last?.isNumber == true && !version.isEmpty ? name + "-" + version : name + version).lowercased()
  }

  /// Packages that are named after their project.
  private static let exceptions = [
    "libxml2.so.2": "libxml2", "libglib-2.0.so.0": "libglib2.0-0", "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0", "libgmodule-2.0.so.0": "libglib2.0-0",
  ]
}
