/// Which pixels of a picture are ink: markedly darker than the paper around them.
struct Ink {
  let width: Int
  let height: Int
  /// 1 for ink, 0 for paper, row by row.
  var bits: [UInt8]

  /// The side of the squares in which the brightness of the paper is measured, in pixels.
  private static let tile = 64

  init(width: Int, height: Int, bits: [UInt8]) {
    (self.width, self.height, self.bits) = (width, height, bits)
  }

  /// Compares each pixel with the paper of its own square, so that shaded cells and uneven light do no harm.
  init(_ image: GreyImage) {
    (width, height) = (image.width, image.height)
    let paper = Paper(image, tile: Self.tile)
    var bits = [UInt8](repeating: 0, count: image.pixels.count)
    for y in 0..<height {
      for x in stride(from: 0, to: width, by: Self.tile) {
        let threshold = UInt8(Double(paper.level(x: x, y: y)) * 0.72)
        for index in y * width + x..<y * width + min(width, x + Self.tile) where image.pixels[index] < threshold {
          bits[index] = 1
        }
      }
    }
    self.bits = bits
  }

  var bounds: PixelBox { PixelBox(left: 0, top: 0, right: width - 1, bottom: height - 1) }

  /// Rows as columns and columns as rows.
  var transposed: Ink {
    var turned = [UInt8](repeating: 0, count: bits.count)
    // Square by square, so that both pictures stay in the processor's cache.
    for top in stride(from: 0, to: height, by: 64) {
      for left in stride(from: 0, to: width, by: 64) {
        for y in top..<min(height, top + 64) {
          for x in left..<min(width, left + 64) { turned[x * height + y] = bits[y * width + x] }
        }
      }
    }
    return Ink(width: height, height: width, bits: turned)
  }

  func isInk(x: Int, y: Int) -> Bool {
    x >= 0 && y >= 0 && x < width && y < height && bits[y * width + x] != 0
  }

  /// Whether a rectangle, as far as it lies on the picture, has more than so many pixels of ink.
  func hasInk(in box: PixelBox, moreThan count: Int = 0) -> Bool {
    guard let box = box.intersection(bounds) else { return false }
    var found = 0
    for y in box.top...box.bottom {
      for index in y * width + box.left...y * width + box.right where bits[index] != 0 {
        found += 1
        if found > count { return true }
      }
    }
    return false
  }

  mutating func erase(_ box: PixelBox) {
    guard let box = box.intersection(bounds) else { return }
    for y in box.top...box.bottom {
      for index in y * width + box.left...y * width + box.right { bits[index] = 0 }
    }
  }
}

/// How bright the paper is, square by square: the level that a fifth of the square's pixels reach. Where that is much
/// darker than on the whole page, it is no paper but a filled area.
struct Paper {
  private let tile: Int
  private let columns: Int
  private var levels: [UInt8] = []

  init(_ image: GreyImage, tile: Int) {
    self.tile = tile
    columns = (image.width + tile - 1) / tile
    for top in stride(from: 0, to: image.height, by: tile) {
      for left in stride(from: 0, to: image.width, by: tile) {
        var counts = [Int](repeating: 0, count: 256)
        let (right, bottom) = (min(image.width, left + tile), min(image.height, top + tile))
        for y in top..<bottom {
          for index in y * image.width + left..<y * image.width + right { counts[Int(image.pixels[index])] += 1 }
        }
        levels.append(Self.level(counts, atLeast: (right - left) * (bottom - top) / 5))
      }
    }
    let darkest = levels.sorted().dropFirst(levels.count / 2).first.map { UInt8(Double($0) * Self.shadow) } ?? 0
    for index in levels.indices { levels[index] = max(levels[index], darkest) }
  }

  /// The darkest paper in the shadow of a page, as a share of the brightness of most of it.
  private static let shadow = 0.72

  /// The share of the squares that are about as bright as most of the page.
  var evenShare: Double {
    let middle = Double(levels.sorted()[levels.count / 2])
    let even = levels.count { abs(Double($0) - middle) < 0.1 * middle }
    return Double(even) / Double(max(1, levels.count))
  }

  func level(x: Int, y: Int) -> UInt8 { levels[y / tile * columns + x / tile] }

  private static func level(_ counts: [Int], atLeast share: Int) -> UInt8 {
    var reached = 0
    for level in counts.indices.reversed() {
      reached += counts[level]
      if reached > share { return UInt8(level) }
    }
    return 0
  }
}
