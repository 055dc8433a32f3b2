/// A dark filled area of a page, with text on it that is lighter or darker still.
struct FilledArea {
  private let box: PixelBox
  /// The brightness of most of it.
  private let level: Int
  private let isTextLighter: Bool

  init(_ box: PixelBox, in image: GreyImage) {
    self.box = box
    var counts = [Int](repeating: 0, count: 256)
    for y in box.top...box.bottom {
      for index in y * image.width + box.left...y * image.width + box.right { counts[Int(image.pixels[index])] += 1 }
    }
    // The middle pixel is not of the text, which covers a fifth at most.
    var rest = box.area / 2
    let level =
      counts.indices.first { level in
        rest -= counts[level]
        return rest < 0
      } ?? 0
    self.level = level
    isTextLighter =
      counts[min(255, level + 40)...].reduce(0, +) >= counts[..<max(0, level - 40)].reduce(0, +)
  }

  /// Makes the text dark on light paper, in both pictures.
  func open(_ image: inout GreyImage, ink: inout Ink) {
    // Half of the way from the fill to the text is the edge of a letter.
    let extreme = isTextLighter ? 255 : 0
    for y in box.top...box.bottom {
      for index in y * image.width + box.left...y * image.width + box.right {
        let distance = abs(min(max(Int(image.pixels[index]), min(level, extreme)), max(level, extreme)) - level)
        let share = 255 * distance / max(1, abs(extreme - level))
        image.pixels[index] = UInt8(clamping: 255 - share)
        ink.bits[index] = share > 128 ? 1 : 0
      }
    }
    peel(&image, ink: &ink)
  }

  /// Whites out what seems to be text at the very edges: paper beside the fill, where its outline is not quite straight.
  private func peel(_ image: inout GreyImage, ink: inout Ink) {
    let depth = max(2, box.height / 6)
    for x in box.left...box.right {
      peel(&image, ink: &ink, path: (0..<depth).map { (x, box.top + $0) })
      peel(&image, ink: &ink, path: (0..<depth).map { (x, box.bottom - $0) })
    }
    for y in box.top...box.bottom {
      peel(&image, ink: &ink, path: (0..<depth).map { (box.left + $0, y) })
      peel(&image, ink: &ink, path: (0..<depth).map { (box.right - $0, y) })
    }
  }

  /// From the edge inwards: all but the letters, which begin behind some of the fill.
  private func peel(_ image: inout GreyImage, ink: inout Ink, path: [(x: Int, y: Int)]) {
    var isInside = false
    for (step, point) in path.enumerated() {
      let index = point.y * image.width + point.x
      let isInk = ink.bits[index] != 0
      if isInside, isInk { return }
      if step > 3, !isInk { isInside = true }
      ink.bits[index] = 0
      image.pixels[index] = 255
    }
  }
}
