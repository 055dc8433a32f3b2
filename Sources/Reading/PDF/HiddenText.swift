import Model

/// Letters on a page of text that nobody sees: not drawn, or white on white paper.
///
/// What a person sees decides: where such letters may be, the page is painted, and those that leave no trace are dropped. That
/// takes long, but few pages have any.
enum HiddenText {
  /// What remains of a page's glyphs. Of scans all remain: their text was laid behind the picture on purpose.
  static func removed(from page: Page, drawing: Drawing, canvas: PageCanvas) -> [Glyph] {
    guard !page.hidesText, !page.isStamped, drawing.hidesText || page.glyphs.contains(where: \.isWhite) else {
      return page.glyphs
    }
    let doubtful = page.glyphs.indices.filter { index in
      drawing.hidesText || page.glyphs[index].isWhite && !drawing.hasGround(under: page.glyphs[index])
    }
    guard !doubtful.isEmpty, let image = canvas.draw(resolution, 0) else { return page.glyphs }
    let hidden = Set(doubtful.filter { !image.showsInk(in: page.glyphs[$0].box) })
    return hidden.isEmpty ? page.glyphs : page.glyphs.indices.filter { !hidden.contains($0) }.map { page.glyphs[$0] }
  }

  /// Pixels an inch: the thinnest sign of small print leaves a trace.
  private static let resolution = 100.0
}

extension Glyph {
  fileprivate var isWhite: Bool { colour & 0xF8F8F8 == 0xF8F8F8 }
}

extension Drawing {
  /// Whether a colour or a picture lies under a white glyph.
  fileprivate func hasGround(under glyph: Glyph) -> Bool {
    if let shade = shades.last(where: { $0.box.holdsMiddle(of: glyph.box) }) { return shade.colour != "FFFFFF" }
    return showsWhite(glyph) || pictures.contains { $0.holdsMiddle(of: glyph.box) }
  }
}

extension GreyImage {
  /// Whether the pixels of a box, in points, are not all of nearly one brightness.
  fileprivate func showsInk(in box: Box) -> Bool {
    func pixel(_ points: Double, most: Int) -> Int { min(max(0, Int(min(max(points, -1e5), 1e5) / point)), most) }
    let (left, right) = (pixel(box.left, most: width - 1), pixel(box.right, most: width - 1))
    let (top, bottom) = (pixel(box.top, most: height - 1), pixel(box.bottom, most: height - 1))
    guard left <= right, top <= bottom else { return true }
    var (least, most) = (UInt8.max, UInt8.min)
    for y in top...bottom {
      for value in pixels[y * width + left...y * width + right] {
        (least, most) = (min(least, value), max(most, value))
      }
    }
    return most >= least && most - least > 24
  }
}
