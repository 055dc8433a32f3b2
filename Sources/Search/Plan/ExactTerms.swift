import Language
import Model

extension Planner {
  /// `=ord` and `="et par ord"`: words as they stand, without the language chain.
  func exact(_ text: String) -> Plan {
    let bytes = Array(text.nfc.utf8)
    let ranges = analyzer.words(in: bytes).map(\.range)
    return .inOrder((ranges.isEmpty ? [0..<bytes.count] : ranges).map { exactTerm(bytes[$0]) })
  }

  private func exactTerm(_ word: ArraySlice<UInt8>) -> QueryTerm {
    let exact = dictionary.exact
    var key: [UInt8] = []
    key.reserveCapacity(word.count)
    for byte in word {
      // Case beyond ASCII is left to the standard library.
      guard byte < 0x80 else {
        return literal(exact.spans(of: String(decoding: word, as: UTF8.self).exactKey))
      }
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    guard let entry = exact.keys.find(key.span) else { return QueryTerm([]) }
    return literal(exact.spans[entry])
  }

  private func literal(_ spans: Flat<FormSpan>) -> QueryTerm {
    QueryTerm(forms(at: spans, reason: .form, weight: ReasonWeights.word))
  }
}
