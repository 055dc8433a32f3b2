package import Library
package import Model

extension LibraryError {
  /// Why the library was not brought back from a backup, and what to do about it, without the backup's name.
  package var sentenceOfBackup: Sentence {
    switch self {
    case .missing: Sentence("Filen findes ikke. Ret stien.", "There is no such file. Correct the path.")
    case .notAFile: Sentence("Stien er ikke en fil. Ret den.", "The path is not a file. Correct it.")
    case .notALibrary:
      Sentence(
        "Filen er ikke en sikkerhedskopi fra traad. Biblioteket er ikke ændret. Vælg en anden fil.",
        "The file is not a traad backup. The library was not changed. Choose another file.")
    case .newerVersion:
      Sentence(
        "Kopien er skrevet af en nyere udgave af traad. Biblioteket er ikke ændret. Installér den udgave først.",
        "A newer version of traad wrote the backup. The library was not changed. Install that version first.")
    case .corrupt(let details):
      Sentence(
        "Kopien er beskadiget (\(brief(details))). Biblioteket er ikke ændret. Vælg en anden kopi.",
        "The backup is damaged (\(brief(details))). The library was not changed. Choose another backup.")
    case .unreadableLog:
      Sentence(
        "Noget af kopien står i filen ved siden af, som ender på -wal, og kan ikke læses, hvor intet må skrives. "
          + "Kopiér begge filer til en mappe, du må skrive i.",
        "Some of the backup is in the file beside it that ends in -wal, and cannot be read where nothing may be "
          + "written. Copy both files to a folder that you may write to.")
    case .notWritable:
      Sentence(
        "Filen kan ikke læses. Kontrollér, at du har adgang til den.",
        "The file cannot be read. Check that you have access to it.")
    case .noFolder, .moved, .altered, .tooLarge, .locked, .diskFull, .disk, .shortage, .noSuchDocument, .system:
      sentence
    }
  }
}

extension Sentence {
  /// What a library holds after it was brought back from a backup, and where that is what it held before.
  ///
  /// - Parameter wasDamaged: whether what it held before could not be read.
  package static func restored(from file: String, documents: Int, before: String?, wasDamaged: Bool) -> Sentence {
    let held =
      Sentence("Biblioteket er, som det var i \(file): ", "The library is as it was in \(file): ")
      + .documents(documents) + .name(".")
    guard let before else { return held }
    return held
      + (wasDamaged
        ? Sentence(
          " Det beskadigede ligger, som det var, i \(before).", " What was damaged is in \(before), as it was.")
        : Sentence(" Det, som det indeholdt før, ligger i \(before).", " What it contained before is in \(before)."))
  }
}
