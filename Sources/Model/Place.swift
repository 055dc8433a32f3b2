/// A rectangle on a page, in points from the top-left corner of the page as displayed.
package struct Box: Hashable, Sendable, Codable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
  package var middle: Double { (top + bottom) / 2 }

  /// The smallest box around both.
  package func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// Where in its file a piece of text stands.
package enum Place: Hashable, Sendable {
  /// A PDF or a scan: the page (from 1) and the box of the piece.
  case page(Int, Box)
  /// A word-processing file: the part's name and the path of blocks in it, as "tbl1/tr2/tc3/p4" (from 1).
  case part(String, path: String)
  /// A text file: the first line (from 1) and how many lines.
  case lines(Int, count: Int)

  /// The page, for a piece that has one.
  package var page: Int? {
    if case .page(let number, _) = self { number } else { nil }
  }
}

extension Place: Codable {
  private enum Key: String, CodingKey { case page, box, part, path, line, lines }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if let page = try fields.decodeIfPresent(Int.self, forKey: .page) {
      let edges = try fields.decode([Double].self, forKey: .box)
      guard edges.count == 4 else {
        throw DecodingError.dataCorruptedError(forKey: .box, in: fields, debugDescription: "a box has four edges")
      }
      self = .page(page, Box(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3]))
    } else if let part = try fields.decodeIfPresent(String.self, forKey: .part) {
      self = .part(part, path: try fields.decode(String.self, forKey: .path))
    } else {
      self = .lines(try fields.decode(Int.self, forKey: .line), count: try fields.decode(Int.self, forKey: .lines))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .page(let page, let box):
      try fields.encode(page, forKey: .page)
      try fields.encode([box.left, box.top, box.right, box.bottom], forKey: .box)
    case .part(let part, let path):
      try fields.encode(part, forKey: .part)
      try fields.encode(path, forKey: .path)
    case .lines(let line, let count):
      try fields.encode(line, forKey: .line)
      try fields.encode(count, forKey: .lines)
    }
  }
}
