/// Divides a page's text into pieces of one column each, by cutting at white space again and again (the XY-cut of Nagy and
/// Seth 1984): lines of different columns at different heights would confuse recognition.
struct TextRegions {
  /// The font size of the text, in pixels.
  let em: Double
  private(set) var boxes: [PixelBox] = []

  init(_ blobs: [Blob], em: Double) {
    self.em = em
    cut(blobs.map(\.box), depth: 0)
  }

  private mutating func cut(_ boxes: [PixelBox], depth: Int) {
    guard let first = boxes.first else { return }
    let columns = Self.groups(boxes, apart: Int(1.2 * em), from: \.left, to: \.right)
    if columns.count > 1, depth < 12 {
      for column in columns { cut(column, depth: depth + 1) }
      return
    }
    let bands = Self.groups(boxes, apart: Int(0.8 * em), from: \.top, to: \.bottom)
    if bands.count > 1, depth < 12 {
      for band in bands { cut(band, depth: depth + 1) }
      return
    }
    // Dirt alone is no text.
    guard boxes.contains(where: { Double($0.height) > 0.35 * em && Double($0.width) > 0.06 * em }) else { return }
    self.boxes.append(boxes.dropFirst().reduce(first) { $0.union($1) })
  }

  /// Parts boxes where nothing stands over at least `apart` pixels.
  private static func groups(
    _ boxes: [PixelBox], apart: Int, from: KeyPath<PixelBox, Int>, to: KeyPath<PixelBox, Int>
  ) -> [[PixelBox]] {
    var groups: [[PixelBox]] = []
    var end = 0
    for box in boxes.sorted(by: { $0[keyPath: from] < $1[keyPath: from] }) {
      if groups.isEmpty || box[keyPath: from] - end > apart {
        groups.append([box])
        end = box[keyPath: to]
      } else {
        groups[groups.count - 1].append(box)
        end = max(end, box[keyPath: to])
      }
    }
    return groups
  }
}
