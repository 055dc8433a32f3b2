extension CommandWord {
  /// The name that is shown.
  package func name(_ tongue: Tongue) -> String { words(in: tongue).first ?? rawValue }

  /// What stands for the arguments.
  private var arguments: Sentence {
    switch self {
    case .find, .kwic, .timeline: Sentence("ORD…", "WORDS…")
    case .analyze: Sentence("TEKST", "TEXT")
    case .abbreviations, .synonyms: Sentence("[tilføj|afvis A B]", "[add|reject A B]")
    case .records: Sentence("[ORD…]", "[WORDS…]")
    case .show: .name("N")
    case .diff: Sentence("GAMMEL NY [NYERE…]", "OLD NEW [NEWER…]")
    case .trace: .name("N")
    case .terms: Sentence("[GAMMEL NY]", "[OLD NEW]")
    case .confirm, .reject: .name("N [M]")
    case .link: .name("N M")
    case .setPeriod: Sentence("DOKUMENT PERIODE", "DOCUMENT PERIOD")
    case .remove: Sentence("DOKUMENT", "DOCUMENT")
    case .undo, .check: .name("")
    case .renamePolicy: Sentence("NAVN NYT-NAVN", "NAME NEW-NAME")
    case .report: Sentence("GAMMEL NY… FIL", "OLD NEW… FILE")
    case .read: Sentence("FIL…", "FILE…")
    case .importing: Sentence("STI…", "PATH…")
    case .help: Sentence("[KOMMANDO]", "[COMMAND]")
    case .periods, .documents, .quit: .name("")
    }
  }

  /// "diff OLD NEW".
  package var usage: Sentence {
    let arguments = arguments.danish.isEmpty ? Sentence("", "") : .name(" ") + arguments
    return Sentence(name(.danish), name(.english)) + arguments
  }

  package var summary: Sentence {
    switch self {
    case .find: Sentence("søg i alle punkter", "search all records")
    case .kwic: Sentence("hvert sted ordene står, under hinanden", "every place of the words, one below the other")
    case .timeline: Sentence("hvor tit i hver periode og politik", "how often in each period and policy")
    case .analyze: Sentence("hvordan en tekst bliver forstået", "how a text is understood")
    case .abbreviations: Sentence("hvad forkortelser betyder, og hvorfra", "what abbreviations mean, and from where")
    case .synonyms: Sentence("ord, der betyder det samme", "words that mean the same")
    case .show: Sentence("vis ét punkt med sammenhæng og henvisning", "show one record with context and citation")
    case .diff: Sentence("hvad er ændret mellem to perioder", "what changed between two periods")
    case .trace: Sentence("følg ét punkt gennem alle perioder", "follow one record through all periods")
    case .terms:
      Sentence(
        "ord og ordfamilier, der kom, gik, tog til og af", "words and word families that came, went, grew, shrank")
    case .confirm: Sentence("sig, at to punkter er det samme", "say that two records are the same")
    case .reject: Sentence("sig, at to punkter ikke er det samme", "say that two records are not the same")
    case .link: Sentence("kobl to punkter, der ikke blev parret", "link two records that were not paired")
    case .undo: Sentence("tag den sidste rettelse tilbage", "take the last correction back")
    case .renamePolicy: Sentence("giv en politik et andet navn", "give a policy another name")
    case .setPeriod: Sentence("ret et dokuments periode", "correct a document's period")
    case .remove: Sentence("tag et dokument ud (kan fortrydes)", "take a document out (can be undone)")
    case .check: Sentence("efterse biblioteket", "verify the library")
    case .report: Sentence("sammenligningen som en rapport i en fil", "the comparison as a report in a file")
    case .records: Sentence("alle punkter, eller dem en søgning finder", "every record, or those a search finds")
    case .periods: Sentence("perioderne i biblioteket", "the periods of the library")
    case .documents: Sentence("dokumenterne i biblioteket", "the documents of the library")
    case .read: Sentence("læs filer og vis, hvad der står", "read files and show what they hold")
    case .importing: Sentence("læs filer og mapper ind i biblioteket", "read files and folders into the library")
    case .help: Sentence("denne hjælp, eller hjælp til én kommando", "this help, or help on one command")
    case .quit: Sentence("forlad prompten (eller Ctrl-D)", "leave the prompt (or Ctrl-D)")
    }
  }

  /// What more there is to know.
  fileprivate var details: Sentence? {
    switch self {
    case .find: Sentence(QueryHelp.text(.danish), QueryHelp.text(.english))
    case .kwic:
      Sentence(
        "Søgningen skrives som ved søg og skal have mindst ét ord.",
        "The query is written as for find and must have a word at least.")
    case .records: Sentence("Søgningen skrives som ved søg.", "The query is written as for find.")
    case .show:
      Sentence(
        """
        N er et nummer på den sidste liste ved prompten, eller et punkts id (eller begyndelsen af det).
        Med --page-image tegnes dets side af PDF-filen. Går punktet over flere sider, kommer de næste i FIL-2.png og så
        videre. En fil, der findes, bliver erstattet.
        """,
        """
        N is a number of the last list at the prompt, or a record's id (or the beginning of it).
        With --page-image its page of the PDF is drawn. Where the record goes on over pages, the next ones come in
        FILE-2.png and so on. A file that exists is replaced.
        """)
    case .trace:
      Sentence(
        "N er et nummer på den sidste liste ved prompten, eller et punkts id (eller begyndelsen af det).",
        "N is a number of the last list at the prompt, or a record's id (or the beginning of it).")
    case .diff:
      Sentence(
        """
        GAMMEL og NY er perioder (2018-2020), år (2018), eller første, forrige, sidste.
        Tre perioder og flere giver en tabel over hvert punkts vej.
          =  uændret   ~  omformuleret   ⇄  flyttet   +  nyt   −  udgået
        """,
        """
        OLD and NEW are periods (2018-2020), years (2018), or first, previous, last.
        Three periods and more give a table of what became of each record.
          =  kept   ~  reworded   ⇄  moved   +  added   −  removed
        """)
    case .confirm, .reject, .link:
      Sentence(
        """
        N er et nummer på den sidste sammenligning. N og M kan også være punkters id (eller begyndelsen af det).
        Det huskes efter punkternes tekst, også når dokumenterne importeres igen. Tag det tilbage med fortryd.
        """,
        """
        N is a number of the last comparison. N and M may also be records' ids (or the beginning of them).
        It is remembered by the records' texts, also when the documents are imported again. Take it back with undo.
        """)
    case .renamePolicy:
      Sentence(
        "Navnet gælder i alle perioder, også for det, der importeres senere. Sæt \" om navne på flere ord.",
        "The name holds in all periods, also for what is imported later. Put \" around names of several words.")
    case .terms:
      Sentence(
        """
        Uden perioder: de mest brugte udtryk i hver periode. Tallene er punkter, ikke forekomster.
        log₂ er, hvor mange gange oftere (1 er dobbelt så ofte); G² er, hvor overraskende det er (over 15,1 er sjældent et tilfælde).
        """,
        """
        Without periods: the terms used most in each period. The numbers count records, not occurrences.
        log₂ is how many times as often (1 is twice as often); G² is how surprising that is (above 15.1 is rarely chance).
        """)
    case .setPeriod, .remove:
      Sentence(
        "DOKUMENT er et nummer fra dokumenter, eller filens navn. Tag det tilbage med fortryd.",
        "DOCUMENT is a number of documents, or the name of the file. Take it back with undo.")
    case .undo:
      Sentence(
        "Rettelser tages tilbage én for én, den sidste først; også hvad der er sagt om forkortelser og synonymer.",
        "Corrections are taken back one by one, the last first; also what was said of abbreviations and synonyms.")
    case .check: nil
    case .report:
      Sentence(
        """
        Filens endelse bestemmer: .html er en side til at læse og udskrive, .docx har ændringerne sporet, .xlsx er et
        regneark; .md, .csv og .json er til andre programmer. En fil, der findes, bliver erstattet.
        """,
        """
        The file's ending decides: .html is a page to read and print, .docx has the changes tracked, .xlsx is a
        spreadsheet; .md, .csv and .json are for other programs. A file that exists is replaced.
        """)
    case .read:
      Sentence(
        "Filer kan være PDF, DOCX, ODT og tekst. Biblioteket ændres ikke.",
        "Files may be PDF, DOCX, ODT and text. The library is left alone.")
    case .importing:
      Sentence(
        "En mappe læses med alle undermapper; - læser en liste af stier fra standard input.",
        "A folder is read with all its folders; - reads a list of paths from standard input.")
    case .timeline:
      Sentence(
        "Perioder uden fund er med. Søgningen skrives som ved søg.",
        "Periods without a hit are there too. The query is written as for find.")
    case .analyze:
      Sentence(
        "Ord, opslagsord, dele af sammensatte ord, ordfamilier, ord bag bindestreger og forkortelser.",
        "Words, lemmas, parts of compounds, word families, words behind hyphens, and abbreviations.")
    case .abbreviations:
      Sentence(
        """
        Betydninger læres af teksterne; tilføj og afvis huskes i biblioteket og gælder alle søgninger.
          forkortelser tilføj SFO skolefritidsordning
        """,
        """
        Meanings are learned from the texts; add and reject are remembered in the library for all searches.
          abbreviations add SFO skolefritidsordning
        """)
    case .synonyms:
      Sentence(
        """
        Et tilføjet par finder hinanden i alle søgninger. Ord, der har afløst hinanden i omformulerede
        punkter, er lært, når flere steder viser det: de finder hinanden som “tæt på”, til de bliver
        tilføjet eller afvist. Andre er forslag, der først bruges, når de er tilføjet.
          synonymer tilføj forældreråd "kontaktforældre i klassen"
        """,
        """
        A pair that was added finds each other in all searches. Words that took each other's place in
        reworded records are learned where several places show it: they find each other as “close to
        it”, until they are added or rejected. Others are suggestions, used only when they are added.
          synonyms add forældreråd "kontaktforældre i klassen"
        """)
    case .periods, .documents, .help, .quit: nil
    }
  }
}

