import Model

/// Joins a line with the one it wraps to, and decides what its last sign meant.
///
/// A hyphen at a line's end divides a word, belongs to it, or stands for the rest of a word that comes later ("børne- og
/// ungepolitik"). The rules are tried in the order in which they decide surely.
struct LineEnds {
  let words: DocumentWords

  init(_ words: DocumentWords) {
    self.words = words
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
    guard let end = stem.last, end.isLetter || end.isNumber || ").".contains(end) else { return .suspends }
    guard let first = word.first, first.isLetter else { return word.first?.isNumber == true ? .belongs : .suspends }
    let (stemWord, nextWord) = (String(stem.suffix(while: \.isLetter)), String(word.prefix(while: \.isLetter)))
    let isWhole = words.isWord(stemWord + nextWord)
    if Self.conjunctions.contains(word.inSmallLetters) {
      return Self.endings.contains(word.inSmallLetters) && isWhole ? .divides : .suspends
    }
    if stem.isAddress { return isDivided(address: stem, word, stemWord, nextWord) ? .divides : .belongs }
    if end == "." { return .belongs }
    // "leder- ⏎ team- og medarbejderniveau": a list of suspended words, unless the stem alone is no word. A chain goes on.
    if word.last == "-", stem.dropLast(stemWord.count).last != "-" {
      return words.isWord(stemWord) && !(isWhole && stemWord.count < 5) ? .suspends : .divides
    }
    // In a heading in capitals they make no name.
    if stemWord.isCapitals, nextWord.isCapitals, words.areDivided,
      isWhole || words.isOneWord(stemWord, rest: nextWord)
    {
      return .divides
    }
    let isName = stem.allSatisfy { !$0.isLowercase } || first.isUppercase
    let isKept =
      words.hasHyphen(between: stemWord, nextWord) && !Self.particles.contains(stemWord.inSmallLetters)
      || words.isAbbreviation(stemWord, before: nextWord)
      || isInChain(stem, stemWord: stemWord, before: word, nextWord: nextWord)
    // What is no word alone is a piece of one, though nothing else in the document is divided.
    let isPiece = isWhole && !(words.isWord(stemWord) && words.isWord(nextWord))
    let isDivided = words.areDivided || isPiece || words.writes(stemWord + nextWord) || words.isLinked(stemWord)
    return end.isNumber || isName || isKept || !isDivided ? .belongs : .divides
  }

  /// Whether the hyphen at the end of an address is the printer's. Most programs that divide words leave addresses alone, but
  /// where one does not, the piece makes a word with the next one, the document has the address undivided, or a single letter
  /// or two pieces that are no words stand at the seam of a mail address.
  private func isDivided(address: Substring, _ rest: Substring, _ stemWord: String, _ nextWord: String) -> Bool {
    if words.writes(address + String(rest.trimming { !$0.isLetter })) { return true }
    // "www.lo-⏎kalhistorien.dk": what begins the line is a piece, though the other may be a word.
    if words.isWord(stemWord + nextWord), !words.isWord(nextWord) { return true }
    if words.isWord(stemWord) && (stemWord.count > 1 || !address.contains("@")) { return false }
    if words.isWord(stemWord + nextWord) { return true }
    return address.contains("@") && (stemWord.count == 1 || !stemWord.isEmpty && !words.isWord(nextWord))
  }

  /// Whether the words on both sides are members of a chain that is written with hyphens ("skole- ⏎ hjem-samarbejde",
  /// "skole-hjem- ⏎ samarbejde").
  private func isInChain(_ stem: Substring, stemWord: String, before word: Substring, nextWord: String) -> Bool {
    func isLinked(_ rest: Substring) -> Bool { rest.first == "-" && rest.dropFirst().first?.isLetter == true }
    let goesOn = isLinked(word.dropFirst(nextWord.count))
    let before = stem.dropLast(stemWord.count)
    // A number is no member: "0-punktsmå- ⏎ ling", but "2½-års- ⏎ besøg".
    let began = isLinked(Substring(before.reversed())) || before.last == "-" && stemWord.count < 5
    guard goesOn || began, words.isWord(stemWord), words.isWord(nextWord) else { return false }
    // "2½-års- ⏎ besøg" says how long.
    if stemWord.count < 5, before.last == "-", before.dropLast().last?.isNumber == true { return true }
    // Behind the first hyphen any member may be cut ("skole-hjem-samar- ⏎ bejde"): "sam" and "under" begin too many words.
    return goesOn
      || !words.lists(stemWord + nextWord) && stemWord.count > 3 && !Self.particles.contains(stemWord.inSmallLetters)
  }

