import GRDB
import Model

/// In this room a row is one of the database; a table's row, of which Model has the noun, is never met here.
typealias Row = GRDB.Row

/// How a place stands in the last nine columns of the table `place`.
extension Place {
  var columns: StatementArguments {
    switch self {
    case .page(let page, let box): [page, box.left, box.top, box.right, box.bottom, nil, nil, nil, nil]
    case .part(let part, let path): [nil, nil, nil, nil, nil, part, path, nil, nil]
    case .lines(let line, let count): [nil, nil, nil, nil, nil, nil, nil, line, count]
    }
  }

  init(_ row: Row, from first: Int) throws {
    if let page = try row.decode(Int?.self, atIndex: first) {
      let box = try Box(
        left: row.decode(atIndex: first + 1), top: row.decode(atIndex: first + 2),
        right: row.decode(atIndex: first + 3),
        bottom: row.decode(atIndex: first + 4))
      self = .page(page, box)
    } else if let part = try row.decode(String?.self, atIndex: first + 5) {
      self = .part(part, path: try row.decode(atIndex: first + 6))
    } else {
      self = .lines(try row.decode(atIndex: first + 7), count: try row.decode(atIndex: first + 8))
    }
  }
}
