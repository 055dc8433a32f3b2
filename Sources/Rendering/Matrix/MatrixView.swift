import Model
import Search

extension Canvas {
  /// For each query a heat map: a row a plan, a column a period, each cell with a block as high as its count among all
  /// cells of the query, the count, and its number.
  mutating func add(matrix: Matrix) {
    for term in matrix.terms {
      blank()
      add(MatrixPhrase.heading(term).sentence, as: term.count + term.near > 0 ? .title : .plain)
      add(suggestion: term.suggestion)
      guard term.count + term.near > 0 else { continue }
      for columns in matrix.columnGroups(width: terminal.width) {
        blank()
        add(term, of: matrix, columns)
      }
    }
    guard !matrix.numbered.isEmpty else { return }
    blank()
    add(MatrixPhrase.howToShow(matrix.numbered.count).sentence, as: .faint)
  }

  private mutating func add(_ term: Matrix.Term, of matrix: Matrix, _ columns: Range<Int>) {
    let most = term.cells.joined().compactMap { $0?.asked.count }.max() ?? 0
    let header =
      [Styled(MatrixPhrase.rowTitle(matrix).sentence(terminal.tongue), as: .faint)]
      + columns.map { Styled(Sentence.period(matrix.periods[$0])(terminal.tongue), as: .faint) }
    // A plan has a place where one of the periods is its own.
    let rows = zip(matrix.rows, term.cells).filter { $1[columns].contains { $0 != nil } }.map { row, cells in
      [Styled(MatrixPhrase.row(row).sentence(terminal.tongue))] + columns.map { styled(cells[$0], most: most) }
    }
    add(table: [header] + rows, rightAligned: Set(1...columns.count), flexible: [0])
  }

  private func styled(_ cell: Matrix.Cell?, most: Int) -> Styled {
    guard let cell else { return Styled("–", as: .faint) }
    let count = figures(Count(0, cell.asked.count, near: cell.near.count))
    let number = cell.number.map { Styled(" [\($0)]", as: .faint) } ?? Styled()
    return Styled(Blocks.level(cell.asked.count, of: most), as: .bar) + Styled(" ") + count + number
  }
}

extension Matrix {
  /// The periods that fit side by side beside the rows' names.
  fileprivate func columnGroups(width: Int) -> [Range<Int>] {
    let size = max(1, (width - 18) / 17)
    return stride(from: 0, to: periods.count, by: size).map { $0..<min($0 + size, periods.count) }
  }
}
