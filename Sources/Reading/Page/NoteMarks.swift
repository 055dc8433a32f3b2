import Model

/// Raised signs that refer to notes: no part of the text, unlike those of units and formulas (see `NoteSign`).
enum NoteMarks {
  /// The words of a line without them.
  ///
  /// - Parameter size: of the line's letters, in points.
  static func removed(from words: [PageWord], size: Double) -> [PageWord] {
    guard words.contains(where: { $0.size < 0.8 * size || $0.mayEndInMark }) else { return words }
    let opensStar = words.contains { $0.glyphs.count > 1 && $0.glyphs.first?.scalar == "*" }
    let middle = words.first { $0.size == size }?.box.middle ?? 0
    var kept: [PageWord] = []
    // Where the last mark ended.
    var end: Double?
    for (index, word) in words.enumerated() {
      let following = words[(index + 1)...]
      let isRaised = word.size < 0.8 * size && word.box.middle < middle - 0.08 * size
      if isRaised, isMark(word.glyphs, before: kept, after: following) {
        end = word.box.right
        continue
      }
      let marks = isRaised ? 0..<0 : marks(at: word, before: kept, after: following, opensStar: opensStar)
      let word = word.removing(marks)
      if let last = kept.indices.last, let end, word.box.left - end < PageWord.space * word.size {
        // A stop behind a mark closes up with the word.
        for glyph in word.glyphs { kept[last].append(glyph) }
      } else {
        kept.append(word)
      }
      end = nil
    }
    return kept
  }

  /// The places in a word of the signs that are raised by themselves (¹) or need not be (*), if they refer to notes.
  private static func marks(
    at word: PageWord, before: [PageWord], after: ArraySlice<PageWord>, opensStar: Bool
  ) -> Range<Int> {
    let glyphs = word.glyphs
    let end = glyphs.lastIndex { $0.scalar.isMark }.map { $0 + 1 } ?? glyphs.startIndex
    let start = glyphs[..<end].lastIndex { !$0.scalar.isMark }.map { $0 + 1 } ?? glyphs.startIndex
    guard start > glyphs.startIndex, start < end else { return 0..<0 }
    let marks = glyphs[start..<end]
    if marks.contains(where: { $0.scalar == "*" }) {
      let isBehindWord = glyphs[start - 1].scalar.isLetter || glyphs[start - 1].scalar == ")"
      let endsWord = glyphs[end...].allSatisfy { !$0.scalar.isWordLike }
      return !opensStar && isBehindWord && endsWord && marks.count <= 3 ? start..<end : 0..<0
    }
    let isReference = NoteSign.isReference(
      text(of: marks), before: text(of: glyphs[..<start]), after: text(of: glyphs[end...]) + text(behind: word, after))
    return isReference ? start..<end : 0..<0
  }

  private static func isMark(_ glyphs: ArraySlice<Glyph>, before: [PageWord], after: ArraySlice<PageWord>) -> Bool {
    let sign = text(of: glyphs)
    // Before all text it is the number of the note itself.
    guard let last = before.last else {
      return sign.count <= 3 && glyphs.allSatisfy { $0.scalar.properties.numericType != nil || $0.scalar == "*" }
    }
    var stem = PageLine.text(of: before.suffix(3)[...])
    if let first = glyphs.first, first.box.left - last.box.right > 0.6 * last.size { stem += " " }
    guard let word = after.first, let end = glyphs.last else {
      return NoteSign.isReference(sign, before: stem, after: "")
    }
    let isApart = word.box.left - end.box.right > PageWord.space * word.size
    return NoteSign.isReference(sign, before: stem, after: isApart ? "" : word.text)
  }

  private static func text(behind word: PageWord, _ after: ArraySlice<PageWord>) -> String {
    guard let next = after.first, next.box.left - word.box.right < PageWord.space * word.size else { return "" }
    return next.text
  }

  private static func text(of glyphs: ArraySlice<Glyph>) -> String {
    String(String.UnicodeScalarView(glyphs.map(\.scalar)))
  }
}

extension Unicode.Scalar {
  /// A star, or a digit that is raised by itself.
  var isMark: Bool { value == 0x2A || value > 0xB1 && NoteSign.isRaised(self) }
}
