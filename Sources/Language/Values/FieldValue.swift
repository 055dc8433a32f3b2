package import Model

/// What the text of a fact stands for, where it is a date or a sum.
package enum FieldValue: Hashable, Sendable {
  case days(DaySpan)
  case amount(AmountSpan)

  package var days: DaySpan? {
    if case .days(let days) = self { days } else { nil }
  }

  package var amount: AmountSpan? {
    if case .amount(let amount) = self { amount } else { nil }
  }
}

extension Field {
  /// What a text of this field stands for; nil where it is nothing but text, or says something that no calendar has.
  package func value(of text: String) -> FieldValue? {
    switch kind {
    case .date: DaySpan(statedIn: text).map { .days($0) }
    case .amount: AmountSpan(statedIn: text).map { .amount($0) }
    case .text, .shortValue: nil
    }
  }
}
