import Library
import Model

extension CheckReport {
  var summary: Sentence {
    let held = Sentence.documents(documents) + Sentence(" og ", " and ") + .records(records)
    return flaws.isEmpty
      ? Sentence("Alt er i orden: ", "All is well: ") + held + .name(".")
      : .count(flaws.count, one: Sentence("fejl", "flaw"), many: Sentence("fejl", "flaws")) + Sentence(" i ", " in ")
        + held
        + Sentence(
          ". Hent en sikkerhedskopi frem, eller importér dokumenterne i et nyt bibliotek; rettelser kan måske reddes med "
            + "sqlite3 FIL .recover.",
          ". Put a backup back, or import the documents into a new library; corrections can perhaps be saved with "
            + "sqlite3 FILE .recover.")
  }
}

extension CheckReport {
  /// Which documents carry no facts yet; nil where all do.
  var withoutFactsSentence: Sentence? {
    guard !withoutFacts.isEmpty else { return nil }
    let numbers = Sentence.list(withoutFacts.prefix(10).map { .name("\($0)") })
    let rest = withoutFacts.count > 10 ? Sentence(" og flere", " and more") : .name("")
    return Sentence("Dokument ", "Document ") + numbers + rest
      + Sentence(
        " er læst af en tidligere udgave, som ikke tog ansvarlig, frist og andre kolonner med. Importér filerne igen.",
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
    }
  }

  var sentence: Sentence {
    switch self {
    case .damaged(let details): Sentence("Databasen er i stykker: ", "The database is damaged: ") + .name(details)
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
    }
  }
}
