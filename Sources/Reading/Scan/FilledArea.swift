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
  func open(_ image: inout GreyImage, _ ink: inout Ink) {
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
    // Outside the fill's rounded or ragged edge there is paper, which is no text.
    ink.erase(PixelBox(left: box.left, top: box.top, right: box.left + 2, bottom: box.bottom))
    ink.erase(PixelBox(left: box.right - 2, top: box.top, right: box.right, bottom: box.bottom))
  }
}
