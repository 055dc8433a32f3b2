import Model

/// Ligatures that leave a hole in their word, because the PDF says of their signs that they are nothing.
///
/// A hole is as wide as the letters; the pieces around it are no words and with the letters make one.
struct MissingLetters {
  /// A piece of a line without spaces or holes.
  private struct Piece {
    /// Its glyphs on the page.
    var range: Range<Int>
    var text: String
    /// The room before it on its line, in font sizes; nil at a line's start.
    var gap: Double?
    var font: Int
  }

  /// Letters to put in before a glyph.
  private struct Filling {
    var page: Int
    var index: Int
    var letters: String
    var left: Double
    var right: Double
    /// A glyph beside the hole, of the same font.
    var neighbour: Int
  }

  private struct Vote: Hashable {
    var font: Int
    var letters: String
  }

  private let isWord: (String) -> Bool
  private let widths: LetterWidths
  /// What would make words, with the pieces; nil for pieces that are words themselves and so prove nothing.
  private var fillings: [Vote: [(words: String?, holes: [Filling])]] = [:]

  /// Of the font size: holes are wider than a space, and a hole beside a space narrower than this.
  private static let holes = 0.4...1.4

  /// Whether a line has room of two widths within: a space, and something wider by a letter or more.
  static func areLikely(in glyphs: [Glyph]) -> Bool {
    var (least, most) = (Double.infinity, 0.0)
    for index in glyphs.indices.dropFirst() {
      let (last, glyph) = (glyphs[index - 1], glyphs[index])
      guard last.isBeside(glyph, within: holes.upperBound) else {
        (least, most) = (.infinity, 0)
        continue
      }
      let gap = (glyph.box.left - last.box.right) / glyph.size
      guard gap > PageWord.space, glyph.font == last.font, glyph.scalar.isLetter, last.scalar.isLetter else { continue }
      (least, most) = (min(least, gap), max(most, gap))
      if most > least + 0.25, most > holes.lowerBound { return true }
    }
    return false
  }

  init(_ pages: [[Glyph]], widths: LetterWidths, isWord: @escaping (String) -> Bool) {
    (self.isWord, self.widths) = (isWord, widths)
    for (page, glyphs) in pages.enumerated() {
      for line in Self.lines(of: glyphs) { search(line, of: glyphs, page: page) }
    }
  }

  /// The pages with the letters that surely are missing: those that make words of two pieces of the font's text or more.
  func filled(_ pages: [[Glyph]]) -> [[Glyph]] {
    var holes: [Int: [Int: Filling]] = [:]
    for (_, found) in fillings.sorted(by: { ($1.value.count, $0.key.letters) < ($0.value.count, $1.key.letters) })
    where Set(found.compactMap(\.words)).count > 1 {
      for hole in found.flatMap(\.holes) where holes[hole.page]?[hole.index] == nil {
        holes[hole.page, default: [:]][hole.index] = hole
      }
    }
    return pages.enumerated().map { page, glyphs in
      guard let holes = holes[page] else { return glyphs }
      var filled: [Glyph] = []
      for (index, glyph) in glyphs.enumerated() {
        if let hole = holes[index] { filled += Self.letters(of: hole, like: glyphs[hole.neighbour]) }
        filled.append(glyph)
      }
      if let hole = holes[glyphs.count] { filled += Self.letters(of: hole, like: glyphs[hole.neighbour]) }
      return filled
    }
  }

  private static func letters(of hole: Filling, like glyph: Glyph) -> [Glyph] {
    var whole = glyph
    (whole.box.left, whole.box.right) = (hole.left, hole.right)
    return whole.split(into: hole.letters)
  }

  /// The lines of a page that may have holes, in pieces.
  private static func lines(of glyphs: [Glyph]) -> [[Piece]] {
    var lines: [[Piece]] = []
    var line: [Piece] = []
    func end() {
      if line.count > 1, line.contains(where: { ($0.gap ?? 0) > holes.lowerBound }) {
        for index in line.indices { line[index].text = text(of: glyphs[line[index].range]) }
        lines.append(line)
      }
      line.removeAll(keepingCapacity: true)
    }
    var (start, gap) = (0, Double?.none)
    for index in glyphs.indices {
      let (glyph, next) = (glyphs[index], index + 1 < glyphs.count ? glyphs[index + 1] : nil)
      let goesOn = next.map { glyph.font == $0.font && glyph.isBeside($0, within: holes.upperBound) } ?? false
      if goesOn, let next, glyph.touches(next) { continue }
      line.append(Piece(range: start..<index + 1, text: "", gap: gap, font: glyph.font))
      start = index + 1
      gap = goesOn ? next.map { ($0.box.left - glyph.box.right) / $0.size } : nil
      if !goesOn { end() }
    }
    return lines
  }

