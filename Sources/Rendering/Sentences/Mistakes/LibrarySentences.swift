package import Library
package import Model
package import Study

/// The beginning of what SQLite says, which may repeat all that a damaged row holds.
func brief(_ details: String) -> String { details.count > 100 ? details.prefix(100) + "…" : details }

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
        "Filen er ikke et traad-bibliotek og er ikke ændret. Vælg et andet med --library.",
        "The file is not a traad library and was not changed. Choose another with --library.")
    case .newerVersion:
      Sentence(
        "Biblioteket er skrevet af en nyere udgave af traad. Installér den, eller vælg et andet med --library.",
        "A newer version of traad wrote the library. Install that, or choose another with --library.")
    case .notWritable:
      Sentence(
        "Biblioteket kan ikke åbnes eller skrives. Kontrollér, at du har adgang til mappen, eller vælg --library FIL.",
        "The library cannot be opened or written. Check that you may use its folder, or choose --library FILE.")
    case .notAFile:
      Sentence(
        "Stien er en mappe eller en enhed. Angiv en fil med --library.",
        "The path is a folder or a device. Name a file with --library.")
    case .noFolder:
      Sentence(
        "Mappen findes ikke. Lav den, eller ret stien.", "There is no such folder. Make it, or correct the path.")
    case .moved:
      Sentence(
        "Biblioteket blev udskiftet eller slettet, mens der blev skrevet i det. Det, der ligger der nu, er ikke ændret. "
          + "Gentag kommandoen.",
        "The library was replaced or deleted while it was written to. What is there now was not changed. "
          + "Repeat the command.")
    case .altered(let name):
      Sentence(
        "Filen har eller mangler noget i forhold til et traad-bibliotek (\(name)) og kan være lavet til at skade. Den er "
          + "ikke brugt. Hent biblioteket igen fra et sted, du stoler på, eller importer dokumenterne i et nyt.",
        "The file has or lacks something that a traad library does not (\(name)) and may be made to do harm. It was not "
          + "used. Get the library again from somewhere you trust, or import the documents into a new one.")
    case .unreadableLog:
      Sentence(
        "Noget af biblioteket står i filen ved siden af, som ender på -wal, og kan ikke læses, hvor intet må skrives. "
          + "Kopiér begge filer til en mappe, du må skrive i.",
        "Some of the library is in the file beside it that ends in -wal, and cannot be read where nothing may be "
          + "written. Copy both files to a folder that you may write to.")
    case .tooLarge:
      Sentence(
        "Biblioteket rummer mere, end der kan arbejdes med: en tekst på flere MiB eller over ",
        "The library is larger than can be worked with: a text of several MiB or over ")
        + .records(LibraryLimits.records)
        + Sentence(
          ". Læg dokumenterne i flere biblioteker med --library FIL.",
          ". Put the documents into several libraries with --library FILE.")
    case .corrupt(let details):
      Sentence(
        "Biblioteket er beskadiget (\(brief(details))) og er ikke ændret. Hent en sikkerhedskopi frem med traad gendan FIL, "
          + "eller importer dokumenterne igen i et nyt med --library. Rettelserne kan læses ud med: sqlite3 FIL .dump",
        "The library is damaged (\(brief(details))) and was not changed. Bring a backup back with traad restore FILE, or "
          + "import the documents again into a new one with --library. The corrections can be read out with: sqlite3 FILE .dump"
      )
    case .locked:
      Sentence(
        "Et andet program skriver i biblioteket. Vent lidt, og prøv igen.",
        "Another program is writing to the library. Wait a little and try again.")
    case .diskFull:
      Sentence("Disken er fuld. Gør plads, og prøv igen.", "The disk is full. Make room and try again.")
    case .disk(let refusal): refusal.sentence
    case .shortage:
      Failure(.shortage).sentence
    case .noSuchDocument(let id):
      Sentence(
        "Der er intet dokument \(id). Se dem med: traad dokumenter",
        "There is no document \(id). See them with: traad documents")
    case .system(let code, let message):
      Sentence(
        "Biblioteket kunne ikke bruges (\(code): \(message)). Kontrollér, at der er plads på disken, og at mappen må skrives i.",
        "The library could not be used (\(code): \(message)). Check that the disk has room and the folder may be written to."
      )
    }
  }
}

extension LibraryError.DiskRefusal {
  /// What the disk said, and what to do about it.
  fileprivate var sentence: Sentence {
    switch self {
    case .reading:
      Sentence(
        "Disken kunne ikke læse biblioteket. Kontrollér, at drevet er der, og kopiér filen (og den, der ender på -wal) til "
          + "en anden disk, før du prøver igen.",
        "The disk could not read the library. Check that the drive is there, and copy the file (and the one that ends in "
          + "-wal) to another disk before you try again.")
    case .writing:
      Sentence(
        "Disken ville ikke skrive biblioteket. Det, der var gemt før, er der endnu. Kontrollér, at drevet er der og har "
          + "plads, og prøv igen.",
        "The disk would not write the library. What was kept before is still there. Check that the drive is there and has "
          + "room, and try again.")
    case .locking:
      Sentence(
        "Drevet kan ikke forhindre andre i at skrive i biblioteket imens. Læg det på en disk i maskinen med --library FIL.",
        "The drive cannot keep others from writing to the library meanwhile. Put it on a disk of the machine with "
          + "--library FILE.")
    }
  }
}

extension Sentence {
  /// What is said once of a library that an earlier version made.
  ///
  /// - Parameter isWithoutFacts: whether documents were read by a version that kept no facts.
  package static func broughtUpToDate(copy: String, isWithoutFacts: Bool) -> Sentence {
    guard isWithoutFacts else {
      return Sentence(
        "Biblioteket er ført op til denne udgave. En kopi af det, som det var, ligger i \(copy).",
        "The library was brought up to this version. A copy of it as it was is in \(copy).")
    }
    return Sentence(
      "Biblioteket er ført op til denne udgave, som også husker ansvarlig, frist og andre kolonner. En kopi af det, som "
        + "det var, ligger i \(copy). Importer dokumenterne igen for at få kolonnerne med.",
      "The library was brought up to this version, which also keeps who is responsible, deadlines and other columns. A "
        + "copy of it as it was is in \(copy). Import the documents again to get these columns.")
  }
}

extension LibraryChange {
  /// What became of the library's file while it was open, without the file's name.
  package var sentence: Sentence {
    switch self {
    case .replaced:
      Sentence(
        "Et andet bibliotek er lagt i stedet, siden det blev åbnet. Det bruges fra nu af.",
        "Another library was put in its place since it was opened. That one is used from now on.")
    case .deleted:
      Sentence(
        "Biblioteket er slettet, siden det blev åbnet. Der svares som fra et tomt, og næste import laver et nyt.",
        "The library was deleted since it was opened. Answers are as from an empty one, and an import makes a new one.")
    }
  }
}
