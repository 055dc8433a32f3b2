/// How a printed document crosses to the process that makes pages of it.
extension PrintedDocument: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(title)
    writer.put(language)
    writer.put(made)
    writer.put(pageWord)
    writer.put(isWide)
    writer.put(blocks)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      title: try reader.take(), language: try reader.take(), made: try reader.take(), pageWord: try reader.take(),
      isWide: try reader.take(), blocks: try reader.take())
  }
}

extension PrintedText.Run: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(text)
    writer.put(look)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(text: try reader.take(), look: try reader.take())
  }
}

extension PrintedEntry: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(label)
    writer.put(texts)
    writer.put(aside)
    writer.put(anchor)
    writer.put(target)
    writer.put(level)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      label: try reader.take(), texts: try reader.take(), aside: try reader.take(), anchor: try reader.take(),
      target: try reader.take(), level: try reader.take())
  }
}

extension PrintedTable: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(columns)
    writer.put(rows)
    writer.put(hasTotals)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(columns: try reader.take(), rows: try reader.take(), hasTotals: try reader.take())
  }
}

extension PrintedTable.Cell: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(text)
    writer.put(target)
    writer.put(heat)
    writer.put(bar)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(try reader.take(), target: try reader.take(), heat: try reader.take(), bar: try reader.take())
  }
}

extension PrintedTable.Column: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(title)
    writer.put(kind)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(try reader.take(), try reader.take())
  }
}

extension PrintedTable.Share: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(start)
    writer.put(length)
    writer.put(paint)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(start: try reader.take(), length: try reader.take(), paint: try reader.take())
  }
}

extension PrintedDrawing: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(width)
    writer.put(height)
    writer.put(shapes)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(width: try reader.take(), height: try reader.take(), shapes: try reader.take())
  }
}

extension PrintedDrawing.Lettering: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(size)
    writer.put(look)
    writer.put(isBefore)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(size: try reader.take(), look: try reader.take(), isBefore: try reader.take())
  }
}

extension PrintedRibbon: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(start)
    writer.put(end)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(from: try reader.take(), to: try reader.take())
  }
}

extension PrintedRibbon.End: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(x)
    writer.put(top)
    writer.put(bottom)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(x: try reader.take(), top: try reader.take(), bottom: try reader.take())
  }
}

extension PrintedText: ByteCodable {
  package func write(to writer: inout ByteWriter) { writer.put(runs) }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init()
    runs = try reader.take()
  }
}

extension PrintedBlock: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .heading(let text, let level): writer.put(case: 0, text, level)
    case .paragraph(let text, let style): writer.put(case: 1, text, style)
    case .entry(let entry): writer.put(case: 2, entry)
    case .table(let table): writer.put(case: 3, table)
    case .drawing(let drawing): writer.put(case: 4, drawing)
    case .rule: writer.put(case: 5)
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = .heading(try reader.take(), level: try reader.take())
    case 1: self = .paragraph(try reader.take(), try reader.take())
    case 2: self = .entry(try reader.take())
    case 3: self = .table(try reader.take())
    case 4: self = .drawing(try reader.take())
    case 5: self = .rule
    default: throw MalformedBytes()
    }
  }
}

extension PrintedDrawing.Shape: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .block(let x, let y, let width, let height, let paint): writer.put(case: 0, x, y, width, height, paint)
    case .ribbon(let ribbon, let paint): writer.put(case: 1, ribbon, paint)
    case .text(let text, let x, let y, let lettering): writer.put(case: 2, text, x, y, lettering)
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0:
      self = .block(
        x: try reader.take(), y: try reader.take(), width: try reader.take(), height: try reader.take(),
        try reader.take())
    case 1: self = .ribbon(try reader.take(), try reader.take())
    case 2: self = .text(try reader.take(), x: try reader.take(), y: try reader.take(), try reader.take())
    default: throw MalformedBytes()
    }
  }
}

extension PrintedStyle: ByteCodable {}
extension PrintedText.Look: ByteCodable {}
extension PrintedTable.Kind: ByteCodable {}
extension PrintedPaint: ByteCodable {}

/// Pages as they were made.
package struct PrintedPages: Hashable, Sendable, ByteCodable {
  /// A PDF file.
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func write(to writer: inout ByteWriter) { writer.append(bytes) }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    bytes = Array(try reader.bytes(reader.remaining))
    guard bytes.starts(with: "%PDF-".utf8) else { throw MalformedBytes() }
  }
}

extension PrintedDocument {
  /// The document as it is sent on standard input.
  package var message: [UInt8] {
    var writer = ByteWriter()
    writer.put(self)
    return writer.bytes
  }

  /// The document that was sent; nil for bytes that are none.
  package init?(message: [UInt8]) {
    var reader = ByteReader(message)
    guard let document = try? PrintedDocument(from: &reader), reader.remaining == 0 else { return nil }
    self = document
  }
}
