import Model

/// A line in a table's columns, given the edges of the columns from left to right.
extension PageLine {
  /// Whether the line stands between the outermost edges and no word crosses an edge.
  func respects(edges: [Double]) -> Bool {
    box.left > edges[0] - 3 && box.right < edges[edges.count - 1] + 3
      && words.allSatisfy { word in
        !edges.dropFirst().dropLast().contains { word.box.left < $0 - 2 && word.box.right > $0 + 2 }
      }
  }

  /// The columns in which the line has words.
  func columns(between edges: [Double]) -> Set<Int> {
    Set(words.compactMap { word in edges.lastIndex { $0 <= (word.box.left + word.box.right) / 2 } })
  }
}
