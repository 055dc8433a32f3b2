import Model

/// A text as Danish dictionaries sort it: letters without case, å last and aa as å, words before longer words; signs do
/// not count. Made once for each text, since a comparison by locale costs forty times as much as one of bytes.
struct SortKey: Hashable, Comparable, Sendable {
  private let ranks: [UInt16]

  init(_ text: String) {
    var ranks: [UInt16] = []
    var previous: Unicode.Scalar?
    for scalar in text.nfc.lowercased().unicodeScalars {
      if scalar == "a", previous == "a" {
        ranks[ranks.count - 1] = Self.rank("å")
        previous = nil
        continue
      }
      previous = scalar
      if let rank = Self.rank(ofLetter: scalar) {
        ranks.append(rank)
      } else if let last = ranks.last, last != Self.space {
        ranks.append(Self.space)
      }
    }
    self.ranks = ranks.last == Self.space ? ranks.dropLast() : ranks
  }

  static func < (left: SortKey, right: SortKey) -> Bool { left.ranks.lexicographicallyPrecedes(right.ranks) }

  private static let space: UInt16 = 0
  /// Letters as they are sorted; those that Danish does not have stand with the one they are taken for.
  private static let alphabet = "abcdefghijklmnopqrstuvwxyzæøå"
  private static let ranks: [Unicode.Scalar: UInt16] = {
    var ranks: [Unicode.Scalar: UInt16] = [:]
    for (number, letter) in alphabet.unicodeScalars.enumerated() { ranks[letter] = UInt16(number) + 100 }
    for (foreign, own) in zip("éèêáàóòúüíñçäö".unicodeScalars, "eeeaaoouyincæø".unicodeScalars) {
      ranks[foreign] = ranks[own]
    }
    return ranks
  }()

  private static func rank(_ letter: Unicode.Scalar) -> UInt16 { ranks[letter] ?? 0 }

  /// nil for a sign that is neither letter nor digit.
  private static func rank(ofLetter scalar: Unicode.Scalar) -> UInt16? {
    if let rank = ranks[scalar] { return rank }
    if ("0"..."9").contains(scalar) { return UInt16(scalar.value - 48) + 1 }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
    return 1000 + UInt16(truncatingIfNeeded: min(scalar.value, 60_000))
  }
}
