import Model

/// What is on the picture of a page, taken apart: drawn lines, bullets, and the ink that is left for recognition.
struct ScannedPage {
  private(set) var image: GreyImage
  private(set) var ink: Ink
  private(set) var rulings: [Ruling] = []
  /// The cells that are darker than the page.
  private(set) var shades: [Shade] = []
  private(set) var bullets: [BulletFinder.Bullet] = []
  /// The blobs of ink that may be letters.
  private(set) var letters: [Blob] = []
  /// The font size of most of the text, in pixels.
  private(set) var em = 0.0

  /// Lengths in points: what is shorter may be a letter, what is thicker a filled area.
  private static let shortestAcross = 36.0
  private static let shortestUpright = 24.0
  private static let thickest = 3.0

  /// - Parameter image: of a page whose lines are level.
  init(_ image: GreyImage) {
    (self.image, ink) = (image, Ink(image))
    let (thickest, gap) = (image.pixels(Self.thickest), max(2, image.pixels(0.8)))
    let across = LineFinder.lines(
      in: ink, shortest: image.pixels(Self.shortestAcross), thickest: thickest, gap: gap)
    let turned = ink.transposed
    let uprights = LineFinder.lines(
      in: turned, shortest: image.pixels(Self.shortestUpright), thickest: thickest, gap: gap)
    rulings = across.map { ruling(.horizontal, line: $0) } + uprights.map { ruling(.vertical, line: $0) }
    let paper = Paper(image, tile: 64)
    for line in across { erase(line, isUpright: false, paper: paper) }
    for line in uprights { erase(line, isUpright: true, paper: paper) }
    var blobs = ink.blobs()
    if openFills(among: blobs) { blobs = ink.blobs() }
    em = Self.fontSize(of: blobs, image)
    blobs = withoutSpecks(blobs, paper: paper)
    findLetters(among: blobs, uprights: uprights, paper: paper)
    shades = CellShades.shades(of: cells, in: self.image, ink)
  }

  private func ruling(_ direction: Ruling.Direction, line: ImageLine) -> Ruling {
    Ruling(
      direction, position: Double(line.top + line.bottom + 1) / 2 * image.point,
      start: Double(line.start) * image.point,
      end: Double(line.end + 1) * image.point)
  }

  /// Whites out a line but for the letters that cross it, which are thicker there than the line is.
  private mutating func erase(_ line: ImageLine, isUpright: Bool, paper: Paper) {
    let (above, below) = (line.top - 3, line.bottom + 3)
    for along in line.start - 2...line.end + 2 {
      func at(_ across: Int) -> (x: Int, y: Int) { isUpright ? (across, along) : (along, across) }
      let crosses = ink.isInk(x: at(above).x, y: at(above).y) || ink.isInk(x: at(below).x, y: at(below).y)
      for across in crosses ? line.top...line.bottom : above...below {
        let (x, y) = at(across)
        guard x >= 0, y >= 0, x < ink.width, y < ink.height else { continue }
        // Where a letter stands on the line, its foot goes with the line; the rest of it stays.
        ink.bits[y * ink.width + x] = 0
        image.pixels[y * ink.width + x] = paper.level(x: x, y: y)
      }
    }
  }

  /// Makes the text of dark filled areas readable, and their edges rulings.
  private mutating func openFills(among blobs: [Blob]) -> Bool {
    let fills = blobs.filter { blob in
      blob.box.width >= image.pixels(30) && blob.box.height >= image.pixels(7) && blob.fill > 0.45
        && blob.box.left > 1 && blob.box.top > 1 && blob.box.right < ink.width - 2 && blob.box.bottom < ink.height - 2
    }.map(\.box)
    for box in fills {
      FilledArea(box, in: image).open(&image, ink: &ink)
      let (left, right) = (Double(box.left) * image.point, Double(box.right + 1) * image.point)
      let (top, bottom) = (Double(box.top) * image.point, Double(box.bottom + 1) * image.point)
      rulings += [top, bottom].map { Ruling(.horizontal, position: $0, start: left, end: right, isEdge: true) }
      rulings += [left, right].map { Ruling(.vertical, position: $0, start: top, end: bottom, isEdge: true) }
    }
    return !fills.isEmpty
  }

  /// Whites out what is smaller than the smallest dot.
  private mutating func withoutSpecks(_ blobs: [Blob], paper: Paper) -> [Blob] {
    let largest = max(1, Int(0.075 * em))
    return blobs.filter { blob in
      guard blob.box.width <= largest, blob.box.height <= largest else { return true }
      whiteOut(blob.box, margin: 2, paper: paper)
      return false
    }
  }

  private mutating func findLetters(among blobs: [Blob], uprights: [ImageLine], paper: Paper) {
    bullets = BulletFinder(ink: ink, em: em, uprights: uprights).bullets(among: blobs)
    for bullet in bullets { whiteOut(bullet.blob.box, margin: 2, paper: paper) }
    let taken = Set(bullets.map(\.blob.box))
    letters = blobs.filter { Double($0.box.height) < 5 * em && !taken.contains($0.box) }
  }

  /// Takes a blob away, with the grey rim around it that is no ink.
  private mutating func whiteOut(_ box: PixelBox, margin: Int, paper: Paper) {
    ink.erase(box)
    guard let box = box.grown(by: margin).intersection(ink.bounds) else { return }
    for y in box.top...box.bottom {
      for x in box.left...box.right where ink.bits[y * ink.width + x] == 0 {
        image.pixels[y * ink.width + x] = paper.level(x: x, y: y)
      }
    }
  }

  /// Most letters are as high as an x, which is about half the font size.
  private static func fontSize(of blobs: [Blob], _ image: GreyImage) -> Double {
    let heights = blobs.filter { blob in
      let points = Double(blob.box.height) * image.point
      return points > 2.2 && points < 22 && blob.box.width < 3 * blob.box.height && blob.box.height < 4 * blob.box.width
    }.map(\.box.height).sorted()
    return heights.isEmpty ? 10 / image.point : Double(heights[heights.count / 2]) / 0.49
  }

  /// The cells of the page's drawn tables.
  private var cells: [PixelBox] {
    RuledGrid.grids(of: rulings.merged()).flatMap { grid in
      grid.regions().map { region in
        PixelBox(
          left: image.pixels(grid.xs[region.columns.lowerBound]), top: image.pixels(grid.ys[region.rows.lowerBound]),
          right: image.pixels(grid.xs[region.columns.upperBound]),
          bottom: image.pixels(grid.ys[region.rows.upperBound]))
      }
    }
  }

  /// Parts of the page to recognise one by one: what is in each cell, and the rest.
  var regions: [PixelBox] {
    var rest = letters
    var regions: [PixelBox] = []
    for cell in cells {
      let inside = rest.filter { cell.holdsMiddle(of: $0.box) }
      guard !inside.isEmpty else { continue }
      rest.removeAll { cell.holdsMiddle(of: $0.box) }
      regions += TextRegions(inside, em: em).boxes
    }
    regions += TextRegions(rest, em: em).boxes
    return regions.compactMap { $0.grown(by: Int(0.3 * em)).intersection(ink.bounds) }
  }
}
