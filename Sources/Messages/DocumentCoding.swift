package import Model

extension ReadFile: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(format.rawValue)
    writer.put(pageCount)
    writer.put(documents)
    writer.put(notes)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    guard let format = Format(rawValue: try reader.take()) else { throw MalformedBytes() }
    self.init(
      format: format, pageCount: try reader.take(), documents: try reader.take(), notes: try reader.take())
  }
}

extension StrategyDocument: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(title)
    writer.put(period)
    writer.put(until)
    writer.put(municipality)
    writer.put(columns)
    writer.put(policies)
    writer.put(understood)
    writer.put(isVouched)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      title: try reader.take(), period: try reader.take(), until: try reader.take(), municipality: try reader.take(),
      columns: try reader.take(), policies: try reader.take(), understood: try reader.take(),
      isVouched: try reader.take())
    guard until.map(Period.years.contains) != false else { throw MalformedBytes() }
  }
}

extension Period: ByteCodable {
  package func write(to writer: inout ByteWriter) { writer.put(description) }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    guard let period = Period(try reader.take() as String) else { throw MalformedBytes() }
    self = period
  }
}

extension Policy: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(name)
    writer.put(facts)
    writer.put(groups)
    writer.put(followUps)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      name: try reader.take(), facts: try reader.take(), groups: try reader.take(), followUps: try reader.take())
  }
}

extension ActivityGroup: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(name)
    writer.put(facts)
    writer.put(activities)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(name: try reader.take(), facts: try reader.take(), activities: try reader.take())
  }
}

extension Item: ByteCodable {
  /// Deeper than any document nests its lists; whoever indents by levels can rely on it.
  private static let deepestLevel = 1_000

  package func write(to writer: inout ByteWriter) {
    writer.put(text)
    writer.put(level)
    writer.put(places)
    writer.put(facts)
    writer.put(row)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      text: try reader.take(), level: try reader.take(), places: try reader.take(), facts: try reader.take(),
      row: try reader.take())
    guard level <= Self.deepestLevel else { throw MalformedBytes() }
  }
}

extension Facts: ByteCodable {
  package func write(to writer: inout ByteWriter) { writer.put(Array(self)) }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    let facts: [Fact] = try reader.take()
    guard facts.count <= Facts.most else { throw MalformedBytes() }
    self.init()
    for fact in facts { add(fact) }
  }
}

extension Fact: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(name.key)
    writer.put(text)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(FactName(key: try reader.take()), try reader.take())
  }
}

extension Place: ByteCodable {
  /// Where nearly all places of Word files are, which need not be said of each.
  private static let wordBody = "word/document.xml"

  package func write(to writer: inout ByteWriter) {
    switch self {
    case .page(let page, let box): writer.put(case: 0, page, box)
    case .part(Self.wordBody, let path): writer.put(case: 3, path)
    case .part(let part, let path): writer.put(case: 1, part, path)
    case .lines(let line, let count): writer.put(case: 2, line, count)
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = .page(try reader.take(), try reader.take())
    case 1: self = .part(try reader.take(), path: try reader.take())
    case 2: self = .lines(try reader.take(), count: try reader.take())
    case 3: self = .part(Self.wordBody, path: try reader.take())
    default: throw MalformedBytes()
    }
  }
}

extension Box: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    for edge in [left, top, right, bottom] { writer.put(edge) }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(left: try reader.take(), top: try reader.take(), right: try reader.take(), bottom: try reader.take())
  }
}

extension Note: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(kind)
    writer.put(page)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(try reader.take(), page: try reader.take())
  }
}

extension Note.Kind: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .recognised(let confidence): writer.put(case: 0, confidence)
    case .hiddenText: writer.put(case: 1)
    case .columnsInferred: writer.put(case: 2)
    case .recovered: writer.put(case: 3)
    case .revisionsAccepted(let count): writer.put(case: 4, count)
    case .unplacedText(let count): writer.put(case: 5, count)
    case .unreadPictures(let pages, let package): writer.put(case: 6, pages, package)
    case .unreadEmbedded(let count): writer.put(case: 7, count)
    case .periodFromFileName: writer.put(case: 8)
    case .weak(let weakness): writer.put(case: 9, weakness)
    case .unreadLines(let pages): writer.put(case: 10, pages)
    case .unreadPages(let pages): writer.put(case: 11, pages)
    case .unknownLetters(let words): writer.put(case: 12, words)
    case .unreadTables(let count): writer.put(case: 13, count)
    case .hiddenRows(let count): writer.put(case: 14, count)
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = .recognised(confidence: try reader.take())
    case 1: self = .hiddenText
    case 2: self = .columnsInferred
    case 3: self = .recovered
    case 4: self = .revisionsAccepted(count: try reader.take())
    case 5: self = .unplacedText(count: try reader.take())
    case 6: self = .unreadPictures(try reader.take(), package: try reader.take())
    case 7: self = .unreadEmbedded(count: try reader.take())
    case 8: self = .periodFromFileName
    case 9: self = .weak(try reader.take())
    case 10: self = .unreadLines(try reader.take())
    case 11: self = .unreadPages(try reader.take())
    case 12: self = .unknownLetters(words: try reader.take())
    case 13: self = .unreadTables(count: try reader.take())
    case 14: self = .hiddenRows(count: try reader.take())
    default: throw MalformedBytes()
    }
  }
}
