import Model

extension [Record] {
  /// By period, municipality, series and reading order; records without a period stand last, and so do those of which the
  /// municipality is not known.
  var inReadingOrder: [Record] {
    let isInOrder = zip(self, dropFirst()).allSatisfy { !Self.precedes($1, $0) }
    return isInOrder ? self : sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Record, _ right: Record) -> Bool {
    if left.period != right.period {
      guard let first = left.period, let second = right.period else { return left.period != nil }
      return first < second
    }
    if left.municipality != right.municipality {
      guard let first = left.municipality, let second = right.municipality else { return left.municipality != nil }
      return first < second
    }
    if left.series != right.series { return left.series ?? "" < right.series ?? "" }
    return left.ordinal < right.ordinal
  }
}
