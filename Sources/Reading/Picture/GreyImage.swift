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

extension GreyImage {
  /// The brightness of a picture in colour.
  init(_ colour: ColourImage) {
    let pixels = colour.pixels.map { pixel in
      // The eye's weights for red, green and blue (ITU-R BT.601), of 256.
      UInt8(truncatingIfNeeded: ((pixel >> 16 & 255) * 77 + (pixel >> 8 & 255) * 150 + (pixel & 255) * 29) >> 8)
    }
    self.init(width: colour.width, height: colour.height, resolution: colour.resolution, pixels: pixels)
  }
}
