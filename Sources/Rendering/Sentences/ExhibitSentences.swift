import Model

extension Exhibit {
  /// A reference to copy: the text in quotation marks, the document's title, its period and the page.
  package func citation(_ tongue: Tongue) -> String {
    let quote = tongue == .danish ? "»\(record.text)«" : "“\(record.text)”"
    var facts: [String] = []
    // The source that says most: one with a page, where there is one.
    let sources = shelf.sources(of: record)
    let source = sources.first { $0.page != nil } ?? sources.first
    let title = source?.document.title ?? source?.document.file.lastComponent
    if let title { facts.append(title) }
    if let period = record.period, title?.contains("\(period)") != true { facts.append("\(period)") }
    facts.append(record.policy)
    if let page = source?.page { facts.append(Sentence("s. \(page)", "p. \(page)")(tongue)) }
    return "\(quote) (\(facts.joined(separator: ", ")))"
  }
}

/// The labels beside one record.
enum ExhibitPhrase {
  case before, after, sources, citation, identity

  var sentence: Sentence {
    switch self {
    case .before: Sentence("Lige før", "Just before")
    case .after: Sentence("Lige efter", "Just after")
    case .sources: Sentence("Står i", "Stands in")
    case .citation: Sentence("Henvisning", "Citation")
    case .identity: Sentence("Id", "Id")
    }
  }
}

extension Place {
  /// Where in its file the text stands, in words.
  var sentence: Sentence {
    switch self {
    case .page(let page, _): Sentence("side \(page)", "page \(page)")
    case .part(_, let path): .name(path)
    case .lines(let line, let count):
      count > 1
        ? Sentence("linje \(line)–\(line + count - 1)", "lines \(line)–\(line + count - 1)")
        : Sentence("linje \(line)", "line \(line)")
    }
  }
}
