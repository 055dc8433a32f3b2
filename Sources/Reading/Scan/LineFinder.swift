/// A drawn line in a picture: the rows it covers and where along them it begins and ends, in pixels. For an upright line
/// the picture is turned, so that its rows are columns.
struct ImageLine {
  var top: Int
  var bottom: Int
  var start: Int
  var end: Int
}

/// Finds drawn lines in the ink of a page: long dark runs with white on both sides, which letters never are.
struct LineFinder {
  private let ink: Ink
  /// In pixels.
  private let shortest: Int
  private let thickest: Int
  /// Specks of paper in a line that do not end it.
  private let gap: Int
  private var open: [ImageLine] = []
  private var found: [ImageLine] = []

  /// The lines across the picture.
  ///
  /// - Parameters:
  ///   - shortest, thickest: in pixels.
  ///   - gap: the longest interruption, in pixels.
  static func lines(in ink: Ink, shortest: Int, thickest: Int, gap: Int) -> [ImageLine] {
    var finder = LineFinder(ink: ink, shortest: max(2, shortest), thickest: thickest, gap: gap)
    for y in 0..<ink.height { finder.scan(row: y) }
    finder.close(before: .max)
    return finder.found
  }

  private init(ink: Ink, shortest: Int, thickest: Int, gap: Int) {
    (self.ink, self.shortest, self.thickest, self.gap) = (ink, shortest, thickest, gap)
  }

  /// A line that is not quite level changes rows, so ink of the rows above and below counts as well.
  private mutating func scan(row y: Int) {
    let width = ink.width
    let above = max(0, y - 1) * width
    let below = min(ink.height - 1, y + 1) * width
    var start = -1
    var last = -1
    for x in 0..<width where ink.bits[y * width + x] | ink.bits[above + x] | ink.bits[below + x] != 0 {
      if last < 0 || x - last > gap + 1 {
        add(start: start, end: last, row: y)
        start = x
      }
      last = x
    }
    add(start: start, end: last, row: y)
    close(before: y)
  }

  private mutating func add(start: Int, end: Int, row: Int) {
    guard start >= 0, end - start >= shortest else { return }
    let touching = open.firstIndex { $0.bottom >= row - 1 && $0.start <= end && start <= $0.end }
    if let touching {
      open[touching].bottom = row
      open[touching].start = min(open[touching].start, start)
      open[touching].end = max(open[touching].end, end)
    } else {
      open.append(ImageLine(top: row, bottom: row, start: start, end: end))
    }
  }

  private mutating func close(before row: Int) {
    for line in open where line.bottom < row - 1 {
      // Looking at three rows has made it two rows thicker.
      let trim = line.bottom - line.top < 2 ? 0 : 1
      let line = ImageLine(top: line.top + trim, bottom: line.bottom - trim, start: line.start, end: line.end)
      if line.bottom - line.top < thickest, isDrawn(line) { found.append(line) }
    }
    open.removeAll { $0.bottom < row - 1 }
  }

  /// Whether nearly all of the line is ink, and most of it has paper above and below.
  private func isDrawn(_ line: ImageLine) -> Bool {
    var (inked, free) = (0, 0)
    for x in line.start...line.end {
      if (line.top...line.bottom).contains(where: { ink.isInk(x: x, y: $0) }) { inked += 1 }
      if !ink.isInk(x: x, y: line.top - 3), !ink.isInk(x: x, y: line.bottom + 3) { free += 1 }
    }
    let length = line.end - line.start + 1
    return inked * 100 >= length * 95 && free * 100 >= length * 60
  }
}
