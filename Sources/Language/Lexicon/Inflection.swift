/// How a noun or an adjective is inflected.
///
/// A compound is inflected as its last part is, so that two words that are inflected in the same rare way hardly look like a
/// compound and its head by chance.
struct Inflection {
  struct Genders: OptionSet, Hashable {
    let rawValue: UInt32
    static let common = Genders(rawValue: 1)
    static let neuter = Genders(rawValue: 2)
  }

  /// A way to be inflected, by number.
  struct Manner: Hashable {
    var number: UInt8
    /// How rare it is among the words of the dictionary, in nats.
    var surprise: Double
  }

  /// None, one or two; homonyms are inflected in different ways.
  var manners: [Manner]
  var genders: Genders

  /// What of the surprise a compound that is inflected like its head keeps.
  private static let kept = -0.1
  private static let otherGender = -4.0
  private static let otherManner = -1.5

  /// How much the inflection of a whole word speaks for this one as its head, in nats; 0 where nothing is known.
  func agreement(withWhole whole: Inflection) -> Double {
    guard !manners.isEmpty, !whole.manners.isEmpty else { return 0 }
    let shared = manners.filter { manner in whole.manners.contains { $0.number == manner.number } }
    if let surprise = shared.map(\.surprise).max() { return surprise + Self.kept }
    let differ = !genders.isEmpty && !whole.genders.isEmpty && genders.isDisjoint(with: whole.genders)
    return differ ? Self.otherGender : Self.otherManner
  }
}

/// Two numbers of 8 bits, above them how rare these are in quarters of a nat, 6 bits each, and two bits of genders.
extension Inflection {
  private static let perNat = 4.0

  init(packed: UInt32) {
    manners = [0, 8].compactMap { shift in
      let number = UInt8(truncatingIfNeeded: packed >> shift)
      let surprise = Double(packed >> (16 + shift / 8 * 6) & 63) / Self.perNat
      return number == 0 ? nil : Manner(number: number, surprise: surprise)
    }
    genders = Genders(rawValue: packed >> 28 & 3)
  }

  var packed: UInt32 {
    var packed = genders.rawValue << 28
    for (index, manner) in manners.prefix(2).enumerated() {
      packed |= UInt32(manner.number) << UInt32(index * 8)
      packed |= UInt32(min(63, max(0, manner.surprise * Self.perNat))) << UInt32(16 + index * 6)
    }
    return packed
  }
}
