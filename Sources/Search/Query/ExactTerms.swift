import Language
import Model

extension Planner {
  /// `=ord` and `="et par ord"`: words as they stand, without the language chain.
  func exact(_ text: String) -> Plan {
    let bytes = Array(text.nfc.utf8)
    let ranges = analyzer.words(in: bytes).map(\.range)
    return inOrder((ranges.isEmpty ? [0..<bytes.count] : ranges).map { exactTerm(bytes[$0]) })
  }

  private func exactTerm(_ word: ArraySlice<UInt8>) -> Term {
    let exact = index.vocabulary.exact
    var key: [UInt8] = []
    key.reserveCapacity(word.count)
    for byte in word {
      // Beyond ASCII the standard library knows best which letter is small.
      guard byte < 0x80 else {
        return Term(matches(of: exact.spans(of: String(decoding: word, as: UTF8.self).exactKey), .form, Weights.word))
      }
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    guard let entry = exact.keys.find(key.span) else { return Term([]) }
    return Term(matches(of: exact.spans[entry], .form, Weights.word))
  }
}
