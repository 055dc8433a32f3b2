import Model

/// The grey behind the text of a table's cells, which tells one kind of heading row from another.
enum CellShades {
  /// Brightness that differs less than this share of white is the same grey.
  private static let step = 0.02

  /// - Parameter cells: in pixels.
  /// - Returns: the cells that are darker than the brightest ones, those of one grey with one colour.
  static func shades(of cells: [PixelBox], in image: GreyImage, _ ink: Ink) -> [Shade] {
    let levels = cells.map { level(of: $0, image: image, ink: ink) }
    let sorted = levels.compactMap(\.self).sorted(by: >)
    guard let brightest = sorted.first else { return [] }
    var greys: [Double] = []
    var last = brightest
    for level in sorted {
      if greys.isEmpty || last - level > step { greys.append(level) }
      last = level
    }
    return zip(cells, levels).compactMap { cell, level in
      guard let level, let grey = greys.last(where: { $0 >= level }), grey < brightest else { return nil }
      let value = Int(255 * grey / brightest)
      let hex = (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
      let point = image.point
      return Shade(
        box: Box(
          left: Double(cell.left) * point, top: Double(cell.top) * point, right: Double(cell.right) * point,
          bottom: Double(cell.bottom) * point), colour: hex + hex + hex)
    }
  }

  /// The mean brightness of what is not ink, well inside the cell, of 1; nil for a cell without room.
  private static func level(of cell: PixelBox, image: GreyImage, ink: Ink) -> Double? {
    let margin = image.pixels(1.5)
    guard let box = cell.grown(by: -margin).intersection(ink.bounds), box.width > margin, box.height > margin else {
      return nil
    }
    var (sum, count) = (0, 0)
    for y in box.top...box.bottom {
      for index in y * image.width + box.left...y * image.width + box.right where ink.bits[index] == 0 {
        sum += Int(image.pixels[index])
        count += 1
      }
    }
    return count > 0 ? Double(sum) / Double(count) / 255 : nil
  }
}
