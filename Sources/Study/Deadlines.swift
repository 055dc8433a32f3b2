package import Language
package import Model

/// A record with the deadline that its plan gives it.
package struct Deadline: Hashable, Sendable {
  package var record: Record
  /// As printed.
  package var text: String
  /// The days that the text states; nil where it states none.
  package var days: DaySpan?

  package init(record: Record, text: String, days: DaySpan?) {
    self.record = record
    self.text = text
    self.days = days
  }
}

extension [Record] {
  /// The records that have a deadline, by the last day of it, then by the first; those whose deadline is no date come last.
  /// Records that fall due together keep their order.
  package var deadlines: [Deadline] {
    let all = compactMap { record in
      record.facts[.deadline].map { text in
        Deadline(record: record, text: text, days: Field.deadline.value(of: text)?.days)
      }
    }
    let dated = all.enumerated().compactMap { number, deadline in deadline.days.map { (days: $0, number: number) } }
    let sorted = dated.sorted {
      ($0.days.last, $0.days.first, $0.number) < ($1.days.last, $1.days.first, $1.number)
    }
    return sorted.map { all[$0.number] } + all.filter { $0.days == nil }
  }
}
