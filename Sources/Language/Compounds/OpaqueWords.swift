/// Words that are compounds by their history and not by their meaning, so that a split would mislead a search.
///
/// Nobody who looks for *ledning* means *vejledning*. They stay whole by themselves and within longer words.
enum OpaqueWords {
  /// Beginnings that no boundary may cut, in any inflection.
  static let stems = [
    "vejled", "platform", "grundlag", "gennemsnit", "faglighed", "tværlighed", "planlæg", "planlagt", "basere",
    "netværk",
    "undervis", "virksomhed", "medarbejder", "deltag", "frivillig", "konkret", "borgmest", "biograf",
    "bogstav", "formand", "metropol", "biotop", "dramatik", "finesse", "bomuld", "genbosæt", "bopæl", "forårsag",
  ]

  private static let patterns = stems.map { Array($0.utf8) }

  /// The endings that leave an opaque word itself.
  private static let inflections: Set<String> = [
    "", "e", "n", "t", "s", "r", "en", "et", "er", "ere", "eren", "eret", "erne", "ene", "tet", "ger", "ge", "de", "te",
    "ning", "ningen", "ninger", "ningerne", "ens", "ets", "ers", "ernes", "erens", "nings",
  ]

  /// True when the word is nothing but an opaque word, inflected.
  static func isOpaque(_ word: [UInt8]) -> Bool {
    patterns.contains { pattern in
      word.starts(with: pattern)
        && inflections.contains(String(decoding: word[pattern.count...], as: UTF8.self))
    }
  }

  /// True when a boundary would fall within an opaque word; no *medarbejder* stands behind a prefix in *fremmed·arbejder*.
  static func cuts(_ word: [UInt8], at boundary: Int) -> Bool {
    patterns.contains { pattern in
      let from = max(0, boundary - pattern.count + 1)
      return (from..<boundary).contains { start in
        let before = word[..<start]
        return word[start...].starts(with: pattern)
          && !(pattern == colleague && CompoundLimits.neverOpens(before.span))
      }
    }
  }

  private static let colleague = Array("medarbejder".utf8)
}
