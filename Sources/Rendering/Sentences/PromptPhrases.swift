import Commands
package import Model

/// What the prompt says to one who opens it.
package enum PromptPhrase {
  case greeting(documents: Int, periods: [Period])
  case emptyGreeting
  case plainGreeting
  case progress(done: Int, total: Int)
  case recognising(page: Int, of: Int)
  /// Ctrl-C ended a command.
  case interrupted
  /// The file, which holds something else; nil where no folder is known for one.
  case historyNotKept(String?)

  package var sentence: Sentence {
    switch self {
    case .greeting(let documents, let periods):
      Sentence("Traad: ", "Traad: ") + .documents(documents) + Sentence(" fra ", " from ") + .periods(periods.count)
        + .name(Self.span(periods))
        + Sentence(". Prøv læsning, eller skriv hjælp.", ". Try læsning, or write help.")
    case .emptyGreeting:
      UsageMistake.emptyLibrary.sentence + Sentence(". Eller skriv hjælp.", ". Or write help.")
    case .progress(let done, let total):
      Sentence("Læser: \(done) af ", "Reading: \(done) of ") + .files(total) + .name(" …")
    case .recognising(let page, let count):
      Sentence("Genkender tekst: side \(page) af \(count) …", "Recognising text: page \(page) of \(count) …")
    case .interrupted: Sentence("Afbrudt.", "Interrupted.")
    case .historyNotKept(let file?):
      Sentence(
        "Det skrevne huskes ikke til næste gang, for \(file) holder noget andet. Flyt filen.",
        "What is typed is not remembered for the next time, for \(file) holds something else. Move the file.")
    case .historyNotKept(nil):
      Sentence(
        "Det skrevne huskes ikke til næste gang, for $HOME er ikke sat.",
        "What is typed is not remembered for the next time, for $HOME is not set.")
    case .plainGreeting: Sentence("Skriv hjælp for at se kommandoerne.", "Write help to see the commands.")
    }
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
