/// When two texts have the same words in another spelling: case, punctuation, quotation marks, dashes, hyphens within words
/// and the spellings that Danish has or had side by side. What a digit stands in is never a matter of spelling.
enum Spelling {
  static func areSameWords(_ one: String, _ other: String) -> Bool {
    haveSimilarLetters(one, other) && key(of: one) == key(of: other)
  }

  /// Whether two texts may have the same words by how often they have each letter, which is far sooner told. A text has one letter in
  /// four in another spelling at most, and a short one a few more.
  private static func haveSimilarLetters(_ one: String, _ other: String) -> Bool {
    var surplus = [Int](repeating: 0, count: 128)
    var letters = 0
    for byte in one.utf8 where isLetter(byte) {
      surplus[Int(byte | 0x20)] += 1
      letters += 1
    }
    for byte in other.utf8 where isLetter(byte) { surplus[Int(byte | 0x20)] -= 1 }
    return surplus.reduce(0) { $0 + abs($1) } <= letters / 4 + 6
  }

  /// Of ASCII; "aa" and "å" are told apart later.
  private static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "b") && small <= UInt8(ascii: "z")
  }

  /// The letters of all words together, since a hyphen or a space within a word is spelling too; each piece with a digit or
  /// another sign stands by itself.
  private static func key(of text: String) -> [String] {
    var pieces: [String] = []
    var letters: [UInt8] = []
    for piece in text.singleSpaced.lowercased().unicodeScalars.split(separator: " ") {
      guard let first = piece.firstIndex(where: { !isMark($0) }), let last = piece.lastIndex(where: { !isMark($0) })
      else { continue }
      let word = piece[first...last]
      if word.allSatisfy({ $0.properties.isAlphabetic || isMark($0) }) {
        for scalar in word where !isMark(scalar) { letters += UTF8.encode(scalar).map(Array.init) ?? [] }
      } else {
        var plain = String.UnicodeScalarView()
        plain += word.map { isDash($0) ? "-" : $0 }
        pieces += [modern(letters), String(plain)]
        letters = []
      }
    }
    return (pieces + [modern(letters)]).filter { !$0.isEmpty }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "‐", "‑", "–", "—", "−": true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "…", "\"", "'", "’", "‘", "“", "”", "„", "»", "«", "›", "‹", "•": true
    default: isDash(scalar)
    }
  }

  /// One of the spellings that a word may have, or had before a reform of Danish orthography.
  private static func modern(_ letters: [UInt8]) -> String {
    String(decoding: doublets.reduce(letters) { $0.replacing($1.old, with: $1.new) }, as: UTF8.self)
  }

  private static let doublets = [
    ("é", "e"), ("aa", "å"), ("resurse", "ressource"), ("linie", "linje"), ("tredie", "tredje"),
    ("majonæse", "mayonnaise"), ("kreme", "creme"), ("chaufør", "chauffør"),
  ].map { (old: Array($0.0.utf8), new: Array($0.1.utf8)) }
}

extension [UInt8] {
  /// The bytes with each occurrence of some exchanged for others; `old` is not empty.
  fileprivate func replacing(_ old: [UInt8], with new: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var (copied, place) = (0, 0)
    while place + old.count <= count {
      if self[place] == old[0], self[place..<place + old.count].elementsEqual(old) {
        result += self[copied..<place] + new
        place += old.count
        copied = place
      } else {
        place += 1
      }
    }
    return copied == 0 ? self : result + self[copied...]
  }
}
