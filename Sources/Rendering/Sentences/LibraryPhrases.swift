import Commands
import Library
package import Model

/// What is said about the library and the files in it.
enum LibraryPhrase {
  case imported, unchanged, replaced, moved, removed
  /// Where the same bytes were before; of a copy, where the library has them from.
  case formerly(String), sameAs(String)
  /// How what a person took out comes back.
  case takeAgain
  case rehearsal
  case importSummary([ImportOutcome: Int], failed: Int)
  case holdsNothing
  case noRecords
  case followUpHeading
  case untitled
  /// Of a document that only a person's word made a plan.
  case vouched
  case columnNumber, columnPeriod, columnFormat, columnRecords, columnDocuments, columnPolicies, columnActivities,
    columnFollowUps, columnMunicipality
  /// Of what no document tells whose plan it is.
  case noMunicipality
  case columnTitle, columnFile
  case readSummary(documents: Int, activities: Int, followUps: Int)

  var sentence: Sentence {
    switch self {
    case .imported: Sentence("ny", "new")
    case .unchanged: Sentence("uændret", "unchanged")
    case .replaced: Sentence("opdateret", "updated")
    case .moved: Sentence("flyttet", "moved")
    case .removed: Sentence("udeladt", "left out")
    case .formerly(let path): Sentence("før: ", "before: ") + .name(path)
    case .sameAs(let path): Sentence("samme fil som ", "the same file as ") + .name(path)
    case .takeAgain: Sentence("er taget ud; --again tager den med igen", "was taken out; --again takes it in again")
    case .rehearsal: Sentence("Kun en prøve: intet er gemt.", "Dry run: nothing was saved.")
    case .importSummary(let counts, let failed): summary(counts, failed: failed)
    case .holdsNothing: UsageMistake.emptyLibrary.sentence
    case .noRecords: Sentence("Ingen punkter.", "No records.")
    case .followUpHeading: Sentence("Opfølgning", "Follow-up")
    case .untitled: Sentence("uden titel", "untitled")
    case .vouched: Sentence("taget som plan på en persons ord", "taken as a plan on a person's word")
    case .columnNumber: Sentence("Nr.", "No.")
    case .columnPeriod: Sentence("Periode", "Period")
    case .columnFormat: Sentence("Format", "Format")
    case .columnRecords: Sentence("Punkter", "Records")
    case .columnDocuments: Sentence("Dokumenter", "Documents")
    case .columnPolicies: Sentence("Politikker", "Policies")
    case .columnActivities: Sentence("Aktiviteter", "Activities")
    case .columnFollowUps: Sentence("Opfølgninger", "Follow-ups")
    case .columnMunicipality: Sentence("Kommune", "Municipality")
    case .noMunicipality: Sentence("ukendt kommune", "unknown municipality")
    case .columnTitle: Sentence("Titel", "Title")
    case .columnFile: Sentence("Fil", "File")
    case .readSummary(let documents, let activities, let followUps):
      .documents(documents) + .name(": ") + .activities(activities) + Sentence(" og ", " and ") + .followUps(followUps)
    }
  }

  private func summary(_ counts: [ImportOutcome: Int], failed: Int) -> Sentence {
    let parts = ImportOutcome.summarised.compactMap { outcome -> Sentence? in
      counts[outcome].map { Sentence.count($0, one: outcome.phrase.sentence, many: outcome.severalPhrase) }
    }
    let unread = Sentence.files(failed) + Sentence(" kunne ikke læses.", " could not be read.")
    guard !parts.isEmpty else { return failed > 0 ? unread : Sentence("Ingen filer.", "No files.") }
    return Sentence("Filer: ", "Files: ") + .list(parts) + .name(".") + (failed > 0 ? .name(" ") + unread : .name(""))
  }
}

extension ImportOutcome {
  var phrase: LibraryPhrase {
    switch self {
    case .imported: .imported
    case .unchanged: .unchanged
    case .replaced: .replaced
    case .moved: .moved
    case .removed: .removed
    }
  }
}

extension ImportOutcome {
  /// In the order in which a summary counts them.
  fileprivate static let summarised: [ImportOutcome] = [.imported, .replaced, .moved, .unchanged, .removed]

