/// A field of an exported text: what the language chain says of its words, a group of tokens for each position.
package enum ClusterLayer: String, Hashable, Sendable, CaseIterable {
  /// The word as it stands, in small letters; in capitals where only these tell an abbreviation from another word.
  case exact
  case lemma
  /// What compounds are made of.
  case part
  case family
  /// The abbreviation that words spell out.
  case abbreviation
}

/// How words and keys of an index are written into a field that whitespace divides.
///
/// | token | what |
/// |---|---|
/// | `læsning` | a word or key |
/// | `læsevanskelighed^` | a word that stands behind a suspended hyphen |
/// | `lade:v`, `for:f`, `for:a` | the lemma as a verb, a function word, an abbreviation |
/// | `lade:v:r` | a rare reading |
/// | `-møde`, `skole-` | a part at the end of a compound, and before its end |
/// | `skole+leder-` | several parts by their lemmas |
/// | `plc=pædagogisk+læringscenter` | an abbreviation that is spelled out, with its meaning |
/// | `%7C` | a byte that would be a sign of these |
enum ClusterToken {
  /// Divides the tokens of one position; alone where a position has none.
  static let divider = UInt8(ascii: "|")

  /// Longer keys are no words: what they begin with, and a number for the rest.
  private static let longest = 512

  static func suspended(_ word: String) -> String { key(word) + "^" }

  static func run(_ lemmas: String, as role: RunRole) -> String {
    switch role {
    case .whole: key(lemmas)
    case .head: "-" + key(lemmas)
    case .modifier: key(lemmas) + "-"
    }
  }

  static func abbreviation(_ abbreviation: String, meaning: String) -> String {
    key(abbreviation.exactKey) + "="
      + meaning.exactKey.split(separator: " ").map { key(String($0)) }.joined(separator: "+")
  }

  static func key(_ key: String) -> String {
    let letters = Array(key.unicodeScalars)
    var token = String.UnicodeScalarView()
    for (place, letter) in letters.enumerated() {
      if letter == "-" ? place > 0 && place < letters.count - 1 : letter.properties.isAlphabetic {
        token.append(letter)
      } else if let sign = signs[letter] {
        token.append(contentsOf: sign.unicodeScalars)
      } else if reserved.contains(letter) || letter.value <= 0x20 || letter.properties.isWhitespace {
        for byte in String(letter).utf8 { token.append(contentsOf: escape(byte).unicodeScalars) }
      } else {
        token.append(letter)
      }
    }
    let whole = String(token)
    guard whole.utf8.count > longest else { return whole }
    return whole.prefix(longest / 4) + ":" + String(hash(whole), radix: 36)
  }

  /// What the keys of a `FormDictionary` have for signs.
  private static let signs: [Unicode.Scalar: String] = [
    "\u{1B}": ":a", "\u{1C}": ":f", "\u{1D}": ":v", "\u{1E}": ":r", "\u{1F}": "+",
  ]

  private static let reserved = Set("%|^:+=-".unicodeScalars)

  private static func escape(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
