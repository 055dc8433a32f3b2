import Model

/// Tells beside which row of a table each of several turned names begins that stand one below the other in merged cells.
///
/// Such names begin at the top of their cells, end at the bottom, or stand in the middle, and all in the same way: the way that
/// brings their ends closest to the edges of rows is theirs.
struct TurnedNames {
  /// Horizontal ones.
  private let rulings: [Ruling]

  init(_ rulings: [Ruling]) { self.rulings = rulings.filter { $0.direction == .horizontal } }

  /// Whether a line is drawn between two boxes, one above the other, so that they stand in two cells.
  func part(_ box: Box, _ other: Box) -> Bool {
    let (upper, lower) = box.middle < other.middle ? (box, other) : (other, box)
    return rulings.contains { ruling in
      upper.middle < ruling.position && ruling.position < lower.middle && ruling.start < box.left + 1
        && ruling.end > box.right - 1
    }
  }

  /// A page with more is a map.
  private static let most = 200
  /// How far from its cell's edge a name may stand, in points.
  private static let padding = 8.0
  /// How far right of a name the next column may begin, in points.
  private static let widest = 120.0

  /// How high the level line of each name belongs: in the middle of the name, or beside the first line of its row.
  ///
  /// - Parameter level: the glyphs that are not turned.
  func middles(of names: [Box], beside level: [Glyph]) -> [Double] {
    var middles = names.map(\.middle)
    guard names.count < Self.most else { return middles }
    for column in columns(of: names) where column.count > 1 {
      for (name, edge) in zip(column, starts(of: column.map { names[$0] }, below: level)) {
        let first = level.lazy.filter { $0.box.left > names[name].right && $0.box.middle > edge }.map(\.box.middle)
          .min()
        if let first, first < names[name].bottom { middles[name] = first }
      }
    }
    return middles
  }

  /// The names, by their places, that stand one below the other, from top to bottom.
  private func columns(of names: [Box]) -> [[Int]] {
    names.indices.sorted { names[$0].top < names[$1].top }.reduce(into: []) { columns, name in
      let same = columns.firstIndex {
        let last = names[$0[$0.count - 1]]
        return min(last.right, names[name].right) > max(last.left, names[name].left)
          && last.bottom < names[name].top + 1
      }
      if let same { columns[same].append(name) } else { columns.append([name]) }
    }
  }

  /// The upper edges of the rows in which names of a column begin; none where no way of standing fits.
  private func starts(of names: [Box], below level: [Glyph]) -> [Double] {
    guard let first = names.first, let last = names.last else { return [] }
    let right = names.map(\.right).max() ?? 0
    let beside = rulings.filter { $0.end > right + 20 && $0.start < right + Self.widest }
    let edges = beside.map(\.position).sorted()
    guard let top = top(of: first, among: edges, below: level) else { return [] }
    let between = edges.filter { first.top < $0 && $0 < last.bottom }
    // A line that crosses the column parts its cells, however the names stand in them.
    let crossing = zip(names, names.dropFirst()).map { name, next in
      beside.first { $0.start < name.left && name.bottom - 2 < $0.position && $0.position < next.top + 2 }?.position
    }
    let ways = [
      names.dropLast().map(\.bottom), names.dropFirst().map(\.top),
      names.dropLast().reduce(into: [top]) { $0.append(2 * $1.middle - $0[$0.count - 1]) }.dropFirst().map { $0 },
    ]
    let fits = ways.compactMap { ends -> (edges: [Double], distance: Double)? in
      let near = zip(crossing, ends).compactMap { crossing, end in
        crossing ?? between.min { abs($0 - end) < abs($1 - end) }
      }
      guard near.count == ends.count else { return nil }
      let distance = zip(near, zip(crossing, ends)).map { $1.0 == nil ? abs($0 - $1.1) : 0 }.max() ?? .infinity
      return distance < Self.padding ? (near, distance) : nil
    }
    return fits.min { $0.distance < $1.distance }.map { [top] + $0.edges } ?? []
  }

  /// Where the rows begin: at a line drawn across the column, right below its header, or at the last edge above the first name.
  private func top(of name: Box, among edges: [Double], below level: [Glyph]) -> Double? {
    let drawn = rulings.filter { !$0.isEdge && $0.start < name.left && $0.end > name.right + 20 }
    if let line = drawn.map(\.position).filter({ $0 < name.top + 2 }).max() { return line }
    let above = level.lazy.map(\.box).filter {
      $0.bottom < name.top + 2 && $0.right > name.left - 20 && $0.left < name.right + 20
    }
    if let header = above.map(\.middle).max(), let edge = edges.first(where: { $0 > header }), edge < name.top + 2 {
      return edge
    }
    return edges.last { $0 < name.top + 2 }
  }
}
