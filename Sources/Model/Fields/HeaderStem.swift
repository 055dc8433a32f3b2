/// A stem that heads a column: the word itself, or the end or beginning of a compound.
package struct HeaderStem: Sendable {
  /// A stem short enough to stand in unrelated words counts only as a whole word or as the end of a compound.
  package enum Position: Sendable { case whole, ending, anywhere }

  /// Which part of a word a form of the stem has to be.
  package enum Part: Sendable { case whole, ending, beginning }

  private let inflected: [String]
  private let stem: String
  private let position: Position

  package init(_ stem: String, endings: [String] = [""], counts position: Position = .whole) {
    self.inflected = endings.map { stem + $0 }
    self.stem = stem
    self.position = position
  }

  /// What a word (lower case, NFC) has to be, end in or begin with to match the stem.
  var forms: [(text: String, part: Part)] {
    switch position {
    case .whole: inflected.map { ($0, .whole) }
    case .ending: endings
    case .anywhere: endings + [(stem, .beginning)]
    }
  }

  /// The forms by which a word is the stem with an ending, or begins with a stem that may stand anywhere.
  var beginnings: [(text: String, part: Part)] {
    inflected.map { ($0, .whole) } + (position == .anywhere ? [(stem, .beginning)] : [])
  }

  /// The forms by which a word ends in the stem with an ending, as a compound does.
  package var endings: [(text: String, part: Part)] { inflected.map { ($0, position == .whole ? .whole : .ending) } }
}
