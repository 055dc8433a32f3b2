import Model

/// Words that are wider than their cell: the program that set the page cuts them at the edge, without a hyphen
/// ("Skolepoliti ⏎ ske").
extension LineEnds {
  /// Adds the line that a text wraps to; `last` is the line that the text ends with.
  func append(_ next: Line, after last: Line, to text: inout String) {
    if cutsWord(text, last, next) {
      text += next.text
    } else {
      append(next.text, to: &text)
    }
  }

  /// Whether the last word of a line goes on in the next one.
  ///
  /// A word is only cut when it has a line to itself and not one more letter would have fitted. That may also happen to
  /// stand so by chance, so the vocabulary has a say.
  private func cutsWord(_ text: String, _ last: Line, _ next: Line) -> Bool {
    guard next.marker == nil, !last.text.contains(" "), last.isFull else { return false }
    let stem = String(text.suffix(while: \.isLetter))
    let rest = String(next.text.prefix(while: \.isLetter))
    guard stem.count > 1, rest.first?.isLowercase == true else { return false }
    return vocabulary.isOneWord(stem, rest)
  }
}
