/// A stem of a header word with the endings it takes, and where in a word it may stand.
package struct HeaderStem: Sendable {
  /// A stem short enough to stand in unrelated words counts only as a whole word or as the end of a compound.
  package enum Position: Sendable { case whole, ending, anywhere }

  private let forms: [String]
  private let stem: String
  private let position: Position

  package init(_ stem: String, endings: [String] = [""], counts position: Position = .whole) {
    self.forms = endings.map { stem + $0 }
    self.stem = stem
    self.position = position
  }

  /// Whether a word (lower case, NFC) is the stem with an ending, or begins with a stem that may stand anywhere.
  func begins(_ word: String) -> Bool {
    forms.contains(word) || position == .anywhere && word.hasPrefix(stem)
  }

  /// Whether a word ends in the stem with an ending, as a compound does.
  func ends(_ word: String) -> Bool {
    position == .whole ? forms.contains(word) : forms.contains { word.hasSuffix($0) }
  }

  func matches(_ word: String) -> Bool {
    switch position {
    case .whole: forms.contains(word)
    case .ending: forms.contains { word.hasSuffix($0) }
    case .anywhere: word.hasPrefix(stem) || forms.contains { word.hasSuffix($0) }
    }
  }
}
