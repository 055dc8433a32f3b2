import Language
package import Messages

extension Synonym: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(first)
    writer.put(second)
    writer.put(isLearned)
    writer.put(municipality)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      try reader.take(), try reader.take(), isLearned: try reader.take(), municipality: try reader.take())
  }
}

extension AbbreviationTable: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(entries.map(KeptMeaning.init))
    writer.put(entries.map(\.municipalities))
    let homes = homes.documents.sorted { $0.key.abbreviation < $1.key.abbreviation }
    writer.put(homes.map { KeptMeaning($0.key) })
    writer.put(homes.map { $0.value.map(Int.init) })
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    let (meanings, municipalities): ([KeptMeaning], [[String]?]) = (try reader.take(), try reader.take())
    let (homes, documents): ([KeptMeaning], [[Int]]) = (try reader.take(), try reader.take())
    guard meanings.count == municipalities.count, homes.count == documents.count else { throw MalformedBytes() }
    self.init(
      zip(meanings, municipalities).map { Entry(meaning: $0.meaning, municipalities: $1) },
      homes: AbbreviationHomes(
        documents: Dictionary(zip(homes.map(\.meaning), documents.map { $0.map(Int64.init) })) { first, _ in first }))
  }
}

private struct KeptMeaning: ByteCodable {
  var meaning: AbbreviationMeaning

  init(_ entry: AbbreviationTable.Entry) { self.init(entry.meaning) }

  init(_ meaning: AbbreviationMeaning) { self.meaning = meaning }

  func write(to writer: inout ByteWriter) {
    writer.put(meaning.abbreviation)
    writer.put(meaning.meaning)
    writer.put(meaning.lemmas)
  }

  init(from reader: inout ByteReader) throws(MalformedBytes) {
    meaning = AbbreviationMeaning(
      abbreviation: try reader.take(), meaning: try reader.take(), lemmas: try reader.take())
  }
}
