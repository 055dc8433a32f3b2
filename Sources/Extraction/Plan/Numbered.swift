import Model

/// A heading or an item parted into its number ("1.1", "II", "Tema 2:", "Initiativ 3 –") and its name.
struct Numbered {
  /// As printed, without the sign that parts it from the name; nil without one.
  var number: String?
  var name: String
  /// The word of the genre that stands with the number ("Initiativ"), which says what the name is of.
  var kind: String?

  /// - Parameter takesLetters: whether a single letter with a sign is a number too ("A)").
  init(_ text: String, takesLetters: Bool = false) {
    name = text
    if let end = Self.endOfLabel(in: text) {
      take(text, to: end)
      kind = number?.split(separator: " ").last { !$0.contains(where: \.isNumber) }.map(String.init)
    } else if let end = Self.endOfFigures(in: text, takesLetters: takesLetters) {
      take(text, to: end)
      takeKind()
    }
  }

  /// Whether a text is nothing but a word of the genre and a number ("Initiativ 3"): the number of what stands below it.
  static func isBare(_ text: String) -> Bool {
    guard text.mayHoldFigure else { return false }
    let words = text.split(separator: " ")
    guard words.count == 2, let figures = Int(words[1].trimmedSigns), figures < 200 else { return false }
    return isKind(words[0].inSmallLetters)
  }

  private mutating func take(_ text: String, to end: String.Index) {
    let rest = text[end...].drop { $0.isWhitespace || Self.signs.contains($0) }
    guard rest.contains(where: \.isLetter) else { return }
    number = String(text[..<end]).trimmedSigns
    name = String(rest)
  }

  /// Takes the word that a sign parts from the name behind a number ("3.1.1 Forslag | Solenergi").
  private mutating func takeKind() {
    let parts = name.split(separator: "|", maxSplits: 1)
    guard number != nil, parts.count == 2 else { return }
    let word = parts[0].trimming(\.isWhitespace)
    let rest = parts[1].trimming(\.isWhitespace)
    guard !rest.isEmpty, Self.isKind(word.inSmallLetters) else { return }
    (kind, name) = (String(word), String(rest))
  }

  private static func isKind(_ word: String) -> Bool {
    HeaderWords.role(ofWord: word[...]) != nil || words.contains(word)
  }

  private static let signs: Set<Character> = [":", ".", "–", "—", "-", "|", ")"]

  /// Where "Tema 2" or "Initiativ 3" ends: a word of the genre and a number, with a sign or a gap behind them.
  private static func endOfLabel(in text: String) -> String.Index? {
    // Where all is in capitals, they do not tell a label from a name.
    guard text.mayHoldFigure, !text.isCapitals else { return nil }
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
    for count in 1...2 where parts.count > count {
      let word = parts[count - 1].inSmallLetters
      let figures = parts[count].prefix { $0.isNumber || $0 == "." }
      let rest = parts[count][figures.endIndex...]
      guard !figures.isEmpty, figures.contains(where: \.isNumber), figures.count <= 5,
        rest.isEmpty || rest.allSatisfy(signs.contains),
        isKind(word)
      else { continue }
      // "Tiltag 2024" is no number.
      if Int(figures).map({ $0 > 199 }) == true { return nil }
      return figures.endIndex
    }
    return nil
  }

  /// Where "1.1", "3." or "II" ends.
  private static func endOfFigures(in text: String, takesLetters: Bool) -> String.Index? {
    var end = text.startIndex
    while end < text.endIndex, text[end].isASCII, text[end].isNumber || text[end] == "." {
      end = text.index(after: end)
    }
    if end > text.startIndex {
      let figures = text[..<end]
      guard figures.first?.isNumber == true, figures.count <= 8, end < text.endIndex else { return nil }
      let next = text[end]
      // "18 boliger" and "2024-2026" are none: a whole number alone needs a sign behind it.
      if next == " " {
        return figures.contains(".") ? end : plainNumber(figures, before: text[end...])
      }
      return next == ")" || next.isLetter && figures.hasSuffix(".") ? end : nil
    }
    let word = text.prefix { !$0.isWhitespace }
    let letters = word.trimmedSigns
    guard word.endIndex < text.endIndex, !letters.isEmpty else { return nil }
    let roman = letters.allSatisfy { "IVX".contains($0) || $0 == "." || $0.isNumber }
    if roman, letters.first?.isLetter == true { return word.endIndex }
    return takesLetters && letters.count == 1 && word.count == 2 && word.last != "-" ? word.endIndex : nil
  }

  /// A heading "1 Faglighed" has a number; "18 boliger" has none.
  private static func plainNumber(_ figures: Substring, before rest: Substring) -> String.Index? {
    guard figures.count <= 2, rest.drop(while: \.isWhitespace).first?.isUppercase == true else { return nil }
    return figures.endIndex
  }

  /// Whether a word that stands with a number says that what it numbers is to be done.
  static func namesAction(_ word: String) -> Bool { actions.contains(word.inSmallLetters) }

  private static let actions: Set<String> = ["anbefaling", "forslag", "løfte", "greb"]
  private static let words = actions.union([
    "nr", "nr.", "kapitel", "del", "punkt", "hovedmål", "pejlemærke", "trin", "udfordring", "strategispor",
  ])
}

extension StringProtocol {
  /// Without the signs that part a number from what follows.
  var trimmedSigns: String {
    var text = Substring(self)
    while let last = text.last, ":.–—-| )".contains(last) { text.removeLast() }
    return String(text)
  }
}
