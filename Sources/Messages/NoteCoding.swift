package import Model

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
    default: throw MalformedBytes()
    }
  }
}
