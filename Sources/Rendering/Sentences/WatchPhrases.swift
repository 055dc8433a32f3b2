package import Model

/// What is said of folders that are watched.
package enum WatchPhrase: Hashable, Sendable {
  case begun(folders: Int)
  /// At the prompt, which goes on.
  case begunHere
  case ended(documents: Int)
  /// What came while somebody was at the prompt.
  case newDocuments(Int)
  case gone
  case back
  case notAFolder
  /// The user may watch no more folders; before watching began, or of a folder that came later.
  case tooMany(isLater: Bool)
  /// The user may have no more programs that watch.
  case shortage

  package var sentence: Sentence {
    switch self {
    case .begun(let folders):
      Sentence("Overvåger ", "Watching ")
        + .count(folders, one: Sentence("mappe", "folder"), many: Sentence("mapper", "folders"))
        + Sentence(". Afslut med Ctrl-C.", ". End it with Ctrl-C.")
    case .begunHere:
      Sentence(
        "Mapperne overvåges, til prompten forlades; nyt siges før næste linje.",
        "The folders are watched until the prompt is left; news is said before the next line.")
    case .ended(let documents):
      Sentence("Overvågningen er slut: ", "Watching has ended: ") + Self.newDocuments(documents).sentence + .name(".")
    case .newDocuments(let count):
      .count(
        count, one: Sentence("nyt dokument", "new document"), many: Sentence("nye dokumenter", "new documents"))
    case .gone:
      Sentence(
        "Mappen er væk. Den overvåges igen, når den er tilbage.",
        "The folder is gone. It is watched again when it is back.")
    case .back: Sentence("Mappen er tilbage og overvåges igen.", "The folder is back and is watched again.")
    case .notAFolder:
      Sentence(
        "Det er en fil og ingen mappe. Hent den ind med importer, eller overvåg dens mappe.",
        "It is a file and no folder. Bring it in with import, or watch its folder.")
    case .tooMany(let isLater):
      Sentence(
        isLater ? "Mappen overvåges ikke" : "Mapperne kan ikke overvåges",
        isLater ? "The folder is not watched" : "The folders cannot be watched")
        + Sentence(
          ": systemets grænse for overvågede mapper er nået. Overvåg færre, eller hæv den: "
            + "sudo sysctl fs.inotify.max_user_watches=1000000",
          ": the system's limit of watched folders is reached. Watch fewer, or raise it: "
            + "sudo sysctl fs.inotify.max_user_watches=1000000")
    case .shortage:
      Sentence(
        "Systemets grænse for programmer, der overvåger mapper, er nået. Luk nogle, eller hæv den: "
          + "sudo sysctl fs.inotify.max_user_instances=1024",
        "The system's limit of programs that watch folders is reached. Close some, or raise it: "
          + "sudo sysctl fs.inotify.max_user_instances=1024")
    }
  }

  /// How many of the lines that an import printed are of files that are new.
  package static func newFiles(among lines: [String], in tongue: Tongue) -> Int {
    let word = LibraryPhrase.imported.sentence(tongue) + " "
    return lines.count { $0.hasPrefix(word) }
  }
}
