import Model

/// Joins a line with the one it wraps to, and decides what its last sign meant.
///
/// A hyphen at a line's end divides a word, belongs to it, or stands for the rest of a word that comes later ("børne- og
/// ungepolitik"). The rules are tried in the order in which they decide surely.
struct LineEnds {
  let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Adds the line that a text wraps to, without the soft hyphen at the seam, in time that does not grow with the text.
  func append(_ next: String, to text: inout String) {
    guard let last = text.last, !next.isEmpty else {
      text += next
      return
    }
    switch last {
    case _ where text.unicodeScalars.last == "\u{AD}": text.removeLast()
    case "-", "\u{2010}", "\u{2011}": appendHyphened(next, to: &text)
    case "/": break
    // No line begins with what ends a clause but where the line before was cut.
    case _ where next.first.map({ ",.;:)!?".contains($0) }) ?? false: break
    case "–" where text.dropLast().last?.isNumber == true && next.first?.isNumber == true: break
    default: text += " "
    }
    text += next
  }

  /// Makes of the hyphen at the end what it means before the next line: nothing, a hyphen, or a hyphen and a space.
  private func appendHyphened(_ next: String, to text: inout String) {
    let stem = text.dropLast().suffix(while: { $0 != " " })
    let word = next.prefix { !$0.isWhitespace }
    switch meaning(after: stem, before: word) {
    case .divides: text.removeLast()
    case .belongs: break
    case .suspends: text += " "
    }
  }

  private enum Meaning { case divides, belongs, suspends }

  private func meaning(after stem: Substring, before word: Substring) -> Meaning {
    guard let end = stem.last, end.isLetter || end.isNumber || end == ")" else { return .suspends }
    if Self.conjunctions.contains(word.lowercased()) { return .suspends }
    guard let first = word.first, first.isLetter else { return word.first?.isNumber == true ? .belongs : .suspends }
    let (stemWord, nextWord) = (String(stem.suffix(while: \.isLetter)), String(word.prefix(while: \.isLetter)))
    // "leder- ⏎ team- og medarbejderniveau": a list of suspended words, unless the stem alone is no word.
    if word.last == "-" { return vocabulary.isWord(stemWord) ? .suspends : .divides }
    let isName = stem.allSatisfy { !$0.isLowercase } || first.isUppercase
    return end.isNumber || isName || vocabulary.hasHyphen(between: stemWord, nextWord) ? .belongs : .divides
  }

  private static let conjunctions: Set<String> = ["og", "eller", "samt", "men", "og/eller", "hhv.", "til"]
}

/// The words a document itself uses, and behind them the language's.
///
/// They are collected when the first hyphen at a line's end asks for them; most documents have none.
final class Vocabulary {
  private let lines: () -> [String]
  private let isKnown: (String) -> Bool
  private let isCut: (String, String) -> Bool
  private lazy var words: (plain: Set<String>, hyphenated: Set<String>) = collect()

  /// - Parameters:
  ///   - lines: all lines of the document.
  ///   - isWord: whether the language has a word (lower case).
  ///   - isCut: whether two words are likelier one that was cut.
  init(
    lines: @autoclosure @escaping () -> [String], isWord: @escaping (String) -> Bool,
    isCut: @escaping (String, String) -> Bool = { _, _ in false }
  ) {
    (self.lines, isKnown, self.isCut) = (lines, isWord, isCut)
  }

  func isWord(_ word: String) -> Bool {
    let word = word.lowercased()
    return words.plain.contains(word) || isKnown(word)
  }

  /// Whether two pieces are one word rather than two.
  func isOneWord(_ stem: String, _ rest: String) -> Bool {
    let (stem, rest) = (stem.lowercased(), rest.lowercased())
    if words.plain.contains(stem + rest) { return true }
    if isWord(stem), isWord(rest) { return isCut(stem, rest) }
    return isKnown(stem + rest) || !isWord(stem) && !isWord(rest)
  }

  /// Whether the document writes the two with a hyphen, or the language has both but no word that they make.
  func hasHyphen(between stem: String, _ rest: String) -> Bool {
    let (stem, rest) = (stem.lowercased(), rest.lowercased())
    if words.hyphenated.contains(stem + "-" + rest) { return true }
    return isKnown(stem) && isKnown(rest) && !isWord(stem + rest)
  }

  private func collect() -> (Set<String>, Set<String>) {
    var (plain, hyphenated): (Set<String>, Set<String>) = ([], [])
    for line in lines() {
      // The word at a line's end may be half a word.
      for token in line.split(separator: " ").dropLast() {
        let word = token.trimming { !$0.isLetter && $0 != "-" }.lowercased()
        if word.contains("-") { hyphenated.insert(word) } else if !word.isEmpty { plain.insert(word) }
      }
    }
    return (plain, hyphenated)
  }
}

extension BidirectionalCollection {
  /// The longest end of which all elements satisfy a condition.
  func suffix(while isKept: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isKept(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}

extension Substring {
  func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    var part = drop(while: isDropped)
    while let last = part.last, isDropped(last) { part.removeLast() }
    return part
  }
}
