import Files
package import Model

/// One match with the text around it in its record: a line of a concordance (keyword in context).
///
/// `left`, `match` and `right` joined are the record's text, or the text of a fact.
package struct ConcordanceLine: Hashable, Sendable {
  package var record: Record
  /// The name of the fact; nil where the line is the record's text.
  package var fact: FactName?
  package var left: String
  package var match: String
  package var right: String
  /// That of the record: 1 for what was asked, 2 for what is near.
  package var tier: Int

  package init(
    record: Record, fact: FactName? = nil, left: String, match: String, right: String, tier: Int = 1
  ) {
    self.tier = tier
    self.record = record
    self.fact = fact
    self.left = left
    self.match = match
    self.right = right
  }
}

/// The order of the lines of a concordance.
package enum ConcordanceOrder: String, Hashable, Sendable, CaseIterable {
  /// The words before the match, the nearest first.
  case left
  /// The text behind the match.
  case right
  /// The period, then reading order.
  case period
}

/// Every place where the records of tiers 1 and 2 answer a query, first those of tier 1.
package struct Concordance: Hashable, Sendable {
  /// As it was typed.
  package var query: String
  /// Sorted, at most the limit.
  package var lines: [ConcordanceLine]
  /// How many places there are, before the limit.
  package var places: Int
  /// How many records have what was asked.
  package var records: Int
  /// How many records have only something near it.
  package var nearRecords: Int
  /// As in an `Answer`.
  package var suggestion: String?

  /// - Parameter places: nil where there is a line for each.
  package init(
    query: String, lines: [ConcordanceLine], places: Int? = nil, records: Int, nearRecords: Int = 0,
    suggestion: String? = nil
  ) {
    self.query = query
    self.lines = lines
    self.places = places ?? lines.count
    self.records = records
    self.nearRecords = nearRecords
    self.suggestion = suggestion
  }
}

extension SearchIndex {
  /// The lines of a query's hits; equal lines stand in the order of period, series and reading.
  ///
  /// - Parameter limit: how many lines at most; 0 for all.
  package func concordance(
    _ question: Question, by order: ConcordanceOrder, limit: Int = 0, naming names: FieldNames = .danish
  ) -> Concordance {
    let plans = plans(for: question.query)
    let answers = answers(to: question)
    let found = zip(answers.texts, answers.levels).filter { $0.1.tier < 3 }.map { (text: Int($0.0), tier: $0.1.tier) }
    let lines = found.sorted { $0.text < $1.text }.untilCancelled.flatMap { text, tier -> [ConcordanceLine] in
      let record = records[text]
      let places = Stretch.joined(texts.index.answers(to: plans.texts, in: text), in: record.text)
      let matches = factMatches(of: plans, in: text)
      return record.lines(at: places, tier: tier)
        + matches.flatMap { record.lines(at: $0.ranges.isEmpty ? [0..<0] : $0.ranges, in: $0.fact, tier: tier) }
    }.sorted(by: order)
    let asked = found.count { $0.tier == 1 }
    return Concordance(
      query: question.typed, lines: limit > 0 ? Array(lines.prefix(limit)) : lines, places: lines.count,
      records: asked, nearRecords: found.count - asked,
      suggestion: asked > 0 ? nil : suggestion(for: question)?.printed(names))
  }
}

/// Byte ranges of the places in a text that a concordance has lines for.
private enum Stretch {
  /// An occurrence is one place from its first to its last piece: both words of a phrase, or the parts
  /// of a compound that stand apart. So are pieces of one word, "ledelses(team)samtale", pieces with only spaces between,
  /// and a parenthesis that repeats the word, "ledelses- (LUS)": a line for each would show the same twice.
  static func joined(_ answers: [Occurrence], in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let pieces = answers.compactMap { answer -> Range<Int>? in
      let ranges = answer.evidence.map(\.range).filter { !$0.isEmpty && $0.upperBound <= bytes.count }
      guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return nil }
      return first..<last
    }
    return Set(pieces).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .reduce(into: []) { places, piece in
        if let last = places.last,
          piece.lowerBound <= last.upperBound || joins(bytes[last.upperBound..<piece.lowerBound])
        {
          places[places.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
        } else {
          places.append(piece)
        }
      }
      .map { withBothParentheses($0, in: bytes) }
  }

  /// With a parenthesis at its end that has its other half inside.
  private static func withBothParentheses(_ place: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let (open, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    let opened = bytes[place].lastIndex(of: open) ?? -1
    let closed = bytes[place].firstIndex(of: close) ?? .max
    let isCut = closed < bytes[place].firstIndex(of: open) ?? .max
    let isOpen = opened > bytes[place].lastIndex(of: close) ?? -1
    let takesBefore = isCut && place.lowerBound > 0 && bytes[place.lowerBound - 1] == open
    let takesAfter = isOpen && place.upperBound < bytes.count && bytes[place.upperBound] == close
    return place.lowerBound - (takesBefore ? 1 : 0)..<place.upperBound + (takesAfter ? 1 : 0)
  }

  /// Whether two pieces with this text between them are one place.
  private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
    let gap = String(decoding: gap, as: UTF8.self)
    guard gap.contains(where: \.isWhitespace) else { return true }
    let signs = gap.filter { !$0.isWhitespace }
    return signs.isEmpty || (signs == "(" && gap.last == "(")
  }
}

extension Record {
  /// A line for each place, from left to right.
  ///
  /// - Parameter fact: where the places are in it, and not in the record's text.
  fileprivate func lines(at places: [Range<Int>], in fact: Fact? = nil, tier: Int) -> [ConcordanceLine] {
    let bytes = Array((fact?.text ?? self.text).utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return places.map {
      ConcordanceLine(
        record: self, fact: fact?.name, left: text(0..<$0.lowerBound), match: text($0),
        right: text($0.upperBound..<bytes.count), tier: tier)
    }
  }
}

extension [ConcordanceLine] {
  fileprivate func sorted(by order: ConcordanceOrder) -> [ConcordanceLine] {
    let keyed: [(keys: [SortKey], number: Int)] = enumerated().untilCancelled.map { number, line in
      (order == .period ? [] : order == .left ? [line.leftKey, line.rightKey] : [line.rightKey, line.leftKey], number)
    }
    return keyed.sorted { left, right in
      let tiers = (self[left.number].tier, self[right.number].tier)
      if tiers.0 != tiers.1 { return tiers.0 < tiers.1 }
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
