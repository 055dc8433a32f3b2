package import Messages
package import Model

/// The records of an index, in its order: as they were given to it, or as a kept index has them, which are put together
/// one by one when they are asked for.
package enum Records: RandomAccessCollection, Sendable {
  case held([Record])
  case kept(KeptRecords)

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch self {
    case .held(let records): records.count
    case .kept(let records): records.count
    }
  }

  package subscript(number: Int) -> Record {
    switch self {
    case .held(let records): records[number]
    case .kept(let records): records.record(number)
    }
  }

  /// For each record whether it stands in one of some documents.
  func areIn(_ documents: Set<Int64>) -> [Bool] {
    switch self {
    case .held(let records):
      records.map { record in record.sources.contains { documents.contains($0.document) } }
    case .kept(let records):
      records.indices.map { number in records.documents[number].contains { documents.contains(Int64($0)) } }
    }
  }

  /// Where a record stands.
  func sources(_ number: Int) -> [Source] {
    switch self {
    case .held(let records): records[number].sources
    case .kept(let records): records.rest(number).sources
    }
  }
}

/// Records as a kept index has them: what many share in the columns that conditions ask, texts and facts in their indexes.
package struct KeptRecords: Sendable {
  /// What stands of a record nowhere else in an index.
  struct Rest: Hashable, ByteCodable {
    var id: RecordID
    var level: Int
    var ordinal: Int
    var row: Int?
    var isPolicyNamed: Bool
    var sources: [Source]
  }

  let columns: FacetColumns
  let texts: Texts
  let facts: FactTable?
  /// The documents in which each record stands.
  let documents: Rows<UInt32>
  let coded: Rows<UInt8>

  var count: Int { texts.count }
  fileprivate var indices: Range<Int> { 0..<count }

  func rest(_ number: Int) -> Rest {
    // Whoever wrote it saw that it can be read (`SearchIndex.segment`), and the bytes are as they were written.
    Rest(coded: Array(coded[number])) ?? Rest(id: "", level: 0, ordinal: 0, isPolicyNamed: false, sources: [])
  }

  func record(_ number: Int) -> Record {
    let rest = rest(number)
    var facts: Facts = []
    if let table = self.facts {
      for fact in table.factsOfRecords[number] { facts.add(table[Int(fact)]) }
    }
    return Record(
      id: rest.id, kind: columns.kinds[number] == .activity ? .activity : .followUp, period: columns.periods[number],
      municipality: columns.municipalities[number], series: columns.series[number], policy: columns.policies[number],
      group: columns.groups[number], text: texts[number], level: rest.level, ordinal: rest.ordinal,
      sources: rest.sources, isPolicyNamed: rest.isPolicyNamed, row: rest.row, facts: facts)
  }
}

extension KeptRecords.Rest {
  init(_ record: Record) {
    self.init(
      id: record.id, level: record.level, ordinal: record.ordinal, row: record.row,
      isPolicyNamed: record.isPolicyNamed, sources: record.sources)
  }

  package func write(to writer: inout ByteWriter) {
    writer.put(id)
    writer.put(level)
    writer.put(ordinal)
    writer.put(row)
    writer.put(isPolicyNamed)
    writer.put(sources)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      id: try reader.take(), level: try reader.take(), ordinal: try reader.take(), row: try reader.take(),
      isPolicyNamed: try reader.take(), sources: try reader.take())
  }
}

extension Source: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(Int(document))
    writer.put(places)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(document: Int64(try reader.take() as Int), places: try reader.take())
  }
}
