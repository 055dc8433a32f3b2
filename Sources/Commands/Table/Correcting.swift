import Model

/// The commands by which a person corrects the library.
extension Command {
  static let confirm = Command(
    danish: "bekræft", english: "confirm", takes: oneOrTwoRecords,
    summary: Sentence("to punkter er det samme", "two records are the same"),
    details: judgementDetails)

  static let reject = Command(
    danish: "afvis", english: "reject", takes: oneOrTwoRecords,
    summary: Sentence("to punkter er ikke det samme", "two records are not the same"),
    details: judgementDetails)

  static let link = Command(
    danish: "kobl", english: "link",
    takes: Arguments(.name("N M"), count: 2...2, offers: .listed),
    summary: Sentence("kobl to punkter, der ikke blev parret", "link two records that were not paired"),
    details: judgementDetails)

  static let undo = Command(
    danish: "fortryd", english: "undo",
    summary: Sentence("tag den sidste rettelse tilbage", "take back the last correction"),
    details: Sentence(
      "Rettelser tages tilbage én for én, den sidste først; også om forkortelser og synonymer.",
      "Corrections are taken back one by one, the last first; also of abbreviations and synonyms."))

  static let renamePolicy = Command(
    danish: "omdøb", english: "rename-policy",
    takes: Arguments(Sentence("NAVN NYT-NAVN", "NAME NEW-NAME"), count: 2...2, offers: .policies),
    summary: Sentence("giv en politik et andet navn", "give a policy another name"),
    details: Sentence(
      "Navnet gælder i alle perioder, også for det, der importeres senere. Sæt \" om navne på flere ord.",
      "The name is used in all periods, also for what is imported later. Put \" around names of several words."))

  static let setPeriod = Command(
    danish: "sæt-periode", english: "set-period",
    takes: Arguments(
      Sentence("DOKUMENT PERIODE", "DOCUMENT PERIOD"), count: 2...2, offers: .documents, .periods),
    summary: Sentence("ret et dokuments periode", "correct a document's period"),
    details: documentDetails)

  static let setMunicipality = Command(
    danish: "sæt-kommune", english: "set-municipality",
    takes: Arguments(
      Sentence("DOKUMENT KOMMUNE", "DOCUMENT MUNICIPALITY"), count: 2...2, offers: .documents, .municipalities),
    summary: Sentence("ret, hvilken kommune et dokument er fra", "correct a document's municipality"),
    details: Sentence(
      """
      Planer fra hver kommune søges, tælles og sammenlignes for sig. Sæt \" om navne på flere ord.
      DOKUMENT er et nummer fra dokumenter, eller filens navn. Tag det tilbage med fortryd.
        sæt-kommune 3 "Aalund Kommune"
      """,
      """
      The plans of each municipality are searched, counted and compared by themselves. Put \" around names of several words.
      DOCUMENT is a number from documents, or the name of the file. Take it back with undo.
        set-municipality 3 "Aalund Kommune"
      """))

  static let editions = Command(
    danish: "udgaver", english: "editions",
    summary: Sentence("planer, der findes i flere udgaver", "plans with several editions"),
    details: Sentence(
      """
      To filer med samme kommune, område og periode er udgaver af én plan, når de fleste punkter er ens. Den, hvis fil er skrevet
      sidst, tæller; de andre er i intet svar. Sammenlign dem med: sammenlign PERIODE --edition N
      """,
      """
      Two files of one municipality, series and period are editions of one plan where most of their records are equal. The one
      whose file was written last counts; the others are in no answer. Compare them with: diff PERIOD --edition N
      """))

  static let setEdition = Command(
    danish: "sæt-udgave", english: "set-edition",
    takes: Arguments(
      Sentence("DOKUMENT N|særskilt", "DOCUMENT N|separate"), count: 2...2, offers: .documents,
      .placeOrWord([SeparateWord.name])),
    summary: Sentence("ret, hvilken udgave et dokument er", "correct which edition a document is"),
    details: Sentence(
      """
      N er dokumentets plads blandt planens udgaver; den sidste tæller. særskilt siger, at det er en anden plan.
      Se dokumenterne og deres numre med: udgaver. Tag det tilbage med fortryd.
      """,
      """
      N is the document's place among the editions of its plan; the last one counts. separate says that it is another plan.
      See the documents and their numbers with: editions. Take it back with undo.
      """))

  static let remove = Command(
    danish: "fjern", english: "remove",
    takes: Arguments(Sentence("DOKUMENT", "DOCUMENT"), count: 1...1, offers: .documents),
    summary: Sentence("tag et dokument ud (kan fortrydes)", "take a document out (can be undone)"),
    details: documentDetails)

  private static let oneOrTwoRecords = Arguments(.name("N [M]"), count: 1...2, offers: .listed)

  private static let judgementDetails = Sentence(
    """
    N er et nummer på den sidste sammenligning. N og M kan også være punkters id (eller begyndelsen af det).
    Det huskes efter punkternes tekst, også når dokumenterne importeres igen. Tag det tilbage med fortryd.
    """,
    """
    N is a number of the last comparison. N and M may also be ids of records (or the beginning of them).
    It is remembered by the records' texts, also when the documents are imported again. Take it back with undo.
    """)

  private static let documentDetails = Sentence(
    "DOKUMENT er et nummer fra dokumenter, eller filens navn. Tag det tilbage med fortryd.",
    "DOCUMENT is a number from documents, or the name of the file. Take it back with undo.")
}
