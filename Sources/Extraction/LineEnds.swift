import Model

/// Joins a line with the one it wraps to, and decides what its last sign meant.
///
/// A hyphen at a line's end divides a word, belongs to it, or stands for the rest of a word that comes later ("børne- og
/// ungepolitik"). The rules are tried in the order in which they decide surely.
struct LineEnds {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// - Returns: one text, without soft hyphens at the seam.
  func join(_ line: String, _ next: String) -> String {
    guard let last = line.last, !next.isEmpty else { return line + next }
    if line.unicodeScalars.last == "\u{AD}" { return String(line.dropLast()) + next }
    switch last {
    case "-", "\u{2010}", "\u{2011}": return joinHyphen(line, next)
    case "/": return line + next
    case "–" where line.dropLast().last?.isNumber == true && next.first?.isNumber == true: return line + next
    default: return line + " " + next
    }
  }

  private func joinHyphen(_ line: String, _ next: String) -> String {
    let stem = line.dropLast().split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let word = next.prefix { !$0.isWhitespace }
    guard let end = stem.last, end.isLetter || end.isNumber || end == ")" else { return line + " " + next }
    if Self.conjunctions.contains(word.lowercased()) { return line + " " + next }
    guard let first = word.first, first.isLetter else { return line + (word.first?.isNumber == true ? "" : " ") + next }
    let (stemWord, nextWord) = (Self.lastLetters(of: stem), Self.firstLetters(of: word))
    if word.last == "-" {
      // "leder- ⏎ team- og medarbejderniveau": a list of suspended words, unless the stem alone is no word.
      return vocabulary.isWord(stemWord) ? line + " " + next : line.dropLast() + next
    }
    let isName = stem.allSatisfy { !$0.isLowercase } || first.isUppercase
    if end.isNumber || isName || vocabulary.hasHyphenated(stemWord, nextWord) { return line + next }
    return line.dropLast() + next
  }

  private static let conjunctions: Set<String> = ["og", "eller", "samt", "men", "og/eller", "hhv.", "til"]

  private static func lastLetters(of stem: Substring) -> String {
    String(stem.reversed().prefix { $0.isLetter }.reversed())
  }

  private static func firstLetters(of word: Substring) -> String { String(word.prefix { $0.isLetter }) }
}

/// The words a document itself uses, and behind them the language's.
struct Vocabulary {
  private var words: Set<String> = []
  private var hyphenated: Set<String> = []
  private let isKnown: (String) -> Bool

  /// - Parameters:
  ///   - lines: all lines of the document.
  ///   - isWord: whether the language has a word (lower case).
  init(lines: some Sequence<String>, isWord: @escaping (String) -> Bool) {
    isKnown = isWord
    for line in lines {
      // The word at a line's end may be half a word.
      for token in line.split(separator: " ").dropLast() {
        let word = token.trimming { !$0.isLetter && $0 != "-" }.lowercased()
        if word.contains("-") { hyphenated.insert(word) } else if !word.isEmpty { words.insert(word) }
      }
    }
  }

  func isWord(_ word: String) -> Bool {
    let word = word.lowercased()
    return words.contains(word) || isKnown(word)
  }

  func hasHyphenated(_ stem: String, _ rest: String) -> Bool {
    hyphenated.contains(stem.lowercased() + "-" + rest.lowercased())
  }
}

extension Substring {
  func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    var part = drop(while: isDropped)
    while let last = part.last, isDropped(last) { part.removeLast() }
    return part
  }
}
