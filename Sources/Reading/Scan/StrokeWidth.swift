/// How thick the strokes of letters are, which is all that a picture tells of bold type.
enum StrokeWidth {
  /// Thicker than ordinary strokes by this factor is bold; bold faces have 1.4 to 1.7.
  private static let bold = 1.22

  /// Which words are bold: those whose strokes are clearly thicker, for their size, than most of the page's.
  ///
  /// - Parameter widths: of each word's strokes as a share of its font size, and how many letters it has; nil where a word
  ///   has no strokes to measure.
  static func areBold(_ widths: [(width: Double, letters: Int)?]) -> [Bool] {
    let known = widths.compactMap(\.self).sorted { $0.width < $1.width }
    var rest = known.reduce(0) { $0 + $1.letters } / 2
    let ordinary = known.first { word in
      rest -= word.letters
      return rest < 0
    }
    guard let ordinary else { return widths.map { _ in false } }
    return widths.map { $0.map { $0.width > bold * ordinary.width } ?? false }
  }

  /// The width of a word's upright strokes in pixels: the mean of the middle half of its runs of ink along the rows between
  /// the foot of its letters and their shoulders. Nil for a word without letters.
  static func width(of word: RecognisedWord, em: Double, in ink: Ink) -> Double? {
    guard word.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    let foot = Int(word.baseline - 0.06 * em)
    let zone = PixelBox(left: word.box.left, top: Int(word.baseline - 0.44 * em), right: word.box.right, bottom: foot)
    guard let zone = zone.intersection(ink.bounds) else { return nil }
    var runs: [Int] = []
    for y in zone.top...zone.bottom {
      var length = 0
      for x in zone.left...zone.right + 1 {
        if x <= zone.right, ink.bits[y * ink.width + x] != 0 {
          length += 1
        } else if length > 0 {
          if Double(length) < 0.4 * em { runs.append(length) }
          length = 0
        }
      }
    }
    guard runs.count >= 8 else { return nil }
    let middle = runs.sorted()[runs.count / 4..<runs.count * 3 / 4]
    return Double(middle.reduce(0, +)) / Double(middle.count)
  }
}
