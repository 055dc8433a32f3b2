import Model

extension OpenGrid {
  /// Where the rows begin that the table numbers one by one: beside each number stands the first line of another column.
  ///
  /// - Returns: none where anything else stands in the column of numbers, or too few to show an order.
  func numberStarts(below headerEnd: Double?) -> [Double] {
    guard let numberColumn else { return [] }
    let words = body.flatMap(\.words).filter { $0.box.middle > headerEnd ?? -.infinity }
    let lines = PageLine.lines(of: words.filter { column(of: $0) == numberColumn })
    let numbers = lines.map { line in line.words.count == 1 ? Int(line.words[0].text.filter { $0 != "." }) : nil }
    // Fewer show no order.
    guard numbers.count > 3, let first = numbers.first ?? nil,
      zip(numbers.indices, numbers).allSatisfy({ $1 == first + $0 })
    else { return [] }
    let others = words.filter { column(of: $0) != numberColumn }
    let isLevel = lines.allSatisfy { line in
      others.contains { abs($0.box.middle - line.box.middle) < 0.4 * line.box.height }
    }
    return isLevel ? lines.map { $0.box.top - 0.2 * $0.box.height } : []
  }

  /// The columns whose cells are merged as those of the policies are: beside a number without a name nothing begins in
  /// them, though the text of the row before may go on.
  func mergedColumns(below headerEnd: Double?, names: [Box]) -> Set<Int> {
    let words = body.flatMap(\.words).filter { $0.box.middle > headerEnd ?? -.infinity }
    let numbers = PageLine.lines(of: words.filter { column(of: $0) == numberColumn })
    let unnamed = numbers.filter { line in !names.contains { abs($0.middle - line.box.middle) < 0.4 * line.box.height }
    }
    guard names.count > 1, !unnamed.isEmpty else { return [] }
    let columns = xs.indices.dropLast().filter { column in
      let lines = PageLine.lines(of: words.filter { self.column(of: $0) == column })
      return column != numberColumn && !lines.isEmpty
        && unnamed.allSatisfy { number in
          let beside = lines.first { abs($0.box.middle - number.box.middle) < 0.4 * number.box.height }
          return beside.map { $0.words.first?.text.first?.isLowercase == true } ?? true
        }
    }
    return Set(columns)
  }
}
