/// A page as a picture: one byte a pixel, 0 black to 255 white, rows from top to bottom.
struct GreyImage {
  let width: Int
  let height: Int
  /// Pixels an inch.
  let resolution: Double
  var pixels: [UInt8]

  init(width: Int, height: Int, resolution: Double, pixels: [UInt8]) {
    precondition(pixels.count == width * height)
    (self.width, self.height, self.resolution, self.pixels) = (width, height, resolution, pixels)
  }

  /// How many points a pixel is wide.
  var point: Double { 72 / resolution }

  /// So many points in whole pixels.
  func pixels(_ points: Double) -> Int { Int((points / point).rounded()) }
}

/// A rectangle of pixels; all four edges belong to it.
struct PixelBox: Hashable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var width: Int { right - left + 1 }
  var height: Int { bottom - top + 1 }
  var area: Int { width * height }

  func union(_ other: PixelBox) -> PixelBox {
    PixelBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  func grown(by margin: Int) -> PixelBox {
    PixelBox(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// What both cover; nil for nothing.
  func intersection(_ other: PixelBox) -> PixelBox? {
    let box = PixelBox(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
    return box.left <= box.right && box.top <= box.bottom ? box : nil
  }

  func holdsMiddle(of other: PixelBox) -> Bool {
    let (x, y) = ((other.left + other.right) / 2, (other.top + other.bottom) / 2)
    return left <= x && x <= right && top <= y && y <= bottom
  }
}
