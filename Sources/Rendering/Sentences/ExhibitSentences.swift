package import Model
import Study

extension Exhibit {
  /// A reference to copy: the text in quotation marks, the document's title, its period and the page.
  package func citation(_ tongue: Tongue) -> String {
    let quote = "“\(record.text)”"
    var facts: [String] = []
    // The source that says most: one with a page, where there is one.
    let sources = shelf.sources(of: record)
    let source = sources.first { $0.page != nil } ?? sources.first
    let title = source?.document.title ?? source?.document.file.lastComponent
    if let title { facts.append(title) }
    if let municipality = record.municipality, title?.contains(municipality) != true {
      facts.insert(municipality, at: 0)
    }
    if let period = record.period, title?.contains("\(period)") != true { facts.append("\(period)") }
    facts.append(record.policy)
    // A no-break space keeps the number with its sign.
    if let page = source?.page { facts.append(Sentence("s.\u{A0}\(page)", "p.\u{A0}\(page)")(tongue)) }
    return "\(quote) (\(facts.joined(separator: ", ")))"
  }
}

extension Sentence {
  /// What is said when pictures of a record's pages have been written, one line each.
  package static func wrote(_ images: [PageImageFile]) -> [Sentence] {
    images.enumerated().map { index, image in
      let page = Sentence("side \(image.page) af ", "page \(image.page) of ") + .name(image.document)
      let opening = Sentence.wrote(image.file) + .name(" (") + page
      return opening + (index > 0 ? Sentence(", hvor punktet går videre)", ", where the record goes on)") : .name(")"))
    }
  }
}

/// The labels beside one record.
enum ExhibitPhrase {
  case before, after, followedUp, followsUp, sources, citation, identity

  var sentence: Sentence {
    switch self {
    case .before: Sentence("Lige før", "Just before")
    case .after: Sentence("Lige efter", "Just after")
    case .followedUp: Sentence("Følges op ved", "Followed up by")
    case .followsUp: Sentence("Følger op på", "Follows up")
    case .sources: Sentence("Står i", "Found in")
    case .citation: Sentence("Henvisning", "Citation")
    case .identity: Sentence("Id", "Id")
    }
  }
}

extension String {
  /// Whether this names a cell of a spreadsheet: "C7".
  fileprivate var isCell: Bool {
    let letters = prefix { $0.isASCII && $0.isUppercase }
    let digits = dropFirst(letters.count)
    return !letters.isEmpty && !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension Sentence {
  /// "side 2 og 3", "linje 90 og 171–172": each place once, with one noun for those of a kind; empty for none.
  static func places(_ places: [Place]) -> Sentence {
    var seen = Set<Sentence>()
    let places = places.filter { seen.insert($0.sentence).inserted }
    let (pages, lines) = (places.compactMap(\.pageNumber), places.compactMap(\.lineNumbers))
    if pages.count > 1, pages.count == places.count { return Sentence("side ", "pages ") + .list(pages) }
    if lines.count > 1, lines.count == places.count { return Sentence("linje ", "lines ") + .list(lines) }
    return .list(places.map(\.sentence))
  }
}

extension Place {
  /// Where in its file the text stands, in words.
  package var sentence: Sentence {
    switch self {
    case .page(let page, _): Sentence("side \(page)", "page \(page)")
    case .part(let sheet, let path) where path.isCell:
      Sentence("celle \(path), ark “\(sheet)”", "cell \(path), sheet “\(sheet)”")
    case .part(_, let path): Self.sentence(ofPath: path)
    case .lines(_, let count): Sentence("linje ", count > 1 ? "lines " : "line ") + (lineNumbers ?? .name(""))
    }
  }

  fileprivate var pageNumber: Sentence? {
    if case .page(let page, _) = self { .name("\(page)") } else { nil }
  }

  /// "90" or "171–172".
  fileprivate var lineNumbers: Sentence? {
    guard case .lines(let line, let count) = self else { return nil }
    return .name(count > 1 ? "\(line)–\(line + count - 1)" : "\(line)")
  }

  /// "tabel 1, række 3, kolonne 2" for "tbl1/tr3/tc2/p4"; the paragraph only where it stands in no table.
  private static func sentence(ofPath path: String) -> Sentence {
    let steps: [Sentence] = path.split(separator: "/").compactMap { step in
      let number = step.drop { !$0.isNumber }
      switch step.prefix(step.count - number.count) {
      case "tbl": return Sentence("tabel \(number)", "table \(number)")
      case "tr": return Sentence("række \(number)", "row \(number)")
      case "tc": return Sentence("kolonne \(number)", "column \(number)")
      case "p" where !path.contains("/"): return Sentence("afsnit \(number)", "paragraph \(number)")
      default: return nil
      }
    }
    guard let first = steps.first else { return .name(path) }
    return steps.dropFirst().reduce(first) { $0 + .name(", ") + $1 }
  }
}