  /// What several files became.
  fileprivate var severalPhrase: Sentence {
    switch self {
    case .imported: Sentence("nye", "new")
    case .replaced: Sentence("opdaterede", "updated")
    case .moved: Sentence("flyttede", "moved")
    case .unchanged: Sentence("uændrede", "unchanged")
    case .removed: Sentence("udeladte", "left out")
    }
  }
}

extension ImportReport {
  /// The kinds of files in the folders that are not read: "3 .xlsx og 1 .pptx"; nil where there are none.
  package var skippedSentence: Sentence? {
    let kinds = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !kinds.isEmpty else { return nil }
    let named = kinds.prefix(8).map { Sentence.name("\($0.value) .\($0.key)") }
    let rest = kinds.dropFirst(8).reduce(0) { $0 + $1.value }
    let others: [Sentence] = rest > 0 ? [.name("\(rest) ") + Sentence("andre", "others")] : []
    return Sentence("Sprunget over, da de ikke læses: ", "Skipped, since they are not read: ") + .list(named + others)
      + .name(".")
  }

  /// How many files came in whose bytes are not kept; nil where there are none.
  package var notKeptSentence: Sentence? {
    if notKept.isEmpty { return nil }
    let (file, all) = (LibraryLimits.original, LibraryLimits.originals.grouped)
    return .count(notKept.count, one: Sentence("fil er", "file was"), many: Sentence("filer er", "files were"))
      + Sentence(
        " læst, men gemmes ikke i biblioteket, som tager filer på op til \(file) MiB og \(all(.danish)) MiB i alt. "
          + "Behold filerne.",
        " read, but not kept in the library, which takes files of up to \(file) MiB and \(all(.english)) MiB in all. "
          + "Keep the files.")
  }

  /// How many files came in, were known and failed, in one sentence.
  package var summary: Sentence {
    let counts = Dictionary(grouping: entries, by: \.outcome).mapValues { Set($0.map(\.file)).count }
    let phrase = LibraryPhrase.importSummary(counts, failed: failureCount)
    return isRehearsal ? phrase.sentence + .name(" ") + LibraryPhrase.rehearsal.sentence : phrase.sentence
  }
}

extension Sentence {
  /// How documents were compared of which it is not known whose they are.
  ///
  /// - Parameter isCompared: whether they, by themselves, have plans of all the periods.
  package static func unknownMunicipality(of documents: [Int64], among names: [String], isCompared: Bool) -> Sentence {
    guard names.count == 1 || isCompared else {
      return .numbers(ofDocuments: documents)
        + Sentence(
          " siger ikke, hvilken kommune det er fra, og er ikke sammenlignet. Ret det med: sæt-kommune",
          " does not say which municipality it is of, and is not compared. Correct that with: set-municipality")
    }
    let treatment =
      names.count > 1
      ? Sentence(
        " siger ikke, hvilken kommune det er fra, og er sammenlignet for sig. Ret det med: sæt-kommune",
        " does not say which municipality it is of, and is compared by itself. Correct that with: set-municipality")
      : Sentence(
        " siger ikke, hvilken kommune det er fra, og er sammenlignet som \(names[0])s. Ret det med: sæt-kommune",
        " does not say which municipality it is of, and is compared as one of \(names[0]). Correct that with: "
          + "set-municipality")
    return .numbers(ofDocuments: documents) + treatment
  }

  /// Whose words are counted together.
  package static func countedTogether(_ names: [String]) -> Sentence {
    Sentence("Ordene er talt sammen fra ", "The words are counted together from ") + .list(names.map(Sentence.name))
      + Sentence(". Vælg én kommune med --municipality.", ". Choose one municipality with --municipality.")
  }

  /// Which municipalities were left out, because their plans are not of all periods.
  ///
  /// - Parameter isComparison: whether their plans are not compared; else their words are not counted.
  package static func onePeriodOnly(_ names: [String], isComparison: Bool) -> Sentence {
    Sentence("Kun nogle af perioderne har planer fra ", "Only some of the periods have plans of ")
      + .list(names.map(Sentence.name))
      + (isComparison
        ? Sentence(", som ikke er med, hvor en af to planer mangler.", ", left out where one of two plans is missing.")
        : Sentence(", hvis ord ikke er talt med.", ", whose words are not counted."))
  }
}
