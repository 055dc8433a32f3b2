import Model

extension [Ruling] {
  /// Rulings at nearly the same position whose stretches touch, made one: cells are drawn side by side, lines double.
  ///
  /// - Parameter tolerance: points between positions, and between the end of one stretch and the start of the next.
  func merged(tolerance: Double = 2) -> [Ruling] {
    let sane = filter { $0.position.isFinite && $0.start.isFinite && $0.end.isFinite && $0.length > 0.2 }
    return [Ruling.Direction.horizontal, .vertical].flatMap { direction in
      Self.mergeParallel(sane.filter { $0.direction == direction }, tolerance: tolerance)
    }
  }

  private static func mergeParallel(_ rulings: [Ruling], tolerance: Double) -> [Ruling] {
    var bands: [[Ruling]] = []
    for ruling in rulings.sorted(by: { $0.position < $1.position }) {
      if let first = bands.last?.first, ruling.position - first.position <= tolerance {
        bands[bands.count - 1].append(ruling)
      } else {
        bands.append([ruling])
      }
    }
    return bands.flatMap { joinTouching($0, tolerance: tolerance) }
  }

  private static func joinTouching(_ band: [Ruling], tolerance: Double) -> [Ruling] {
    // Drawn lines say where the line is; edges of shading only near where.
    let drawn = band.filter { !$0.isEdge }
    let positions = (drawn.isEmpty ? band : drawn).map(\.position)
    let position = positions.reduce(0, +) / Double(positions.count)
    var joined: [Ruling] = []
    for ruling in band.sorted(by: { $0.start < $1.start }) {
      if let last = joined.last, ruling.start <= last.end + tolerance {
        joined[joined.count - 1].end = Swift.max(last.end, ruling.end)
      } else {
        joined.append(Ruling(ruling.direction, position: position, start: ruling.start, end: ruling.end, isEdge: true))
      }
    }
    for index in joined.indices { joined[index].isEdge = !isDrawn(joined[index], by: drawn) }
    return joined
  }

  /// Whether lines are drawn along at least half of a stretch: under a header with lines, columns may be parted by shades.
  private static func isDrawn(_ ruling: Ruling, by drawn: [Ruling]) -> Bool {
    var (length, reached) = (0.0, ruling.start)
    for line in drawn.sorted(by: { $0.start < $1.start }) where line.start <= ruling.end && line.end > reached {
      length += Swift.min(line.end, ruling.end) - Swift.max(line.start, reached)
      reached = line.end
    }
    return length >= 0.5 * ruling.length
  }
}
