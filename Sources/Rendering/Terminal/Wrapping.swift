extension Styled {
  /// The text in lines of at most `width` columns, broken at spaces; a word longer than a line is cut.
  func wrapped(width: Int) -> [Styled] {
    let width = max(width, 8)
    var lines: [Styled] = []
    var line = LineUnderWay()
    for word in words.flatMap({ $0.cut(to: width) }) {
      if line.width > 0, line.width + word.space.displayWidth + word.pieces.displayWidth > width {
        lines.append(line.text)
        line = LineUnderWay()
      }
      line.add(word)
    }
    if line.width > 0 || lines.isEmpty { lines.append(line.text) }
    return lines
  }

  /// The words, each with the space that stands before it.
  private var words: [SpacedWord] {
    var words: [SpacedWord] = []
    var word = SpacedWord()
    for run in runs {
      for piece in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if piece.offset > 0 {
          words.append(word)
          word = SpacedWord(space: Styled(" ", as: run.style))
        }
        word.pieces += Styled(String(piece.element), as: run.style)
      }
    }
    words.append(word)
    return words.filter { !$0.pieces.isEmpty }
  }
}

/// A word and the space before it; the space has a style because a highlight may cover several words.
private struct SpacedWord {
  var space = Styled()
  var pieces = Styled()

  /// The word itself, or the pieces of one that is longer than a line.
  func cut(to width: Int) -> [SpacedWord] {
    guard pieces.displayWidth > width else { return [self] }
    var parts = [SpacedWord(space: space)]
    var used = 0
    for run in pieces.runs {
      for character in run.text {
        if used + character.displayWidth > width {
          parts.append(SpacedWord())
          used = 0
        }
        used += character.displayWidth
        parts[parts.count - 1].pieces += Styled(String(character), as: run.style)
      }
    }
    return parts
  }
}

/// The line that words are added to.
private struct LineUnderWay {
  var text = Styled()
  var width = 0

  mutating func add(_ word: SpacedWord) {
    let gap = width > 0 ? word.space : Styled()
    text += gap + word.pieces
    width += gap.displayWidth + word.pieces.displayWidth
  }
}

extension String {
  /// The text in lines of at most `width` columns, broken at spaces; a word that is longer, such as a path, stays whole.
  package func inLines(of width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if let last = lines.last, last.displayWidth + 1 + word.displayWidth <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