  /// Words that Danish verbs and nouns begin with.
  private static let particles: Set<String> = [
    "under", "over", "efter", "frem", "fore", "imod", "mellem", "igen", "sammen", "tilbage", "gennem",
  ]

  private static let conjunctions: Set<String> = ["og", "eller", "samt", "men", "og/eller", "hhv.", "til"]
  /// Those that words end in, too: "sam-⏎men", "ind-⏎til", "lang-⏎samt".
  private static let endings: Set<String> = ["samt", "men", "til"]
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
  /// Whether this is the address of a page or a person, whose hyphens are its own.
  fileprivate var isAddress: Bool {
    // Nearly no word has one of these signs.
    guard utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }) else {
      return false
    }
    return hasPrefix("www.") || contains("://") || contains("@") || contains("/") && contains(".")
  }

  func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    var part = drop(while: isDropped)
    while let last = part.last, isDropped(last) { part.removeLast() }
    return part
  }
}

extension String {
  /// Whether its last word needs another one behind it ("Samarbejde og").
  var isOpenEnded: Bool {
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }.map(utf8.index(after:)) ?? startIndex
    let start = utf8[..<end].lastIndex(of: UInt8(ascii: " ")).map(utf8.index(after:)) ?? startIndex
    // Most words are longer.
    guard start < end, utf8.distance(from: start, to: end) <= 6 else { return false }
    let last = self[start..<end].inSmallLetters
    return [
      "og", "eller", "samt", "med", "for", "til", "af", "i", "på", "om", "ved", "fra", "den", "det", "de", "en", "et",
      "som",
      "&", "och", "på", "av",
    ].contains(last)
  }
}

extension String {
  /// Whether it ends with a sign that closes a sentence or opens a list.
  var endsSentence: Bool { last.map { ".:;!?".contains($0) } ?? true }

  /// Whether it ends in a hyphen that has a letter before it.
  var endsDivided: Bool {
    guard let sign = unicodeScalars.last, ["-", "\u{AD}", "\u{2010}"].contains(sign) else { return false }
    return dropLast().last?.isLetter ?? false
  }
}

extension Line {
  /// Whether the first word of the next line would not have fitted on this one: only then did the text wrap there, or where a
  /// word was divided, of which more would have fitted.
  func isWrapped(to next: Line) -> Bool {
    if next.text.first?.isLowercase == true, text.endsDivided { return true }
    guard let room, let word = next.firstWord else { return false }
    // Where no lines show how wide a column is, a small letter within a sentence shows as much.
    let goesOn = !text.endsSentence && next.text.first?.isLowercase == true
    return room < word + 1 + (goesOn ? 4 * (size ?? 0) : 0)
  }

  /// Whether it goes on within the sentence of an item, right where its text stands.
  func isWithin(_ item: Paragraph) -> Bool {
    abs(indent - item.textIndent) < 1 && text.first?.isLowercase == true && !item.text.endsSentence
      && item.text.first?.isUppercase == true
  }

  /// Whether it stands right below the rest of an item, whose column may begin elsewhere than the item's own, and begins no
  /// sentence.
  func goesOn(below rest: Line) -> Bool {
    rest.marker == nil && rest.page == page && abs(indent - rest.indent) < 1 && spaceBefore < 0.5
      && text.first?.isUppercase != true && !rest.text.endsSentence
  }
}
