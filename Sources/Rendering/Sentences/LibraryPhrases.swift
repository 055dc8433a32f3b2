import Commands
import Library
package import Model

/// What is said about the library and the files in it.
enum LibraryPhrase {
  case imported, unchanged, replaced
  case rehearsal
  case importSummary(imported: Int, unchanged: Int, replaced: Int, failed: Int)
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
    case .rehearsal: Sentence("Kun en prøve: intet er gemt.", "A rehearsal: nothing was saved.")
    case .importSummary(let imported, let unchanged, let replaced, let failed):
      summary(imported: imported, unchanged: unchanged, replaced: replaced, failed: failed)
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

  private func summary(imported: Int, unchanged: Int, replaced: Int, failed: Int) -> Sentence {
    var parts: [Sentence] = []
    if imported > 0 { parts.append(.count(imported, one: Sentence("ny", "new"), many: Sentence("nye", "new"))) }
    if replaced > 0 {
      parts.append(.count(replaced, one: Sentence("opdateret", "updated"), many: Sentence("opdaterede", "updated")))
    }
    if unchanged > 0 {
      parts.append(.count(unchanged, one: Sentence("uændret", "unchanged"), many: Sentence("uændrede", "unchanged")))
    }
    if failed > 0 {
      parts.append(.count(failed, one: Sentence("mislykket", "failed"), many: Sentence("mislykkede", "failed")))
    }
    return parts.isEmpty
      ? Sentence("Ingen filer.", "No files.") : Sentence("Filer: ", "Files: ") + .list(parts) + .name(".")
  }
}

extension ImportOutcome {
  var phrase: LibraryPhrase {
    switch self {
    case .imported: .imported
    case .unchanged: .unchanged
    case .replaced: .replaced
    }
  }
}

extension ImportReport {
  /// How many files came in, were known and failed, in one sentence.
  package var summary: Sentence {
    let count = { (outcome: ImportOutcome) in Set(entries.lazy.filter { $0.outcome == outcome }.map(\.file)).count }
    let phrase = LibraryPhrase.importSummary(
      imported: count(.imported), unchanged: count(.unchanged), replaced: count(.replaced), failed: failures.count)
    return isRehearsal ? phrase.sentence + .name(" ") + LibraryPhrase.rehearsal.sentence : phrase.sentence
  }
}

extension Sentence {
  /// How documents were compared of which it is not known whose they are.
  package static func unknownMunicipality(of documents: [Int64], among names: [String]) -> Sentence {
    let numbers = Sentence.list(documents.prefix(10).map { .name("\($0)") })
    let rest = documents.count > 10 ? Sentence(" og flere", " and more") : .name("")
    let treatment =
      names.count > 1
      ? Sentence(
        " siger ikke, hvilken kommune det er fra, og er sammenlignet for sig. Ret det med: sæt-kommune",
        " does not say which municipality it is of, and is compared by itself. Correct that with: set-municipality")
      : Sentence(
        " siger ikke, hvilken kommune det er fra, og er sammenlignet som \(names[0])s. Ret det med: sæt-kommune",
        " does not say which municipality it is of, and is compared as one of \(names[0]). Correct that with: "
          + "set-municipality")
    return Sentence("Dokument ", "Document ") + numbers + rest + treatment
  }

  /// Whose words are counted together.
  package static func countedTogether(_ names: [String]) -> Sentence {
    Sentence("Ordene er talt sammen fra ", "The words are counted together from ") + .list(names.map(Sentence.name))
      + Sentence(". Vælg én kommune med --municipality.", ". Choose one municipality with --municipality.")
  }

  /// Which municipalities' words were left out, because their plans are not of both periods.
  package static func onePeriodOnly(_ names: [String]) -> Sentence {
    Sentence("Kun den ene periode findes fra ", "Only one of the periods is there of ")
      + .list(names.map(Sentence.name)) + Sentence(", hvis ord ikke er talt med.", ", whose words are not counted.")
  }
}
