import Model

/// What a page draws, as far as it tells of tables, lists and pictures. All places are in points from the page's top-left.
struct Drawing {
  private(set) var rulings: [Ruling] = []
  /// Coloured areas in the order they are drawn, a later one over an earlier one.
  private(set) var shades: [Shade] = []
  /// Whether the last colour that was drawn over the whole page is one on which white letters are seen.
  private var hasGround = false
  /// Which stretch of text is the first that is shown over it (see `Glyph.order`).
  private var firstOnGround: Int32 = -1
  /// What is white, or of no known colour, above that.
  private var papers: [Box] = []
  /// Boxes of small shapes about as wide as they are high, with any outline: what may be drawn bullets.
  private(set) var dots: [Box] = []
  /// Where the page shows pictures.
  private(set) var pictures: [Box] = []
  /// True once the page has drawn a letter of a font, and not only laid it behind a picture.
  private(set) var showsText = false
  /// True where letters were laid on the page that are not drawn.
  private(set) var hidesText = false
  /// Where letters are shown, in the order in which the page shows them: the left end of each stretch's baseline. Empty where
  /// the page's contents were not followed.
  private(set) var textStarts: [DrawnPath.Point] = []
  /// Squares as small as the dots of a dotted line.
  private var specks: [Box] = []

  private let width: Double
  private let height: Double

  /// Fills no thicker than this are drawn lines, in points.
  private static let thinnest = 3.0
  /// How many of each a page can have: a map has more, and no use of them.
  private static let mostRulings = 100_000
  private static let mostSpecks = 50_000
  private static let mostDots = 2000
  private static let mostPictures = 2000
  private static let mostTexts = 200_000
  private static let mostPapers = 500
  private static let white: UInt32 = 0xFFFFFF

  init(width: Double, height: Double) {
    (self.width, self.height) = (width, height)
  }

  /// Fills a path.
  ///
  /// - Parameters:
  ///   - colour: as 0xRRGGBB; nil for one that is none or not known.
  ///   - clip: outside of it nothing is drawn.
  mutating func fill(_ path: DrawnPath, colour: UInt32?, within clip: Box) {
    if let box = path.bounds?.intersection(clip) { noteGround(box, isFull: path.boxes.count == 1, colour: colour) }
    for box in path.boxes {
      if let box = box.intersection(clip) { fill(box, colour: colour) }
    }
    if colour != Self.white { addDots(path.smallShapes, within: clip) }
  }

  /// Draws along a path.
  ///
  /// - Parameter width: of the pen, in points.
  mutating func stroke(_ path: DrawnPath, width: Double, colour: UInt32?, within clip: Box) {
    for side in path.sides {
      guard let side = side.clipped(to: clip, tolerance: width / 2 + 0.5) else { continue }
      if width > 2 * Self.thinnest {
        // So thick a line is a bar, as of a table's header.
        if let bar = side.bar(width: width).intersection(clip) {
          noteGround(bar, isFull: true, colour: colour)
          fill(bar, colour: colour)
        }
      } else if rulings.count < Self.mostRulings {
        rulings.append(side)
      }
    }
    if colour != Self.white { addDots(path.smallShapes, within: clip) }
  }

  mutating func addDots(_ boxes: [Box], within clip: Box) {
    guard dots.count + boxes.count <= Self.mostDots else { return }
    dots += boxes.filter { $0.intersection(clip) == $0 }
  }

  mutating func addPicture(_ box: Box) {
    if pictures.count < Self.mostPictures { pictures.append(box) }
  }

  /// - Parameter isSeen: whether the letters are drawn.
  mutating func noteText(isSeen: Bool = true) {
    if isSeen { showsText = true } else { hidesText = true }
  }

  mutating func addText(at start: DrawnPath.Point) {
    if textStarts.count < Self.mostTexts { textStarts.append(start) }
  }

