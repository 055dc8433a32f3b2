/// Finds the signs before list items by their shape and place: recognition takes a dot for a letter, or for dirt.
///
/// A bullet is a small blob that stands alone, halfway up a line of text: paper to its left, above and below, a wide gap
/// and then text to its right.
struct BulletFinder {
  let ink: Ink
  /// The font size of the text, in pixels.
  let em: Double
  /// The drawn upright lines; the text of another cell is no neighbour.
  let uprights: [ImageLine]

  /// A sign and what it means: "•", "o" for a ring, "–" for a dash.
  struct Bullet {
    var blob: Blob
    var sign: Unicode.Scalar
  }

  func bullets(among blobs: [Blob]) -> [Bullet] {
    blobs.compactMap { blob in sign(of: blob).map { Bullet(blob: blob, sign: $0) } }
  }

  private func sign(of blob: Blob) -> Unicode.Scalar? {
    let (width, height) = (Double(blob.box.width) / em, Double(blob.box.height) / em)
    if (0.14...0.75).contains(width), (0.14...0.75).contains(height), (0.7...1.45).contains(width / height) {
      // A ring may be a letter, which stands nearer to the next one than a bullet does.
      if blob.fill >= 0.62 { return standsAlone(blob, gap: 0.22) ? "•" : nil }
      return isRing(blob) && width >= 0.3 && standsAlone(blob, gap: 0.3) ? "o" : nil
    }
    return Self.isDash(blob, em: em) && standsAlone(blob, gap: 0.2) ? Self.dash(width: width) : nil
  }

  /// Whether a blob has the shape of a hyphen or a dash.
  static func isDash(_ blob: Blob, em: Double) -> Bool {
    let (width, height) = (Double(blob.box.width) / em, Double(blob.box.height) / em)
    return (0.18...1.1).contains(width) && height < 0.16 && width / height > 2 && blob.fill > 0.65
  }

  /// A hyphen or a dash, by its width as a share of the font size: hyphens have a quarter of it, dashes two fifths or more.
  static func dash(width: Double) -> Unicode.Scalar { width < 0.31 ? "-" : "–" }

  /// Whether the middle of the blob is paper with ink on all four sides.
  private func isRing(_ blob: Blob) -> Bool {
    let box = blob.box
    let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    let middle = PixelBox(left: x, top: y, right: x, bottom: y).grown(by: max(1, box.width / 8))
    return !ink.hasInk(in: middle) && blob.fill > 0.25
  }

  private func standsAlone(_ blob: Blob, gap: Double) -> Bool {
    let box = blob.box
    let middle = (box.top + box.bottom) / 2
    func pixels(_ ems: Double) -> Int { Int((ems * em).rounded()) }
    let band = (top: middle - pixels(0.4), bottom: middle + pixels(0.4))
    let wall = uprights.filter { $0.start <= middle && middle <= $0.end && $0.bottom < box.left }.map(\.bottom).max()
    let left = max(box.left - pixels(1.2), (wall ?? -1) + 2)
    let isFreeLeft = !ink.hasInk(
      in: PixelBox(left: left, top: band.top, right: box.left - 2, bottom: band.bottom), moreThan: 2)
    let above = PixelBox(left: box.left, top: middle - pixels(0.55), right: box.right, bottom: box.top - 2)
    let below = PixelBox(left: box.left, top: box.bottom + 2, right: box.right, bottom: middle + pixels(0.4))
    let right = PixelBox(left: box.right + 2, top: band.top, right: box.right + pixels(gap), bottom: band.bottom)
    let text = PixelBox(left: box.right + pixels(gap), top: band.top, right: box.right + pixels(4), bottom: band.bottom)
    return isFreeLeft && !ink.hasInk(in: above) && !ink.hasInk(in: below) && !ink.hasInk(in: right, moreThan: 2)
      && ink.hasInk(in: text, moreThan: Int(0.03 * em * em))
  }
}
