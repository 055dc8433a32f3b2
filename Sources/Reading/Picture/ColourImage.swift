import Model

/// A page as a picture in colour: a pixel is the bits 00RRGGBB, rows from top to bottom.
struct ColourImage {
  let width: Int
  let height: Int
  /// Pixels an inch.
  let resolution: Double
  var pixels: [UInt32]

  init(width: Int, height: Int, resolution: Double, pixels: [UInt32]) {
    precondition(pixels.count == width * height)
    (self.width, self.height, self.resolution, self.pixels) = (width, height, resolution, pixels)
  }

  /// A picture as a drawing library keeps it.
  ///
  /// - Parameters:
  ///   - rows: pixels of four bytes, of which the upper eight bits mean nothing.
  ///   - stride: how many bytes one row begins after the other.
  init(width: Int, height: Int, resolution: Double, rows: UnsafeRawBufferPointer, stride: Int) {
    precondition(4 * width <= stride && height * stride <= rows.count)
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      for y in 0..<height {
        let row = UnsafeRawBufferPointer(rebasing: rows[y * stride..<y * stride + 4 * width])
        for x in 0..<width {
          pixels[y * width + x] = row.loadUnaligned(fromByteOffset: 4 * x, as: UInt32.self) & 0xFFFFFF
        }
      }
      count = width * height
    }
    self.init(width: width, height: height, resolution: resolution, pixels: pixels)
  }

  /// The pixels that a box covers, in points; nil for one that lies outside the picture.
  func pixels(in box: Box) -> PixelBox? {
    let scale = resolution / 72
    guard [box.left, box.top, box.right, box.bottom].allSatisfy({ !$0.isNaN }) else { return nil }
    // Clamped first: a damaged file may place text anywhere.
    func pixel(_ points: Double) -> Int { Int(min(max(points * scale, -1e6), 1e6).rounded()) }
    let covered = PixelBox(
      left: pixel(box.left), top: pixel(box.top), right: pixel(box.right) - 1, bottom: pixel(box.bottom) - 1)
    return covered.intersection(PixelBox(left: 0, top: 0, right: width - 1, bottom: height - 1))
  }

  /// Lets a colour show through what is drawn in a box, as a marker pen does: black stays black, and white takes the colour.
  mutating func stain(_ box: PixelBox, colour: UInt32) {
    for y in box.top...box.bottom {
      for x in box.left...box.right { pixels[y * width + x] = Self.product(pixels[y * width + x], colour) }
    }
  }

  mutating func fill(_ box: PixelBox, colour: UInt32) {
    for y in box.top...box.bottom {
      for x in box.left...box.right { pixels[y * width + x] = colour }
    }
  }

  private static func product(_ left: UInt32, _ right: UInt32) -> UInt32 {
    [16, 8, 0].reduce(0) { product, shift in
      let level = ((left >> shift & 255) * (right >> shift & 255) + 127) / 255
      return product | level << shift
    }
  }
}
