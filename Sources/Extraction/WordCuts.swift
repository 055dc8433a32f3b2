import Model

/// Words that are wider than their cell: the program that set the page cuts them at the edge, without a hyphen
/// ("Skolepoliti ⏎ ske").
extension LineEnds {
  /// Adds the line that a text wraps to; `last` is the line that the text ends with.
  func append(_ next: Line, after last: Line, to text: inout String) {
    if joinsPieces(of: &text, last: last, next: next) || cutsWord(text, last: last, next: next) {
      text += next.text
    } else {
      append(next.text, to: &text)
    }
  }

  /// Takes the space away before a line that is the middle of a word, as the next line shows ("Sundhed ⏎ spolitikk ⏎ en").
  private func joinsPieces(of text: inout String, last: Line, next: Line) -> Bool {
    let middle = last.text
    guard next.marker == nil, last.isFull, middle.allSatisfy(\.isLetter), text.hasSuffix(" " + middle) else {
      return false
    }
    let before = text.dropLast(middle.count + 1)
    let (head, rest) = (String(before.suffix(while: \.isLetter)), String(next.text.prefix(while: \.isLetter)))
    guard !head.isEmpty, rest.first?.isLowercase == true, !words.isWord(middle),
      !words.isWord(middle + rest), words.isWord(head + middle + rest)
    else { return false }
    text = before + middle
    return true
  }

  /// Whether the last word of a line goes on in the next one.
  ///
  /// A word is only cut when it has a line to itself and not one more letter would have fitted. That may also happen to
  /// stand so by chance, so the known words have a say.
  private func cutsWord(_ text: String, last: Line, next: Line) -> Bool {
    guard next.marker == nil, !last.text.contains(" "), last.isFull else { return false }
    let stem = String(text.suffix(while: \.isLetter))
    let rest = String(next.text.prefix(while: \.isLetter))
    guard stem.count > 1, rest.first?.isLowercase == true else { return false }
    return words.isOneWord(stem, rest: rest)
  }

  /// A name without the spaces within its words, as a turned name has them where a narrow cell cut it ("selvstændi gt").
  func withoutCuts(_ name: String) -> String {
    guard name.utf8.count < 200 else { return name }
    var joined: [String] = []
    for word in name.split(separator: " ").map(String.init) {
      let rest = String(word.prefix(while: \.isLetter))
      if let last = joined.last, last.count > 1, last.allSatisfy(\.isLetter), rest.first?.isLowercase == true,
        words.arePieces(last, rest: rest)
      {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
    }
    return joined.joined(separator: " ")
  }
}
