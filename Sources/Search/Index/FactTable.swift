import Language
import Model

/// What the plans say of records beside their texts, each fact once however many records it is said of: a plan names few
/// people and few deadlines.
struct FactTable: Sendable {
  private(set) var facts: [Fact] = []
  /// What each fact's text stands for, where it is a date or a sum.
  private(set) var values: [FieldValue?] = []
  /// For each fact the records of which it is said, ascending.
  private(set) var records = Rows<UInt32>(counts: [], values: [])
  /// For each record its facts, in the record's order.
  private(set) var factsOfRecords = Rows<UInt32>(counts: [], values: [])

  /// nil where nothing is said of any record.
  init?(_ records: [Record]) {
    guard records.contains(where: { !$0.facts.isEmpty }) else { return nil }
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
    values = facts.map { fact in fact.name.field.flatMap { $0.value(of: fact.text) } }
    self.records = Rows(count: facts.count, rows: said, values: sayers)
    factsOfRecords = Rows(counts: counts, values: said)
  }
}
