import Language
import Model

extension Planner {
  /// `læse*`, `*vejledning`, `læs*ning`; with `=` among the words as they stand, accents and all.
  func pattern(_ text: String, exact: Bool) -> Plan {
    let key = exact ? text.exactKey : analyzer.folded(text.nfc)
    let pieces = key.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    if pieces.allSatisfy(\.isEmpty) { return .everything }
    let table = exact ? dictionary.exact : dictionary.folded
    let keys = table.keys
    let prefix = String(decoding: pieces[0], as: UTF8.self)
    let candidates = keys.entries(beginningWith: prefix)
    let matching = candidates.filter { entry in
      keys.withBytes(of: entry) { matches($0, pieces: pieces) }
    }
    let found = matching.flatMap { forms(at: table.spans[$0], reason: .form, weight: ReasonWeights.word) }
    return .term(QueryTerm(found), bridge: nil)
  }

  /// Whether bytes begin with the first piece, end with the last and hold the others in order between.
  private func matches(_ bytes: Span<UInt8>, pieces: [[UInt8]]) -> Bool {
    var from = 0
    for (number, piece) in pieces.enumerated() {
      let isLast = number == pieces.count - 1
      if number == 0 {
        guard holds(piece, in: bytes, at: 0) else { return false }
        from = piece.count
      } else if isLast {
        return bytes.count - piece.count >= from && holds(piece, in: bytes, at: bytes.count - piece.count)
      } else {
        while from + piece.count <= bytes.count, !holds(piece, in: bytes, at: from) { from += 1 }
        guard from + piece.count <= bytes.count else { return false }
        from += piece.count
      }
    }
    return from == bytes.count
  }

  private func holds(_ piece: [UInt8], in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + piece.count <= bytes.count else { return false }
    for index in piece.indices where bytes[offset + index] != piece[index] { return false }
    return true
  }

  /// Words spelled much like one; one letter off in short words, two in longer ones.
  func fuzzy(_ text: String, distance: Int?) -> QueryTerm {
    let folded = analyzer.folded(text.nfc)
    let limit = distance ?? (folded.unicodeScalars.count < 5 ? 1 : 2)
    let same = forms(at: dictionary.folded.spans(of: folded), reason: .form, weight: ReasonWeights.word)
    let near = dictionary.entries(near: folded, limit: limit).flatMap { entry in
      forms(at: dictionary.folded.spans[Int(entry)], reason: .spelling, weight: ReasonWeights.spelling)
    }
    return QueryTerm(same + near)
  }
}