extension CommandOption {
  /// "--limit N".
  package var usage: Sentence {
    .name(flag) + (value.map { .name(" ") + $0 } ?? .name(""))
  }
}

/// The text of `help`.
package enum Help {
  /// All commands, and the flags that each of them knows.
  package static func overview(_ tongue: Tongue) -> String {
    let opening = Sentence(
      "traad [FLAG] KOMMANDO [ARGUMENTER]     uden kommando: prompten\n\n"
        + "En linje ved prompten, der ikke begynder med en kommando, er en søgning.\n",
      "traad [FLAGS] COMMAND [ARGUMENTS]     without a command: the prompt\n\n"
        + "At the prompt a line that begins with no command is a search.\n")
    let commands = CommandWord.allCases.map { ($0.usage(tongue), $0.summary(tongue)) }
    let options = CommandOption.global.map { ($0.usage(tongue), $0.summary(tongue)) }
    return opening(tongue) + "\n" + Sentence("Kommandoer", "Commands")(tongue) + "\n" + columns(commands) + "\n"
      + Sentence("Flag til alle kommandoer", "Flags of every command")(tongue) + "\n" + columns(options)
  }

  /// One command: how it is written, its other names, its flags.
  package static func of(_ command: CommandWord, _ tongue: Tongue) -> String {
    var text = command.usage(tongue) + "\n  " + command.summary(tongue) + "\n"
    let others = (command.words(in: tongue) + Tongue.allCases.flatMap { command.words(in: $0) }).dropFirst()
      .filter { $0 != command.name(tongue) }.removingRepeats
    if !others.isEmpty {
      text += "  " + Sentence("også: ", "also: ")(tongue) + others.joined(separator: ", ") + "\n"
    }
    if let details = command.details { text += "\n" + details(tongue) + "\n" }
    let options = command.options.map { ($0.usage(tongue), $0.summary(of: command)(tongue)) }
    return options.isEmpty ? text : text + "\n" + columns(options)
  }

  private static func columns(_ rows: [(String, String)]) -> String {
    let width = rows.map { $0.0.displayWidth }.max() ?? 0
    return rows.map { "  " + $0.0 + spaces(width - $0.0.displayWidth + 3) + $0.1 + "\n" }.joined()
  }
}
