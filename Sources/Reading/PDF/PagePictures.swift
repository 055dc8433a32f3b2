import Model

extension Page {
  /// A scan may have been stamped with a date and a number: fewer characters than this are no page of text.
  static let longestStamp = 300

  /// A page with what is written on it, and what its pictures say of its text where it may be a scan.
  init(number: Int, width: Double, height: Double, glyphs: [Glyph], drawing: Drawing) {
    self.init(number: number, width: width, height: height, glyphs: glyphs)
    guard glyphs.count < Self.longestStamp || !drawing.showsText else { return }
    hasImages = !drawing.pictures.isEmpty
    // A scan may be cut into strips.
    let covered = drawing.pictures.reduce(0) { $0 + $1.width * $1.height }
    let isCovered = !glyphs.isEmpty && covered > 0.7 * width * height
    hidesText = isCovered && !drawing.showsText
    isStamped = isCovered && drawing.showsText
  }
}