  private static func text(of glyphs: ArraySlice<Glyph>) -> String {
    var text = ""
    for glyph in glyphs { text += Ligature.letters(of: glyph.scalar) ?? String(glyph.scalar) }
    return text
  }

  /// Looks for ligatures that make words of a line's pieces.
  private mutating func search(_ line: [Piece], of glyphs: [Glyph], page: Int) {
    let gaps = line.compactMap(\.gap)
    // In a line that is set to both edges all spaces are wide.
    if gaps.count > 2, let least = gaps.min(), let most = gaps.max(), most - least < 0.15 { return }
    let space = gaps.filter { $0 < Self.holes.lowerBound }.min() ?? 0.25
    var first = 0
    while first < line.count {
      let last = (first..<min(line.count, first + 4)).last { last in
        guard last > first else { return false }
        return join(line[first...last], space: space, of: glyphs, page: page)
      }
      if last == nil { complete(line, at: first, space: space, of: glyphs, page: page) }
      first = (last ?? first) + 1
    }
  }

  /// Notes the ligatures that make one word of pieces with holes between them.
  private mutating func join(_ line: ArraySlice<Piece>, space: Double, of glyphs: [Glyph], page: Int) -> Bool {
    guard line.dropFirst().allSatisfy({ $0.gap.map(Self.holes.contains) ?? true }) else { return false }
    let (pieces, gaps) = (Array(line), line.dropFirst().compactMap(\.gap))
    let fitting = Ligature.all.filter { letters in
      gaps.allSatisfy { widths.fit(letters, font: pieces[0].font, width: $0) ?? true }
    }
    if fitting.isEmpty { return false }
    let areWords = pieces.allSatisfy { isText($0.text) }
    if areWords, (gaps.min() ?? 0) < space + 0.25 { return false }
    var isFound = false
    for letters in fitting where isWord(Self.folded(pieces.map(\.text).joined(separator: letters))) {
      let holes = pieces.dropFirst().map { piece in
        let at = piece.range.lowerBound
        return Filling(
          page: page, index: at, letters: letters, left: glyphs[at - 1].box.right, right: glyphs[at].box.left,
          neighbour: at)
      }
      note(holes, letters: letters, in: pieces, isProof: !areWords)
      isFound = true
    }
    return isFound
  }

  /// Notes the ligatures that a piece begins or ends with, where a space is beside the hole.
  private mutating func complete(_ line: [Piece], at place: Int, space: Double, of glyphs: [Glyph], page: Int) {
    let piece = line[place]
    guard !isText(piece.text), piece.text.unicodeScalars.contains(where: \.isLetter) else { return }
    for letters in Ligature.all {
      if let gap = piece.gap, fits(letters, gap: gap, space: space, font: piece.font),
        isWord(Self.folded(letters + piece.text))
      {
        let glyph = glyphs[piece.range.lowerBound]
        let width = (gap - space) * glyph.size
        let hole = Filling(
          page: page, index: piece.range.lowerBound, letters: letters, left: glyph.box.left - width,
          right: glyph.box.left,
          neighbour: piece.range.lowerBound)
        note([hole], letters: letters, in: [piece])
      }
      if place + 1 < line.count, let gap = line[place + 1].gap,
        fits(letters, gap: gap, space: space, font: piece.font), isWord(Self.folded(piece.text + letters))
      {
        let glyph = glyphs[piece.range.upperBound - 1]
        let width = (gap - space) * glyph.size
        let hole = Filling(
          page: page, index: piece.range.upperBound, letters: letters, left: glyph.box.right,
          right: glyph.box.right + width, neighbour: piece.range.upperBound - 1)
        note([hole], letters: letters, in: [piece])
      }
    }
  }

  private func fits(_ letters: String, gap: Double, space: Double, font: Int) -> Bool {
    gap > space + 0.3 && widths.fit(letters, font: font, width: gap - space) ?? true
  }

  private mutating func note(_ holes: [Filling], letters: String, in pieces: [Piece], isProof: Bool = true) {
    let words = isProof ? pieces.map(\.text).joined(separator: " ") : nil
    fillings[Vote(font: pieces[0].font, letters: letters), default: []].append((words, holes))
  }

  /// Whether a piece may stand alone.
  private func isText(_ piece: String) -> Bool {
    let word = Self.folded(piece)
    return word.isEmpty || word.count == 1 && "ioåø".contains(word) || word.count > 1 && isWord(word)
  }

  private static func folded(_ text: String) -> String {
    var part = Substring(text).drop { !$0.isLetter }
    while let last = part.last, !last.isLetter { part.removeLast() }
    return part.lowercased()
  }
}
