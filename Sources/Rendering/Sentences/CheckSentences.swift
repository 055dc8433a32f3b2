import Library
import Model
import Study

extension CheckReport {
  var summary: Sentence {
    let held = Sentence.documents(documents) + Sentence(" og ", " and ") + .records(records)
    if flaws.isEmpty, !findings.isEmpty {
      return Sentence("Intet er beskadiget: ", "Nothing is damaged: ") + held
        + Sentence("; se det ovenfor.", "; see the list above.")
    }
    return flaws.isEmpty
      ? Sentence("Alt er i orden: ", "All is well: ") + held + .name(".")
      : .count(flaws.count, one: Sentence("fejl", "flaw"), many: Sentence("fejl", "flaws")) + Sentence(" i ", " in ")
        + held
        + Sentence(
          ". Hent en sikkerhedskopi frem, eller importer dokumenterne i et nyt bibliotek; rettelser kan måske reddes med "
            + "sqlite3 FIL .recover.",
          ". Bring a backup back, or import the documents into a new library; corrections can perhaps be saved with "
            + "sqlite3 FILE .recover.")
  }
}

extension CheckReport {
  /// Which documents carry no facts yet; nil where all do.
  var withoutFactsSentence: Sentence? {
    guard !withoutFacts.isEmpty else { return nil }
    return .numbers(ofDocuments: withoutFacts)
      + Sentence(
        " er læst af en tidligere udgave, som ikke tog ansvarlig, frist og andre kolonner med. Importer filerne igen.",
        " was read by an earlier version, which left out who is responsible, deadlines and other columns. "
          + "Import the files again.")
  }
}

extension Flaw {
  var code: String {
    switch self {
    case .damaged: "damaged"
    case .wrongID: "wrong-id"
    case .orphan: "orphan"
    case .misfiled: "misfiled"
    case .unvouched: "unvouched"
    case .otherMunicipality: "other-municipality"
    case .damagedOriginal: "damaged-original"
    }
  }

  var sentence: Sentence {
    switch self {
    case .damaged(let details): Sentence("Databasen er beskadiget: ", "The database is damaged: ") + .name(details)
    case .wrongID(let id):
      Sentence("Punktet \(id) har ikke det indhold, det blev gemt med.", "Record \(id) does not hold what was stored.")
    case .orphan(let id): Sentence("Punktet \(id) står i intet dokument.", "Record \(id) stands in no document.")
    case .misfiled(let id, let document):
      Sentence(
        "Punktet \(id) har en anden kommune, periode eller et andet område end dokument \(document).",
        "Record \(id) has another municipality, period or series than document \(document).")
    case .unvouched(let document):
      Sentence(
        "Dokument \(document) er mærket som taget på en persons ord, men ingen har sagt, at det er en plan.",
        "Document \(document) is marked as taken on a person's word, but nobody said that it is a plan.")
    case .otherMunicipality(let document):
      Sentence(
        "Dokument \(document) har en anden kommune end den, der blev angivet ved importen.",
        "Document \(document) has another municipality than the one that was given at the import.")
    case .damagedOriginal(let document):
      Sentence(
        "Filen bag dokument \(document) er gemt i biblioteket, men ikke, som den var. Importer den igen, hvis du har den.",
        "The file of document \(document) is kept in the library, but not as it was. Import it again if you have it.")
    }
  }
}

extension Finding {
  var code: String {
    switch self {
    case .missingFiles: "missing-files"
    case .withoutPeriod: "without-period"
    case .withoutMunicipality: "without-municipality"
    case .weaklyRead: "weakly-read"
    case .readByEarlier: "earlier-reader"
    case .withoutFollowUps: "without-follow-ups"
    case .similarSeries: "similar-series"
    case .similarMunicipalities: "similar-municipalities"
    }
  }

  var sentence: Sentence {
    switch self {
    case .missingFiles(let documents): missing(documents)
    case .withoutPeriod(let documents):
      .numbers(ofDocuments: documents.map(\.id))
        + Sentence(
          ": perioden er ikke kendt. Angiv den med: sæt-periode DOKUMENT PERIODE",
          ": the period is not known. Set it with: set-period DOCUMENT PERIOD")
    case .withoutMunicipality(let documents):
      .numbers(ofDocuments: documents.map(\.id))
        + Sentence(
          ": kommunen er ikke kendt. Angiv den med: sæt-kommune DOKUMENT KOMMUNE",
          ": the municipality is not known. Set it with: set-municipality DOCUMENT MUNICIPALITY")
    case .weaklyRead(let documents):
      .numbers(ofDocuments: documents.map(\.id))
        + Sentence(
          ": kan være misforstået. Se hvorfor med: dokumenter",
          ": may be misunderstood. See why with: documents")
    case .readByEarlier(let documents):
      .numbers(ofDocuments: documents.map(\.id))
        + Sentence(
          ": læst af en tidligere udgave af traad, og denne finder måske mere. Læs alt igen med: importer --again",
          ": read by an earlier version of traad, and this one may find more. Read all again with: import --again")
    case .withoutFollowUps(let documents):
      .numbers(ofDocuments: documents.map(\.id))
        + Sentence(
          ": intet siger, hvordan der følges op. Se efter, om planen gør det.",
          ": nothing says how anything is followed up. Check whether the plan does.")
    case .similarSeries(let one, let other):
      Sentence(
        "Områderne \(one.quoted) og \(other.quoted) kan være ét. Er de det, så importer med --område og ét navn.",
        "The series \(one.quoted) and \(other.quoted) may be one. If they are, import with --series and one name.")
    case .similarMunicipalities(let one, let other):
      Sentence(
        "\(one) og \(other) kan være én kommune. Er de det, så ret det ene med: sæt-kommune",
        "\(one) and \(other) may be one municipality. If they are, correct the one with: set-municipality")
    }
  }

  private func missing(_ documents: [StoredDocument]) -> Sentence {
    let names = documents.prefix(3).map { Sentence.name($0.file) }
    let rest = documents.count > 3 ? Sentence(" og flere", " and more") : .name("")
    return .numbers(ofDocuments: documents.map(\.id))
      + Sentence(": filen findes ikke mere: ", ": the file no longer exists: ") + .list(names) + rest
      + Sentence(
        ". Punkterne er her stadig. Er den flyttet, så importer den, hvor den er nu.",
        ". Its records are still here. If it was moved, import it where it is now.")
  }
}

extension Sentence {
  /// "Dokument 1, 2 og 3"; at most ten numbers.
  static func numbers(ofDocuments ids: [Int64]) -> Sentence {
    let numbers = Sentence.list(ids.prefix(10).map { .name("\($0)") })
    return Sentence("Dokument ", "Document ") + numbers
      + (ids.count > 10 ? Sentence(" og flere", " and more") : .name(""))
  }
}
