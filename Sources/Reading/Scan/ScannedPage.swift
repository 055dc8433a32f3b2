import Model

/// What is on the picture of a page, taken apart: drawn lines, bullets, and the ink that is left for recognition.
struct ScannedPage {
  private(set) var image: GreyImage
  private(set) var ink: Ink
  private(set) var rulings: [Ruling] = []
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
    rulings = across.map { ruling(.horizontal, $0) } + uprights.map { ruling(.vertical, $0) }
    let paper = Paper(image, tile: 64)
    for line in across { erase(line, isUpright: false, paper) }
    for line in uprights { erase(line, isUpright: true, paper) }
    findLetters(uprights, paper)
  }

  private func ruling(_ direction: Ruling.Direction, _ line: ImageLine) -> Ruling {
    Ruling(
      direction, position: Double(line.top + line.bottom + 1) / 2 * image.point,
      start: Double(line.start) * image.point,
      end: Double(line.end + 1) * image.point)
  }

  /// Whites out a line but for the letters that cross it, which are thicker there than the line is.
  private mutating func erase(_ line: ImageLine, isUpright: Bool, _ paper: Paper) {
    let (above, below) = (line.top - 3, line.bottom + 3)
    for along in line.start - 2...line.end + 2 {
      func at(_ across: Int) -> (x: Int, y: Int) { isUpright ? (across, along) : (along, across) }
      let crosses = ink.isInk(at(above).x, at(above).y) || ink.isInk(at(below).x, at(below).y)
      for across in crosses ? line.top...line.bottom : above...below {
        let (x, y) = at(across)
        guard x >= 0, y >= 0, x < ink.width, y < ink.height else { continue }
        // Where a letter stands on the line, its foot goes with the line; the rest of it stays.
        ink.bits[y * ink.width + x] = 0
        image.pixels[y * ink.width + x] = paper.level(x: x, y: y)
      }
    }
  }

  private mutating func findLetters(_ uprights: [ImageLine], _ paper: Paper) {
    let blobs = ink.blobs()
    em = Self.fontSize(of: blobs, image)
    let finder = BulletFinder(ink: ink, em: em, uprights: uprights)
    bullets = finder.bullets(among: blobs)
    for bullet in bullets {
      ink.erase(bullet.blob.box)
      guard let box = bullet.blob.box.grown(by: 2).intersection(ink.bounds) else { continue }
      for y in box.top...box.bottom {
        for x in box.left...box.right { image.pixels[y * ink.width + x] = paper.level(x: x, y: y) }
      }
    }
    let taken = Set(bullets.map(\.blob.box))
    let (speck, picture) = (0.07 * em, 5 * em)
    letters = blobs.filter { blob in
      let size = Double(max(blob.box.width, blob.box.height))
      return size > speck && Double(blob.box.height) < picture && !taken.contains(blob.box)
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

  /// Parts of the page to recognise one by one: what is in each cell, and the rest.
  var regions: [PixelBox] {
    var rest = letters
    var regions: [PixelBox] = []
    for grid in RuledGrid.grids(of: rulings.merged()) {
      for region in grid.regions() {
        let cell = PixelBox(
          left: image.pixels(grid.xs[region.columns.lowerBound]), top: image.pixels(grid.ys[region.rows.lowerBound]),
          right: image.pixels(grid.xs[region.columns.upperBound]),
          bottom: image.pixels(grid.ys[region.rows.upperBound]))
        let inside = rest.filter { cell.holdsMiddle(of: $0.box) }
        guard !inside.isEmpty else { continue }
        rest.removeAll { cell.holdsMiddle(of: $0.box) }
        regions += TextRegions(inside, em: em).boxes
      }
    }
    regions += TextRegions(rest, em: em).boxes
    return regions.compactMap { $0.grown(by: Int(0.3 * em)).intersection(ink.bounds) }
  }
}