  /// Turns all that is drawn, by quarters.
  mutating func turn(_ turn: PageTurn) {
    rulings = rulings.map(turn.turned)
    for index in shades.indices { shades[index].box = turn.turned(shades[index].box) }
    (dots, pictures) = (dots.map(turn.turned), pictures.map(turn.turned))
  }

  /// Ends the page, after which all is there.
  mutating func end() {
    rulings += DottedLines.rulings(of: specks)
    specks = []
  }

  /// Whether a colour that covers the page lies under a glyph, and nothing white over that.
  func showsWhite(_ glyph: Glyph) -> Bool {
    hasGround && glyph.order >= firstOnGround && !papers.contains { $0.holdsMiddle(of: glyph.box) }
  }

  /// - Parameter isFull: whether all of the box is filled.
  private mutating func noteGround(_ box: Box, isFull: Bool, colour: UInt32?) {
    if isFull, box.left < 1, box.top < 1, box.right > width - 1, box.bottom > height - 1 {
      (hasGround, papers) = (colour.map(Self.isDark) ?? false, [])
      // What was written before is covered.
      firstOnGround = showsText || hidesText ? Int32(textStarts.count) : -1
    } else if hasGround, !(colour.map(Self.isDark) ?? false) {
      papers.append(box)
      if papers.count > Self.mostPapers { hasGround = false }
    }
  }

  /// Whether white letters are seen on a colour.
  private static func isDark(_ colour: UInt32) -> Bool {
    [colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF].reduce(0, +) < 3 * 200
  }

  private mutating func fill(_ box: Box, colour: UInt32?) {
    guard rulings.count < Self.mostRulings else { return }
    if box.height <= Self.thinnest, box.width <= Self.thinnest {
      if specks.count < Self.mostSpecks { specks.append(box) }
    } else if box.height <= Self.thinnest, box.width > box.height {
      rulings.append(Ruling(.horizontal, position: box.middle, start: box.left, end: box.right))
    } else if box.width <= Self.thinnest {
      rulings.append(Ruling(.vertical, position: (box.left + box.right) / 2, start: box.top, end: box.bottom))
    } else if colour != Self.white, box.width < width * 0.95 || box.height < height * 0.9, box.height > 6 {
      if let colour { shades.append(Shade(box: box, colour: Self.hexadecimal(colour))) }
      // The edges of shaded rows and cells are where a table without lines has its lines.
      for y in [box.top, box.bottom] {
        rulings.append(Ruling(.horizontal, position: y, start: box.left, end: box.right, isEdge: true))
      }
      for x in [box.left, box.right] {
        rulings.append(Ruling(.vertical, position: x, start: box.top, end: box.bottom, isEdge: true))
      }
    }
  }

  /// 0xD9E3F2 as "D9E3F2".
  private static func hexadecimal(_ colour: UInt32) -> String {
    let digits = String(colour, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

extension Ruling {
  /// What of it a clip lets through; nil for nothing.
  ///
  /// - Parameter tolerance: how far outside the clip the line may run and still be seen, which has a width.
  fileprivate func clipped(to clip: Box, tolerance: Double) -> Ruling? {
    let isHorizontal = direction == .horizontal
    let across = isHorizontal ? clip.top...clip.bottom : clip.left...clip.right
    let along = isHorizontal ? clip.left...clip.right : clip.top...clip.bottom
    guard position >= across.lowerBound - tolerance, position <= across.upperBound + tolerance,
      start <= along.upperBound, end >= along.lowerBound
    else { return nil }
    return Ruling(
      direction, position: position, start: max(start, along.lowerBound), end: min(end, along.upperBound))
  }

  /// The area that a pen of this width covers.
  fileprivate func bar(width: Double) -> Box {
    let (near, far) = (position - width / 2, position + width / 2)
    return direction == .horizontal
      ? Box(left: start, top: near, right: end, bottom: far) : Box(left: near, top: start, right: far, bottom: end)
  }
}
