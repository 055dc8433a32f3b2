package import Model

/// A picture of a page on which the pieces of an item are marked.
package enum PageImage {
  /// Pixels an inch: small print can be read on a screen, and an A4 page is some hundred kilobytes.
  static let resolution = Place.pictureResolution

  /// - Parameters:
  ///   - bytes: the whole file, a PDF.
  ///   - page: from 1.
  ///   - boxes: what to mark, in points of the page as displayed.
  /// - Returns: a PNG file.
  /// - Throws: `Failure` when the page cannot be drawn.
  package static func png(
    of bytes: [UInt8], page: Int, marking boxes: [Box], password: String? = nil
  ) throws(Failure) -> [UInt8] {
    var image = try PopplerDocument.picture(of: bytes, password: password, page: page, resolution: resolution)
    image.mark(boxes)
    guard let file = image.png else { throw Failure(.tooLarge(.memory(mebibytes: 1024)), page: page) }
    return file
  }
}

extension ColourImage {
  private static let marker: UInt32 = 0xFFE97F
  private static let frame: UInt32 = 0xE08A00
  /// How far the marks of neighbouring lines may be apart to be framed together, in points.
  private static let leading = 8.0

  /// Stains the boxes, draws a frame around those that stand together, and points at them from the margin.
  mutating func mark(_ boxes: [Box]) {
    let padded = boxes.map { Box(left: $0.left - 2, top: $0.top, right: $0.right + 2, bottom: $0.bottom) }
    stainOnce(padded)
    for block in Self.blocks(of: padded) {
      frame(block)
      point(at: block)
    }
  }

  /// Boxes may overlap; each pixel is stained once.
  private mutating func stainOnce(_ boxes: [Box]) {
    var stained: [PixelBox] = []
    for box in boxes.compactMap({ pixels(in: $0) }) {
      var rest = [box]
      for other in stained { rest = rest.flatMap { $0.without(other) } }
      for piece in rest { stain(piece, colour: Self.marker) }
      stained.append(box)
    }
  }

  /// The smallest boxes around what stands together.
  static func blocks(of boxes: [Box]) -> [Box] {
    var blocks: [Box] = []
    for box in boxes {
      var block = box
      // What the new box joins may join two that stood apart.
      while let index = blocks.firstIndex(where: { $0.isNear(block, by: leading) }) {
        block = block.union(blocks.remove(at: index))
      }
      blocks.append(block)
    }
    return blocks
  }

  private mutating func frame(_ block: Box) {
    let margin = 0.5
    let outer = Box(
      left: block.left - margin, top: block.top - margin, right: block.right + margin, bottom: block.bottom + margin)
    let line = 0.7
    for side in [
      Box(left: outer.left, top: outer.top, right: outer.right, bottom: outer.top + line),
      Box(left: outer.left, top: outer.bottom - line, right: outer.right, bottom: outer.bottom),
      Box(left: outer.left, top: outer.top, right: outer.left + line, bottom: outer.bottom),
      Box(left: outer.right - line, top: outer.top, right: outer.right, bottom: outer.bottom),
    ] {
      // Stained, not filled: what is written close by stays readable.
      if let side = pixels(in: side) { stain(side, colour: Self.frame) }
    }
  }

  /// A bar along the block at the page's edge and an arrowhead towards it: on the left, or on the right where the text begins
  /// at the very edge.
  private mutating func point(at block: Box) {
    let isLeft = block.left > 30
    let pageWidth = Double(width) * 72 / resolution
    func box(_ near: Double, _ far: Double, _ top: Double, _ bottom: Double) -> Box {
      isLeft
        ? Box(left: near, top: top, right: far, bottom: bottom)
        : Box(left: pageWidth - far, top: top, right: pageWidth - near, bottom: bottom)
    }
    if let bar = pixels(in: box(6, 10, block.top, block.bottom)) { fill(bar, colour: Self.frame) }
    // A head of 12 points' height, a row of pixels at a time.
    let (row, half, length) = (72 / resolution, 6.0, 10.0)
    for top in stride(from: -half, to: half, by: row) {
      let reach = length * (1 - abs(top + row / 2) / half)
      let strip = box(10, 10 + reach, block.middle + top, block.middle + top + row)
      if let strip = pixels(in: strip) { fill(strip, colour: Self.frame) }
    }
  }
}

extension Box {
  /// Whether boxes overlap or are no farther apart than so many points down and across.
  fileprivate func isNear(_ other: Box, by distance: Double) -> Bool {
    left - distance <= other.right && other.left - distance <= right && top - distance <= other.bottom
      && other.top - distance <= bottom
  }
}

extension PixelBox {
  /// The pieces of it that another does not cover.
  fileprivate func without(_ other: PixelBox) -> [PixelBox] {
    guard let shared = intersection(other) else { return [self] }
    let pieces = [
      PixelBox(left: left, top: top, right: right, bottom: shared.top - 1),
      PixelBox(left: left, top: shared.bottom + 1, right: right, bottom: bottom),
      PixelBox(left: left, top: shared.top, right: shared.left - 1, bottom: shared.bottom),
      PixelBox(left: shared.right + 1, top: shared.top, right: right, bottom: shared.bottom),
    ]
    return pieces.filter { $0.left <= $0.right && $0.top <= $0.bottom }
  }
}
