package import Files
import Glibc
package import Model

/// Why something could not be written where it was to go.
package enum WritingMistake: Error, Hashable, Sendable {
  /// An answer on standard output.
  case answer(SystemError)
  case file(String, SystemError)
  /// A file of that name holds something else, which stays.
  case otherContents(String)
  /// The file is one that the library was read from.
  case sourceDocument(String)
  /// The file is the library that is to be copied.
  case libraryItself(String)
  /// The file is a library, and some of it is still in the log beside it, which belongs to that file alone.
  case libraryInUse(String)
}

extension WritingMistake {
  /// What is wrong and what to do about it.
  package var sentence: Sentence {
    switch self {
    case .answer(let error): Self.answer(error)
    case .file(let file, let error) where error.isOfRoom:
      Sentence(
        "\(file) kan ikke skrives: der er ikke plads. Gør plads, og prøv igen.",
        "\(file) cannot be written: there is no room. Make room and try again.")
    case .file(let file, _):
      Sentence(
        "\(file) kan ikke skrives. Kontrollér, at mappen findes og må skrives i.",
        "\(file) cannot be written. Check that the folder exists and may be written to.")
    case .otherContents(let file):
      Sentence(
        "\(file) indeholder noget andet og er ikke ændret. Vælg et andet navn, eller fjern filen først.",
        "\(file) contains something else and was not changed. Choose another name, or remove the file first.")
    case .sourceDocument(let file):
      Sentence(
        "\(file) er et dokument, som biblioteket er læst fra, og er ikke ændret. Vælg et andet navn.",
        "\(file) is a document that the library was read from and was not changed. Choose another name.")
    case .libraryItself(let file):
      Sentence(
        "\(file) er biblioteket selv. Vælg et andet navn.", "\(file) is the library itself. Choose another name.")
    case .libraryInUse(let file):
      Sentence(
        "\(file) er et bibliotek i brug, for noget af det står endnu i \(file)-wal. Det er ikke ændret. Vælg et andet navn.",
        "\(file) is a library in use, for some of it is still in \(file)-wal. It was not changed. Choose another name.")
    }
  }

  private static func answer(_ error: SystemError) -> Sentence {
    if error.isOfRoom {
      Sentence(
        "Svaret kunne ikke skrives helt: der er ikke plads. Gør plads, og prøv igen.",
        "The answer could not be written whole: there is no room. Make room and try again.")
    } else if error.code == EBADF {
      Sentence(
        "Svaret kunne ikke skrives: standard-uddata er lukket. Send det til skærmen eller en fil.",
        "The answer could not be written: standard output is closed. Send it to the screen or a file.")
    } else {
      Sentence(
        "Svaret kunne ikke skrives helt (fejl \(error.code)). Send det et andet sted hen.",
        "The answer could not be written whole (error \(error.code)). Send it somewhere else.")
    }
  }
}
