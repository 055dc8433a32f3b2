import Language
import Model
import Synchronization

/// What the plans say of records beside their texts, each fact once however many records it is said of: a plan names few
/// people and few deadlines.
struct FactTable: Sendable {
  let names: FacetColumns.Column<FactName>
  let texts: Texts
  /// For each fact the records of which it is said, ascending.
  let records: Rows<UInt32>
  /// For each record its facts, in the record's order.
  let factsOfRecords: Rows<UInt32>
  private let known = FactValues()

  /// nil where nothing is said of any record.
  init?(_ records: [Record]) {
    guard records.contains(where: { !$0.facts.isEmpty }) else { return nil }
    var facts: [Fact] = []
    var numbers: [Fact: UInt32] = [:]
    var counts: [UInt32] = []
    var said: [UInt32] = []
    var sayers: [UInt32] = []
    for (record, number) in zip(records, UInt32(0)...) {
      for fact in record.facts {
        let next = UInt32(truncatingIfNeeded: facts.count)
        let known = numbers[fact] ?? next
        if known == next {
          numbers[fact] = next
          facts.append(fact)
        }
        said.append(known)
        sayers.append(number)
      }
      counts.append(UInt32(truncatingIfNeeded: record.facts.count))
    }
    names = FacetColumns.Column(facts.map(\.name))
    texts = Texts(facts.map(\.text))
    self.records = Rows(count: facts.count, rows: said, values: sayers)
    factsOfRecords = Rows(counts: counts, values: said)
  }

  subscript(fact: Int) -> Fact { Fact(names[fact], texts[fact]) }

  /// What each fact's text stands for, where it is a date or a sum; read when it is first asked for.
  func values() -> [FieldValue?] {
    known.get { texts.indices.map { fact in names[fact].field.flatMap { $0.value(of: texts[fact]) } } }
  }
}

extension FactTable {
  func write(to writer: inout IndexWriter) {
    names.write(to: &writer) { $0.key }
    records.write(to: &writer)
    factsOfRecords.write(to: &writer)
  }

  /// - Parameter texts: those of the facts, which their index holds.
  init(from reader: inout IndexReader, texts: Texts) throws(MalformedIndex) {
    names = try FacetColumns.Column(from: &reader) { FactName(key: $0) }
    self.texts = texts
    records = try Rows(from: &reader)
    factsOfRecords = try Rows(from: &reader)
    guard names.numbers.count == texts.count, records.count == texts.count else { throw MalformedIndex() }
  }
}

/// What was read out of facts, once.
private final class FactValues: Sendable {
  private let values = Mutex<[FieldValue?]?>(nil)

  func get(_ read: () -> [FieldValue?]) -> [FieldValue?] {
    values.withLock { known in
      let values = known ?? read()
      known = values
      return values
    }
  }
}
