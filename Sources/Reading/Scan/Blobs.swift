/// Ink that hangs together: a letter, a dot, a bullet.
struct Blob {
  var box: PixelBox
  /// Pixels of ink.
  var area: Int

  /// The share of its box that is ink.
  var fill: Double { Double(area) / Double(max(1, box.area)) }
}

extension Ink {
  /// All blobs, from top to bottom; pixels that touch at a corner hang together.
  func blobs() -> [Blob] {
    var finder = BlobFinder()
    for y in 0..<height { finder.add(runs(inRow: y), row: y) }
    return finder.blobs
  }

  private func runs(inRow y: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = -1
    for x in 0..<width {
      if bits[y * width + x] != 0 {
        if start < 0 { start = x }
      } else if start >= 0 {
        runs.append(start..<x)
        start = -1
      }
    }
    if start >= 0 { runs.append(start..<width) }
    return runs
  }
}

/// Joins runs of ink that touch runs of the row above.
private struct BlobFinder {
  private var parts: [Blob] = []
  private var parents: [Int] = []
  private var above: [(run: Range<Int>, part: Int)] = []

  mutating func add(_ runs: [Range<Int>], row: Int) {
    var current: [(run: Range<Int>, part: Int)] = []
    var first = 0
    for run in runs {
      let piece = Blob(
        box: PixelBox(left: run.lowerBound, top: row, right: run.upperBound - 1, bottom: row), area: run.count)
      while first < above.count, above[first].run.upperBound < run.lowerBound { first += 1 }
      var part: Int?
      var index = first
      while index < above.count, above[index].run.lowerBound <= run.upperBound {
        part = part.map { join($0, other: above[index].part) } ?? root(above[index].part)
        index += 1
      }
      if let part {
        parts[part].box = parts[part].box.union(piece.box)
        parts[part].area += piece.area
        current.append((run, part))
      } else {
        current.append((run, parts.count))
        parents.append(parts.count)
        parts.append(piece)
      }
    }
    above = current
  }

  var blobs: [Blob] { parts.indices.filter { parents[$0] == $0 }.map { parts[$0] } }

  private mutating func root(_ part: Int) -> Int {
    var part = part
    while parents[part] != part {
      parents[part] = parents[parents[part]]
      part = parents[part]
    }
    return part
  }

  private mutating func join(_ one: Int, other: Int) -> Int {
    let (a, b) = (root(one), root(other))
    if a == b { return a }
    parents[b] = a
    parts[a].box = parts[a].box.union(parts[b].box)
    parts[a].area += parts[b].area
    return a
  }
}
