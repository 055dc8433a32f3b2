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
    var letters = ""
    for piece in text.singleSpaced.lowercased().split(separator: " ") {
      let word = String(piece.drop(while: isMark).reversed().drop(while: isMark).reversed())
      if word.allSatisfy({ $0.isLetter || isMark($0) }) {
        letters += word.filter { !isMark($0) }
      } else {
        pieces += [modern(letters), String(word.map { isDash($0) ? "-" : $0 })]
        letters = ""
      }
    }
    return (pieces + [modern(letters)]).filter { !$0.isEmpty }
  }

  private static func isDash(_ letter: Character) -> Bool { "-‐‑–—−".contains(letter) }

  private static func isMark(_ letter: Character) -> Bool { isDash(letter) || ".,;:!…\"'’‘“”„»«›‹•".contains(letter) }

  /// One of the spellings that a word may have, or had before a reform of Danish orthography.
  private static func modern(_ word: String) -> String {
    doublets.reduce(word) { word, pair in
      word.firstByteRange(of: pair.old) == nil ? word : word.replacing(pair.old, with: pair.new)
    }
  }

  private static let doublets = [
    (old: "é", new: "e"), (old: "aa", new: "å"), (old: "resurse", new: "ressource"), (old: "linie", new: "linje"),
    (old: "tredie", new: "tredje"),
    (old: "majonæse", new: "mayonnaise"), (old: "kreme", new: "creme"), (old: "chaufør", new: "chauffør"),
  ]
}
