package import Files

/// Why an exported library was not taken in; nothing of it is then. Lines count from 1.
package enum TransferMistake: Error, Hashable, Sendable {
  case unreadable(SystemError)
  /// The file does not begin as an exported library.
  case notExported
  /// The version of its lines, which is not the one that is read.
  case otherVersion(Int)
  /// The end is missing, or lines before it are.
  case truncated
  /// A line that is no UTF-8.
  case notText(line: Int)
  /// A line longer than any that is written.
  case tooLong(line: Int)
  /// A line that is no JSON object, or lacks something, or says what cannot be.
  case badLine(Int)
  /// A type or a field that this version does not write.
  case unknownField(String, line: Int)
  /// The lines do not belong together.
  case inconsistent(Flaw)
  /// They hold what goes against what the library holds.
  case contradiction(Contradiction)
  case library(LibraryError)

  /// The case for an error of a library; a mistake stays what it is.
  init(_ error: any Error) { self = (error as? TransferMistake) ?? .library(LibraryError(error)) }

  /// What two libraries say otherwise.
  package enum Contradiction: Hashable, Sendable {
    /// Of a file.
    case file(String)
    /// One has a file that was taken out of the other.
    case removal(String)
    /// Whether two texts are the same item.
    case pair(String, String)
    /// What a policy is called.
    case policy(String)
    /// Whether two wordings mean the same.
    case words(String, String)
  }
}
