package import Library
package import Model

extension LibraryError {
  /// What is wrong with the library and what to do about it, without the file's name.
  package var sentence: Sentence {
    switch self {
    case .missing:
      Sentence(
        "Der er intet bibliotek på den sti. Ret stien, eller lav det ved at hente dokumenter ind: importer MAPPE",
        "There is no library at that path. Correct the path, or make it by bringing documents in: import FOLDER")
    case .notALibrary:
      Sentence(
        "Filen er intet traad-bibliotek og er ikke rørt. Vælg en anden med --library.",
        "The file is no traad library and was left alone. Choose another with --library.")
    case .newerVersion:
      Sentence(
        "Biblioteket er skrevet af en nyere udgave af traad. Installér den, eller vælg et andet med --library.",
        "A newer version of traad wrote the library. Install that, or choose another with --library.")
    case .notWritable:
      Sentence(
        "Biblioteket kan ikke åbnes eller skrives. Se efter, om du har adgang til mappen, eller vælg --library FIL.",
        "The library cannot be opened or written. Check that you may use its folder, or choose --library FILE.")
    case .notAFile:
      Sentence(
        "Stien er en mappe eller en enhed. Nævn en fil med --library.",
        "The path is a folder or a device. Name a file with --library.")
    case .corrupt(let details):
      Sentence(
        "Biblioteket er i stykker (\(details)). Slet filen, og importér dokumenterne igen.",
        "The library is damaged (\(details)). Delete the file and import the documents again.")
    case .locked:
      Sentence(
        "Et andet program skriver i biblioteket. Vent lidt, og prøv igen.",
        "Another program is writing to the library. Wait a little and try again.")
    case .diskFull:
      Sentence("Disken er fuld. Gør plads, og prøv igen.", "The disk is full. Make room and try again.")
    case .noSuchDocument(let id):
      Sentence(
        "Der er intet dokument \(id). Se dem med: traad dokumenter",
        "There is no document \(id). See them with: traad documents")
    case .system(let code, let message):
      Sentence(
        "Biblioteket svarer med en fejl (\(code): \(message)). Prøv igen.",
        "The library answers with an error (\(code): \(message)). Try again.")
    }
  }
}
