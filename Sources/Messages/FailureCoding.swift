package import Model

extension Failure: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(reason)
    writer.put(page)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(try reader.take(), page: try reader.take())
  }
}

extension Failure.Reason: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .empty: writer.put(case: 0)
    case .notADocument(let kind): writer.put(case: 1, kind.rawValue)
    case .needsOffice(let format): writer.put(case: 2, format.rawValue)
    case .unsupportedMethod: writer.put(case: 3)
    case .damaged(let damage): writer.put(case: 4, damage)
    case .needsPassword: writer.put(case: 5)
    case .wrongPassword: writer.put(case: 6)
    case .lockedOffice: writer.put(case: 7)
    case .noTextLayer: writer.put(case: 8)
    case .blankPages: writer.put(case: 9)
    case .embeddedText: writer.put(case: 10)
    case .undecodableText: writer.put(case: 11)
    case .noTable: writer.put(case: 12)
    case .tooLarge(let limit): writer.put(case: 13, limit)
    case .tooDeep(let levels): writer.put(case: 14, levels)
    case .timedOut(let seconds): writer.put(case: 15, seconds)
    case .crashed(let signal): writer.put(case: 16, Int(signal))
    case .unreadable(let obstacle): writer.put(case: 17, obstacle)
    case .missingDependency(let package): writer.put(case: 18, package)
    case .shortage: writer.put(case: 19)
    case .noPlan(let headings, let items, let tables): writer.put(case: 20, headings, items, tables)
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = .empty
    case 1: self = .notADocument(try Self.kind(from: &reader))
    case 2:
      guard let format = Format(rawValue: try reader.take()) else { throw MalformedBytes() }
      self = .needsOffice(format)
    case 3: self = .unsupportedMethod
    case 4: self = .damaged(try reader.take())
    case 5: self = .needsPassword
    case 6: self = .wrongPassword
    case 7: self = .lockedOffice
    case 8: self = .noTextLayer
    case 9: self = .blankPages
    case 10: self = .embeddedText
    case 11: self = .undecodableText
    case 12: self = .noTable
    case 13: self = .tooLarge(try reader.take())
    case 14: self = .tooDeep(levels: try reader.take())
    case 15: self = .timedOut(seconds: try reader.take())
    case 16: self = .crashed(signal: Int32(truncatingIfNeeded: try reader.take() as Int))
    case 17: self = .unreadable(try reader.take())
    case 18: self = .missingDependency(package: try reader.take())
    case 19: self = .shortage
    case 20: self = .noPlan(headings: try reader.take(), items: try reader.take(), tables: try reader.take())
    default: throw MalformedBytes()
    }
  }

  private static func kind(from reader: inout ByteReader) throws(MalformedBytes) -> Failure.Kind {
    guard let kind = Failure.Kind(rawValue: try reader.take()) else { throw MalformedBytes() }
    return kind
  }
}

extension Failure.Damage: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .structure: writer.put(case: 0)
    case .missingPart(let part): writer.put(case: 1, part)
    case .xml(let part, let line): writer.put(case: 2, part, line)
    case .encoding(let part): writer.put(case: 3, part)
    case .checksum(let part): writer.put(case: 4, part)
    case .documentType(let part): writer.put(case: 5, part)
    case .noPages: writer.put(case: 6)
    case .conversion: writer.put(case: 7)
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = .structure
    case 1: self = .missingPart(try reader.take())
    case 2: self = .xml(part: try reader.take(), line: try reader.take())
    case 3: self = .encoding(part: try reader.take())
    case 4: self = .checksum(part: try reader.take())
    case 5: self = .documentType(part: try reader.take())
    case 6: self = .noPages
    case 7: self = .conversion
    default: throw MalformedBytes()
    }
  }
}

extension Failure.Limit: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .partSize(let part, let mebibytes): writer.put(case: 0, part, mebibytes)
    case .ratio(let part, let times): writer.put(case: 1, part, times)
    case .entries(let count): writer.put(case: 2, count)
    case .pages(let count): writer.put(case: 3, count)
    case .fileSize(let mebibytes): writer.put(case: 4, mebibytes)
    case .pageTime(let seconds): writer.put(case: 5, seconds)
    case .drawing(let mebibytes): writer.put(case: 6, mebibytes)
    case .memory(let mebibytes): writer.put(case: 7, mebibytes)
    case .textLength(let mebibytes): writer.put(case: 8, mebibytes)
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = .partSize(part: try reader.take(), mebibytes: try reader.take())
    case 1: self = .ratio(part: try reader.take(), times: try reader.take())
    case 2: self = .entries(try reader.take())
    case 3: self = .pages(try reader.take())
    case 4: self = .fileSize(mebibytes: try reader.take())
    case 5: self = .pageTime(seconds: try reader.take())
    case 6: self = .drawing(mebibytes: try reader.take())
    case 7: self = .memory(mebibytes: try reader.take())
    case 8: self = .textLength(mebibytes: try reader.take())
    default: throw MalformedBytes()
    }
  }
}

extension Failure.Obstacle: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .missing: writer.put(case: 0)
    case .permission: writer.put(case: 1)
    case .isFolder: writer.put(case: 2)
    case .notRegular: writer.put(case: 3)
    case .linkLoop: writer.put(case: 4)
    case .system(let code): writer.put(case: 5, Int(code))
    }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = .missing
    case 1: self = .permission
    case 2: self = .isFolder
    case 3: self = .notRegular
    case 4: self = .linkLoop
    case 5: self = .system(Int32(truncatingIfNeeded: try reader.take() as Int))
    default: throw MalformedBytes()
    }
  }
}
