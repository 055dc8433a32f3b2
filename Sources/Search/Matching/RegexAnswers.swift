import Files

/// The texts that match the regular expressions of a query.
///
/// They are found before the rest of the query is answered, on all cores and against a deadline: no other part of a query
/// has to read every letter of every text.
package struct RegexAnswers: Sendable {
  /// Texts in ascending order.
  private(set) var ofTexts: [RegularExpression: [UInt32]] = [:]
  private(set) var ofNames: [RegularExpression: [UInt32]] = [:]
  private(set) var ofFacts: [RegularExpression: [UInt32]] = [:]

  /// How long all expressions of a query may take together, so that the answer stands within a second.
  package static let patience = Duration.milliseconds(700)

  /// nil when it would take longer than `deadline`.
  init?(
    _ expressions: [RegularExpression], in texts: TextIndex, and names: TextIndex, facts: TextIndex?,
    until deadline: ContinuousClock.Instant
  ) {
    for expression in expressions where ofTexts[expression] == nil {
      guard let inTexts = texts.matches(of: expression, until: deadline),
        let inNames = names.matches(of: expression, until: deadline)
      else { return nil }
      if let facts {
        guard let inFacts = facts.matches(of: expression, until: deadline) else { return nil }
        ofFacts[expression] = inFacts
      }
      ofTexts[expression] = inTexts
      ofNames[expression] = inNames
    }
  }

  init() {}
}

extension TextIndex {
  /// How many texts are matched between two looks at the clock.
  private static let stride = 16

  fileprivate func matches(of expression: RegularExpression, until deadline: ContinuousClock.Instant) -> [UInt32]? {
    let parts = inParallel(texts.count) { range in
      let matcher = RegexMatcher(expression, until: deadline, compiles: true)
      var found: [UInt32] = []
      for text in range {
        if text % Self.stride == 0, ContinuousClock.now >= deadline { return [UInt32]?.none }
        guard let isMatch = matcher.isMatch(in: self.texts[text]) else { return nil }
        if isMatch { found.append(UInt32(truncatingIfNeeded: text)) }
      }
      return found
    }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? Array(found.joined()) : nil
  }
}
