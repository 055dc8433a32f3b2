import Algorithms
package import Messages
package import Model

/// The documents of a library in the order of their ids: as they were given, or as a kept index has them, which are read one
/// by one when they are asked for.
package enum Documents: RandomAccessCollection, Sendable {
  case held([StoredDocument])
  case kept(KeptDocuments)

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch self {
    case .held(let documents): documents.count
    case .kept(let documents): documents.ids.count
    }
  }

  package subscript(number: Int) -> StoredDocument {
    switch self {
    case .held(let documents): documents[number]
    case .kept(let documents): documents.document(number)
    }
  }

  /// The document of an id; nil where there is none.
  package func document(_ id: Int64) -> StoredDocument? {
    switch self {
    case .held(let documents): documents.first { $0.id == id }
    case .kept(let documents): documents.number(of: id).map(documents.document)
    }
  }
}

package struct KeptDocuments: Sendable {
  let ids: Flat<Int64>
  let coded: Rows<UInt8>

  fileprivate func number(of id: Int64) -> Int? {
    let number = ids.partitioningIndex { $0 >= id }
    return number < ids.count && ids[number] == id ? number : nil
  }

  func document(_ number: Int) -> StoredDocument {
    // As of records: it was read when it was written.
    StoredDocument(coded: Array(coded[number]))
      ?? StoredDocument(
        id: ids[number], file: "", sha256: "", title: nil, period: nil, series: nil, columns: [], format: .text,
        pages: nil, records: 0, imported: "", notes: [])
  }
}

extension StoredDocument: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(Int(id))
    writer.put(file)
    writer.put(sha256)
    writer.put(title)
    writer.put(period)
    writer.put(until)
    writer.put(municipality)
    writer.put(series)
    writer.put(columns)
    writer.put(format.rawValue)
    writer.put(pages)
    writer.put(records)
    writer.put(imported)
    writer.put(isVouched)
    writer.put(notes)
    writer.put(supersededBy.map(Int.init))
    writer.put(sameAs.map(Int.init))
    writer.put(edition)
    writer.put(isReadByEarlier)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    let id: Int = try reader.take()
    let (file, sha256): (String, String) = (try reader.take(), try reader.take())
    let (title, period, until): (String?, Period?, Int?) = (try reader.take(), try reader.take(), try reader.take())
    let (municipality, series): (String?, String?) = (try reader.take(), try reader.take())
    let columns: [String] = try reader.take()
    guard let format = Format(rawValue: try reader.take()) else { throw MalformedBytes() }
    self.init(
      id: Int64(id), file: file, sha256: sha256, title: title, period: period, until: until,
      municipality: municipality, series: series, columns: columns, format: format, pages: try reader.take(),
      records: try reader.take(), imported: try reader.take(), isVouched: try reader.take(), notes: try reader.take())
    supersededBy = (try reader.take() as Int?).map(Int64.init)
    sameAs = (try reader.take() as Int?).map(Int64.init)
    edition = try reader.take()
    isReadByEarlier = try reader.take()
  }
}
