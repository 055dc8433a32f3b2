package import Model

/// One match with what stands around it in its record: a line of a concordance (keyword in context).
///
/// `left`, `match` and `right` joined are the record's text.
package struct ConcordanceLine: Hashable, Sendable {
  package var record: Record
  package var left: String
  package var match: String
  package var right: String

  package init(record: Record, left: String, match: String, right: String) {
    self.record = record
    self.left = left
    self.match = match
    self.right = right
  }
}

/// What the lines of a concordance are sorted by.
package enum ConcordanceOrder: String, Hashable, Sendable, CaseIterable {
  /// The words before the match, the nearest first.
  case left
  /// What comes after the match.
  case right
  /// The period, then reading order.
  case period
}

/// Every place where the records of tiers 1 and 2 answer a query.
package struct Concordance: Hashable, Sendable {
  /// As it was parsed, printed; whoever has the text as typed may put it here.
  package var query: String
  package var lines: [ConcordanceLine]
  /// How many records the lines come from.
  package var records: Int

  package init(query: String, lines: [ConcordanceLine], records: Int) {
    self.query = query
    self.lines = lines
    self.records = records
  }
}

extension SearchIndex {
  /// The lines of a query's hits; equal lines stand in the order of period, series and reading.
  package func concordance(
    _ query: Query, by order: ConcordanceOrder, turnover: Turnover = Turnover()
  ) -> Concordance {
    let hits = find(query, limit: 0, turnover: turnover).hits.filter { $0.tier < 3 }
    let ranks = Dictionary(zip(records.map(\.id), records.indices), uniquingKeysWith: min)
    let lines = hits.sorted { ranks[$0.record.id] ?? 0 < ranks[$1.record.id] ?? 0 }.flatMap(\.concordanceLines)
    return Concordance(query: query.description, lines: lines.sorted(by: order), records: hits.count)
  }
}

extension Hit {
  /// A line for each place that answers, from left to right; matches with only spaces between are one place.
  package var concordanceLines: [ConcordanceLine] {
    let bytes = Array(record.text.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var places: [Range<Int>] = []
    for match in matches where 0 <= match.lowerBound && match.upperBound <= bytes.count {
      if let last = places.last, last.upperBound <= match.lowerBound,
        bytes[last.upperBound..<match.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") })
      {
        places[places.count - 1] = last.lowerBound..<match.upperBound
      } else {
        places.append(match)
      }
    }
    return places.map {
      ConcordanceLine(
        record: record, left: text(0..<$0.lowerBound), match: text($0), right: text($0.upperBound..<bytes.count))
    }
  }
}

extension [ConcordanceLine] {
  fileprivate func sorted(by order: ConcordanceOrder) -> [ConcordanceLine] {
    let keyed: [(keys: [SortKey], number: Int)] = enumerated().map { number, line in
      (order == .period ? [] : order == .left ? [line.leftKey, line.rightKey] : [line.rightKey, line.leftKey], number)
    }
    return keyed.sorted { left, right in
      for (first, second) in zip(left.keys, right.keys) where first != second { return first < second }
      return left.number < right.number
    }.map { self[$0.number] }
  }
}

extension ConcordanceLine {
  fileprivate var rightKey: SortKey { SortKey(right) }

  /// The words before the match from the nearest outwards.
  fileprivate var leftKey: SortKey {
    SortKey(left.split { !$0.isLetter && !$0.isNumber }.reversed().joined(separator: " "))
  }
}
