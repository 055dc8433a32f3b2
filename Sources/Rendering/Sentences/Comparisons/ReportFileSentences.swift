package import Model

extension Sentence {
  /// What is said when a file has been written.
  package static func wrote(_ file: String) -> Sentence { Sentence("Gemt: \(file)", "Saved: \(file)") }

  /// The same of a report.
  package static func wroteReport(_ file: String) -> Sentence {
    Sentence("Rapporten er gemt: \(file)", "The report is saved: \(file)")
  }

  /// What is said when an answer has been saved.
  ///
  /// - Parameters:
  ///   - isReplaced: whether it took the place of another file.
  ///   - part: how many of how many it holds; nil for all.
  package static func saved(_ file: String, isReplaced: Bool, part: (shown: Int, total: Int)?) -> Sentence {
    let replaced =
      isReplaced ? Sentence(" (i stedet for filen, der var der)", " (in place of the file that was there)") : .name("")
    let share = part.map { part in
      Sentence(
        ". Det er \(part.shown.grouped(.danish)) af \(part.total.grouped(.danish)), som de blev vist; alle får du med --limit 0.",
        ". It holds \(part.shown.grouped(.english)) of \(part.total.grouped(.english)), as they were shown; --limit 0 gives all."
      )
    }
    return Sentence("Gemt: \(file)", "Saved: \(file)") + replaced + (share ?? .name(""))
  }
}

extension ReportError {
  package var sentence: Sentence {
    switch self {
    case .noRoom:
      Sentence(
        "Filen kunne ikke laves: der er ikke plads i hukommelsen eller i mappen til midlertidige filer. Gør plads, og prøv igen.",
        "The file could not be made: memory or the folder for temporary files has no room. Make room and try again.")
    case .interrupted: Sentence("Afbrudt.", "Interrupted.")
    case .badTemplate: Sentence("Sidens skabelon er i stykker.", "The page's template is broken.")
    case .notPrinted(let failure):
      switch failure.reason {
      case .missingDependency, .shortage: failure.sentence
      default:
        Sentence(
          "PDF-filen kunne ikke laves (\(failure.code)). Lav rapporten som .html eller .docx, og gem den som PDF derfra.",
          "The PDF could not be made (\(failure.code)). Make the report as .html or .docx and save it as PDF from there."
        )
      }
    }
  }
}
