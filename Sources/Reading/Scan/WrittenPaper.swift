/// Tells a picture of written paper from a photograph, without recognising anything.
///
/// Paper is nearly equally bright all over, and most of its ink is small and stands with paper above and below it. A
/// photograph has such spots too, but few of them on an even ground.
enum WrittenPaper {
  /// - Parameters:
  ///   - image: of a whole page, at about 100 pixels an inch.
  ///   - ink: of the same picture.
  static func isShown(by image: GreyImage, ink: Ink) -> Bool {
    let paper = Paper(image, tile: image.pixels(squareSide))
    guard paper.evenShare > leastPaper else { return false }
    var letters = 0
    for blob in ink.blobs() where isLetter(blob, image, paper) {
      letters += 1
      if letters == fewestLetters { return true }
    }
    return false
  }

  /// Of the squares in which the brightness of the paper is measured, in points.
  private static let squareSide = 12.0
  /// The least share of a page that is plain paper or shaded evenly; the rest are pictures and coloured fields.
  private static let leastPaper = 0.5
  /// A line of text.
  private static let fewestLetters = 40

  private static func isLetter(_ blob: Blob, _ image: GreyImage, _ paper: Paper) -> Bool {
    let box = blob.box
    let (width, height) = (Double(box.width) * image.point, Double(box.height) * image.point)
    guard (2.5...24).contains(height), (0.7...40).contains(width) else { return false }
    let reach = max(1, box.height / 3)
    let above = PixelBox(left: box.left, top: box.top - 1 - reach, right: box.right, bottom: box.top - 2)
    let below = PixelBox(left: box.left, top: box.bottom + 2, right: box.right, bottom: box.bottom + 1 + reach)
    return [above, below].allSatisfy { isPaper($0, image, paper) }
  }

  private static func isPaper(_ box: PixelBox, _ image: GreyImage, _ paper: Paper) -> Bool {
    let bounds = PixelBox(left: 0, top: 0, right: image.width - 1, bottom: image.height - 1)
    guard let box = box.intersection(bounds) else { return true }
    let level = Double(paper.level(x: box.left, y: box.top))
    var stained = 0
    for y in box.top...box.bottom {
      for index in y * image.width + box.left...y * image.width + box.right
      where abs(Double(image.pixels[index]) - level) > 0.14 * level { stained += 1 }
    }
    // The foot of a letter of the next line may reach into it.
    return Double(stained) <= 0.15 * Double(box.area)
  }
}
