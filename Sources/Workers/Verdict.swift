import Foundation
import Glibc
import Model

/// What the end of a reader process says about its document.
enum Verdict {
  /// How the process ended, and what it wrote.
  struct Ending {
    /// As `waitpid` gives it.
    var status: Int32
    var answer: [UInt8]
    var messages: [UInt8]
  }

  /// - Parameter seconds: the limit, for a process that used up its processor time.
  static func outcome(_ ending: Ending, seconds: Int) -> ReadResult.Outcome {
    let signal = ending.status & 0x7f
    if signal != 0 { return .failed(Failure(reason(ofSignal: signal, ending.messages, seconds: seconds))) }
    let exitCode = ending.status >> 8 & 0xff
    if exitCode == 0, let answer = answer(in: ending.answer) {
      switch answer {
      case .file(let file): return .read(file)
      case .failure(let failure): return .failed(failure)
      }
    }
    if let library = missingLibrary(ending.messages) {
      return .failed(Failure(.missingDependency(package: package(of: library))))
    }
    return .failed(Failure(ranOutOfMemory(ending.messages) ? outOfMemory : .crashed(signal: 0)))
  }

  private static func answer(in message: [UInt8]) -> ReaderAnswer? {
    ReaderAnswer(message: message) { try? JSONDecoder().decode(ReaderAnswer.self, from: Data($0)) }
  }

  private static func reason(ofSignal signal: Int32, _ messages: [UInt8], seconds: Int) -> Failure.Reason {
    if signal == SIGXCPU { return .timedOut(seconds: seconds) }
    return ranOutOfMemory(messages) ? outOfMemory : .crashed(signal: signal)
  }

  /// The reader's own limit on its address space.
  private static let outOfMemory = Failure.Reason.tooLarge(.memory(mebibytes: 1024))

  /// What C++, GLib, libxml2 and the C library write before they give up.
  private static func ranOutOfMemory(_ messages: [UInt8]) -> Bool {
    let text = String(decoding: messages.suffix(4096), as: UTF8.self).lowercased()
    return ["bad_alloc", "out of memory", "failed to allocate", "cannot allocate memory"].contains { text.contains($0) }
  }

  /// "libzip.so.4" from the loader's "error while loading shared libraries: libzip.so.4: cannot open …".
  private static func missingLibrary(_ messages: [UInt8]) -> String? {
    let text = String(decoding: messages.prefix(4096), as: UTF8.self)
    guard let start = text.range(of: "error while loading shared libraries: ")?.upperBound else { return nil }
    return text[start...].split(separator: ":").first.map(String.init)
  }

  /// The Debian package of a shared library: its name with the version behind it and a hyphen between two digits
  /// (Debian Policy, section 8.1).
  static func package(of library: String) -> String {
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
