package import Library
package import Model

/// The columns of an exported workbook.
enum ExportColumn {
  case number, period, municipality, series, policy, group, kind, text, file, page, id, title, records

  static let ofRecords: [ExportColumn] = [
    .period, .municipality, .series, .policy, .group, .kind, .text, .file, .page, .id,
  ]
  static let ofDocuments: [ExportColumn] = [.number, .period, .municipality, .series, .title, .records, .file]

  func title(_ tongue: Tongue) -> String {
    let sentence: Sentence =
      switch self {
      case .number: LibraryPhrase.columnNumber.sentence
      case .period: LibraryPhrase.columnPeriod.sentence
      case .municipality: LibraryPhrase.columnMunicipality.sentence
      case .series: Sentence("Område", "Series")
      case .policy: ReportPhrase.policy.sentence
      case .group: Sentence("Gruppe", "Group")
      case .kind: Sentence("Art", "Kind")
      case .text: Sentence("Tekst", "Text")
      case .file: LibraryPhrase.columnFile.sentence
      case .page: Sentence("Side", "Page")
      case .id: .name("Id")
      case .title: LibraryPhrase.columnTitle.sentence
      case .records: LibraryPhrase.columnRecords.sentence
      }
    return sentence(tongue)
  }
}

extension Sentence {
  /// How many files were given back to a folder, and which could not be.
  package static func gaveBack(_ count: Int, to folder: String, without missing: [String]) -> Sentence {
    let given =
      Sentence("Gemt: ", "Saved: ") + .files(count) + Sentence(" i \(folder)", " in \(folder)") + .name(".")
    guard !missing.isEmpty else { return given }
    let names = missing.prefix(3).map(Sentence.name)
    let rest = missing.count > 3 ? Sentence(" og flere", " and more") : .name("")
    return given
      + Sentence(" Biblioteket har ikke selve filen til: ", " The library does not have the file itself of: ")
      + .list(names) + rest + .name(".")
  }

  /// What was written for a search engine.
  package static func wroteForCluster(_ template: ClusterTemplate, to folder: String) -> Sentence {
    Sentence("Gemt: ", "Saved: ") + .records(template.records) + Sentence(" i \(folder)", " in \(folder)")
      + Sentence(
        ". Læg dem ind i OpenSearch, som docs/SCALE.md viser.", ". Put them into OpenSearch as docs/SCALE.md shows.")
  }

  /// What an import said of the files of the imports to come, too.
  package static func keepsOriginals(_ keeps: Bool) -> Sentence {
    keeps
      ? Sentence("Biblioteket gemmer fra nu af filerne igen.", "The library keeps the files again from now on.")
      : Sentence(
        "Biblioteket gemmer fra nu af ikke selve filerne; de, det har, bliver. Gem dem igen med: importer --originals",
        "The library does not keep the files from now on; those it has stay. Keep them again with: import --originals")
  }

  /// How many corrections came with exported libraries.
  package static func tookCorrections(_ count: Int) -> Sentence {
    .count(
      count, one: Sentence("rettelse er kommet med", "correction came"),
      many: Sentence("rettelser er kommet med", "corrections came")) + .name(".")
  }
}

extension TransferMistake {
  package var code: String {
    switch self {
    case .unreadable, .library: "unreadable"
    case .notExported: "not-exported"
    case .otherVersion: "other-version"
    case .truncated: "truncated"
    case .notText: "undecodable-text"
    case .tooLong: "too-large"
    case .badLine, .unknownField, .inconsistent: "damaged"
    case .contradiction: "contradiction"
    }
  }

  /// Why nothing was taken in, without the file's name.
  package var sentence: Sentence {
    switch self {
    case .unreadable:
      Sentence("Filen kan ikke læses. Se efter, om navnet er rigtigt.", "The file cannot be read. Check its name.")
    case .notExported:
      Sentence(
        "Filen er ikke et bibliotek fra: eksporter FIL.ndjson. Intet er importeret.",
        "The file is not a library from: export FILE.ndjson. Nothing was imported.")
    case .otherVersion(let version):
      Sentence(
        "Filen er skrevet af en anden udgave af traad (\(version)). Intet er importeret. Eksporter den igen med denne udgave.",
        "Another version of traad wrote the file (\(version)). Nothing was imported. Export it again with this version."
      )
    case .truncated:
      Sentence(
        "Filen er ikke hel. Intet er importeret. Hent eller eksporter den igen.",
        "The file is not complete. Nothing was imported. Download or export it again.")
    case .notText(let line):
      Sentence(
        "Linje \(line) er ikke UTF-8. Intet er importeret. Eksporter filen igen.",
        "Line \(line) is not UTF-8. Nothing was imported. Export the file again.")
    case .tooLong(let line):
      Sentence(
        "Linje \(line) er længere, end en linje kan være. Intet er importeret. Eksporter filen igen.",
        "Line \(line) is longer than a line can be. Nothing was imported. Export the file again.")
    case .badLine(let line):
      Sentence(
        "Linje \(line) mangler noget eller siger noget, der ikke kan være. Intet er importeret. Eksporter filen igen.",
        "Line \(line) lacks something or says what cannot be. Nothing was imported. Export the file again.")
    case .unknownField(let field, let line):
      Sentence(
        "Linje \(line) har \(field.quoted), som ikke kendes. Intet er importeret. Eksporter filen igen.",
        "Line \(line) has \(field.quoted), which is not known. Nothing was imported. Export the file again.")
    case .inconsistent(.damaged(let details)):
      Sentence(
        "Linjerne hører ikke sammen (\(brief(details))). Intet er importeret. Eksporter filen igen.",
        "The lines do not belong together (\(brief(details))). Nothing was imported. Export the file again.")
    case .inconsistent(let flaw):
      Sentence("Linjerne hører ikke sammen. ", "The lines do not belong together. ") + flaw.sentence
        + Sentence(" Intet er importeret. Eksporter filen igen.", " Nothing was imported. Export the file again.")
    case .contradiction(let contradiction):
      contradiction.sentence
        + Sentence(
          " Intet er importeret. Ret det ene af dem, eller importer til et nyt bibliotek med --library.",
          " Nothing was imported. Correct one of them, or import into a new library with --library.")
    case .library(let error): error.sentence
    }
  }
}

extension TransferMistake.Contradiction {
  fileprivate var sentence: Sentence {
    switch self {
    case .file(let file):
      Sentence(
        "\(file) er læst eller rettet anderledes i dette bibliotek.",
        "\(file) was read or corrected in another way in this library.")
    case .removal(let file):
      Sentence(
        "\(file) er taget ud i det ene af de to biblioteker og ikke i det andet.",
        "\(file) was taken out of one of the two libraries and not of the other.")
    case .pair(let old, let new):
      Sentence(
        "De to biblioteker er uenige om \(brief(old).quoted) og \(brief(new).quoted).",
        "The two libraries disagree about \(brief(old).quoted) and \(brief(new).quoted).")
    case .policy(let name):
      Sentence(
        "De to biblioteker giver \(name.quoted) hver sit navn.",
        "The two libraries give \(name.quoted) different names.")
    case .words(let first, let second):
      Sentence(
        "De to biblioteker er uenige om ordene \(first.quoted) og \(second.quoted).",
        "The two libraries disagree about the words \(first.quoted) and \(second.quoted).")
    }
  }
}
