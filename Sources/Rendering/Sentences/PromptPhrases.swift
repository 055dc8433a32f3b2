package import Commands
package import Model

/// What the prompt says to one who opens it.
package enum PromptPhrase {
  case greeting(documents: Int, periods: [Period])
  case emptyGreeting
  case plainGreeting
  /// - Parameter rate: how many in a second, where that can be told.
  case progress(Work, done: Int, total: Int, rate: Double?)
  /// Ctrl-C ended a command, which is said of what it was to do.
  case interrupted(CommandWord?)
  /// So many of the lines that were pasted are left after Ctrl-C.
  case linesLeft(Int)
  /// A search found nothing, and its first word is nearly a command.
  case commandMeant(Sentence)
  /// The words of a command that could not do it may be a search.
  case searchMeant(String)
  /// What the keys of the pager do.
  case pagerKeys(isNarrow: Bool)
  /// So many words to choose from are not listed.
  case moreOffers(Int)
  /// The file, which holds something else; nil where no folder is known for one.
  case historyNotKept(String?)

  /// Of what a command says how far it is.
  package enum Work: Hashable, Sendable {
    case reading, recognising, comparing, counting, drawing, exporting, exportingRecords

    fileprivate var name: Sentence {
      switch self {
      case .reading: Sentence("Læser", "Reading")
      case .recognising: Sentence("Genkender tekst", "Recognising text")
      case .comparing: Sentence("Sammenligner", "Comparing")
      case .counting: Sentence("Tæller udtryk", "Counting terms")
      case .drawing: Sentence("Tegner", "Drawing")
      case .exporting, .exportingRecords: Sentence("Gemmer", "Saving")
      }
    }

    fileprivate func things(_ count: Int) -> Sentence {
      switch self {
      case .reading, .exporting: .files(count)
      case .exportingRecords: .records(count)
      case .recognising, .drawing: .pages(count)
      case .comparing, .counting: .count(count, one: Sentence("plan", "plan"), many: Sentence("planer", "plans"))
      }
    }
  }

  package var sentence: Sentence {
    switch self {
    case .greeting(let documents, let periods):
      Sentence("Traad: ", "Traad: ") + .documents(documents) + Sentence(" fra ", " from ") + .periods(periods.count)
        + .name(Self.span(periods))
        + Sentence(". Prøv læsning, eller skriv hjælp.", ". Try læsning, or type help.")
    case .emptyGreeting:
      UsageMistake.emptyLibrary.sentence + Sentence(". Eller skriv hjælp.", ". Or type help.")
    case .progress(let work, let done, let total, let rate):
      work.name + Sentence(": \(done.grouped(.danish)) af ", ": \(done.grouped(.english)) of ") + work.things(total)
        + (rate.map { Self.pace($0, left: total - done) } ?? .name(" …"))
    case .interrupted(let command): Sentence("Afbrudt", "Interrupted") + Self.undone(command)
    case .linesLeft(let count):
      .count(
        count, one: Sentence("linje er ikke kørt.", "line was not run."),
        many: Sentence("linjer er ikke kørt.", "lines were not run."))
    case .commandMeant(let line):
      Sentence("Mente du kommandoen? Skriv: ", "Did you mean the command? Type: ") + line
    case .searchMeant(let words):
      Sentence("Ville du søge efter ordene? Skriv: søg \(words)", "To search for the words, type: find \(words)")
    case .pagerKeys(isNarrow: false):
      Sentence(
        "mellemrum: videre   b: tilbage   /ord: find   q: luk", "space: on   b: back   /word: find   q: close")
    case .pagerKeys(isNarrow: true): Sentence("mellemrum: videre  q: luk", "space: on  q: close")
    case .moreOffers(let count): Sentence("… og \(count) til", "… and \(count) more")
    case .historyNotKept(let file?):
      Sentence(
        "Det, du skriver, huskes ikke til næste gang, for \(file) indeholder noget andet. Flyt filen.",
        "What you type is not remembered for the next time, for \(file) contains something else. Move the file.")
    case .historyNotKept(nil):
      Sentence(
        "Det, du skriver, huskes ikke til næste gang, for $HOME er ikke sat.",
        "What you type is not remembered for the next time, for $HOME is not set.")
    case .plainGreeting: Sentence("Skriv hjælp for at se kommandoerne.", "Type help to see the commands.")
    }
  }

  /// " · 4 i sekundet · 9 s tilbage".
  private static func pace(_ rate: Double, left: Int) -> Sentence {
    let seconds = Int((Double(left) / max(rate, 0.001)).rounded(.up))
    let time = seconds < 100 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    let speed =
      rate >= 1
      ? Sentence("\(Int(rate.rounded())) i sekundet", "\(Int(rate.rounded())) a second")
      : Sentence("\(Int((rate * 60).rounded())) i minuttet", "\(Int((rate * 60).rounded())) a minute")
    return .name(" · ") + speed + Sentence(" · \(time) tilbage", " · \(time) left")
  }

  /// " (2018-2020 … 2022-2024)".
  private static func span(_ periods: [Period]) -> String {
    guard let first = periods.first, let last = periods.last else { return "" }
    return first == last ? " (\(first))" : " (\(first) … \(last))"
  }
}

extension Sentence {
  /// As it is said at the prompt, where commands stand without the program's name.
  package var atPrompt: Sentence {
    Sentence(danish.replacing(": traad ", with: ": "), english.replacing(": traad ", with: ": "))
  }
}
