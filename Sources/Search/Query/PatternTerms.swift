import Language
import Model

extension Planner {
  /// `læse*`, `*vejledning`, `læs*ning`; with `=` among the words as they stand, accents and all.
  func pattern(_ text: String, exact: Bool) -> Plan {
    let key = exact ? text.exactKey : analyzer.folded(text.nfc)
    let pieces = key.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    if pieces.allSatisfy(\.isEmpty) { return .everything }
    let table = exact ? vocabulary.exact : vocabulary.folded
    let keys = table.keys
    let prefix = String(decoding: pieces[0], as: UTF8.self)
    let candidates = keys.entries(beginningWith: prefix)
    let matching = candidates.filter { entry in
      keys.withBytes(of: entry) { matches($0, pieces) }
    }
    return .term(Term(matching.flatMap { matches(of: table.spans[$0], .form, Weights.word) }), bridge: nil)
  }

  /// Whether bytes begin with the first piece, end with the last and hold the others in order between.
  private func matches(_ bytes: Span<UInt8>, _ pieces: [[UInt8]]) -> Bool {
    var from = 0
    for (number, piece) in pieces.enumerated() {
      let isLast = number == pieces.count - 1
      if number == 0 {
        guard holds(bytes, piece, at: 0) else { return false }
        from = piece.count
      } else if isLast {
        return bytes.count - piece.count >= from && holds(bytes, piece, at: bytes.count - piece.count)
      } else {
        while from + piece.count <= bytes.count, !holds(bytes, piece, at: from) { from += 1 }
        guard from + piece.count <= bytes.count else { return false }
        from += piece.count
      }
    }
    return from == bytes.count
  }

  private func holds(_ bytes: Span<UInt8>, _ piece: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + piece.count <= bytes.count else { return false }
    for index in piece.indices where bytes[offset + index] != piece[index] { return false }
    return true
  }

  /// Words spelled much like one; one letter off in short words, two in longer ones.
  func fuzzy(_ text: String, _ distance: Int?) -> Term {
    let folded = analyzer.folded(text.nfc)
    let limit = distance ?? (folded.unicodeScalars.count < 5 ? 1 : 2)
    let keys = vocabulary.folded.keys
    let near = vocabulary.entries(near: folded, limit: limit)
    let same = keys.find(folded).map { [UInt32(truncatingIfNeeded: $0)] } ?? []
    return Term(
      term(of: same, .form, Weights.word).matches + term(of: near, .spelling, Weights.spelling).matches)
  }

  private func term(of entries: [UInt32], _ reason: Reason, _ weight: Float) -> Term {
    Term(entries.flatMap { matches(of: vocabulary.folded.spans[Int($0)], reason, weight) })
  }
}
