/// One word of a command.
package struct TypedWord: Hashable, Sendable {
  /// As it was typed: a query needs its quotation marks.
  package var typed: String
  /// What it means as an argument, without quotes.
  package var meant: String

  /// A word that the shell has taken apart already.
  package init(_ word: String) {
    typed = word
    meant = word
  }

  package init(typed: String, meant: String) {
    self.typed = typed
    self.meant = meant
  }

  /// The words of a line at the prompt: spaces part them, but not inside "…" or '…'; a backslash takes the next sign as it is.
  ///
  /// A single quote opens a quotation only at a word's beginning and only when another closes it, so that an apostrophe is
  /// one. An open quotation ends with the line.
  package static func words(ofLine line: String) -> [TypedWord] {
    var words: [TypedWord] = []
    var rest = Substring(line)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return words }
      words.append(takeWord(from: &rest))
    }
  }

  private static func takeWord(from rest: inout Substring) -> TypedWord {
    var word = TypedWord(typed: "", meant: "")
    while let letter = rest.first, !letter.isWhitespace {
      rest = rest.dropFirst()
      word.typed.append(letter)
      switch letter {
      case "\"": word.takeQuotation(from: &rest, until: letter)
      case "'" where word.typed.count == 1 && rest.contains("'"): word.takeQuotation(from: &rest, until: letter)
      case "\\":
        guard let next = rest.popFirst() else { return word }
        word.typed.append(next)
        word.meant.append(next)
      default: word.meant.append(letter)
      }
    }
    return word
  }

  private mutating func takeQuotation(from rest: inout Substring, until mark: Character) {
    while let letter = rest.popFirst() {
      typed.append(letter)
      if letter == mark { return }
      meant.append(letter)
    }
  }
}
