/// Whether the lines of a scanned page run up or down the page, as when a wide sheet went through the scanner lengthwise.
///
/// Letters stand closer to the next letter of their word than to the line above or below.
enum Orientation {
  /// - Parameter ink: of a picture of about 100 pixels an inch.
  static func isSideways(_ ink: Ink) -> Bool {
    let letters = ink.blobs().map(\.box).filter { sizes.contains(max($0.width, $0.height)) }
    guard letters.count >= fewest else { return false }
    var (across, along) = (0, 0)
    for index in stride(from: 0, to: letters.count, by: max(1, letters.count / mostAsked)) {
      guard let next = nearest(to: letters[index], among: letters) else { continue }
      if next.isBeside { across += 1 } else { along += 1 }
    }
    return along > 2 * across
  }

  /// How large letters are, in pixels: from a small "e" to a heading.
  private static let sizes = 4...30
  /// Fewer letters tell nothing.
  private static let fewest = 40
  /// So many letters are asked for their neighbour.
  private static let mostAsked = 400

  /// The nearest letter that stands in the same row or the same column, if it is no farther than a letter's size.
  private static func nearest(to box: PixelBox, among letters: [PixelBox]) -> (distance: Int, isBeside: Bool)? {
    var best: (distance: Int, isBeside: Bool)?
    for other in letters where other != box {
      let gapX = max(other.left - box.right, box.left - other.right)
      let gapY = max(other.top - box.bottom, box.top - other.bottom)
      // Exactly one of them is a gap: the boxes overlap in the other direction.
      guard gapX > 0 && gapY < 0 || gapY > 0 && gapX < 0 else { continue }
      let distance = max(gapX, gapY)
      guard distance <= max(box.width, box.height), distance < best?.distance ?? .max else { continue }
      best = (distance, gapX > 0)
    }
    return best
  }
}
