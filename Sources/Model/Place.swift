/// A rectangle on a page, in points from the top-left corner of the page as displayed.
package struct Box: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  @inlinable package init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  @inlinable @inline(__always) package var width: Double { right - left }
  @inlinable @inline(__always) package var height: Double { bottom - top }
  @inlinable @inline(__always) package var middle: Double { (top + bottom) / 2 }

  /// The smallest box around both.
  @inlinable @inline(__always) package func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// What both cover; nil where they do not meet, or have sides that are no numbers.
  @inlinable package func intersection(_ other: Box) -> Box? {
    let shared = Box(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
    return shared.left <= shared.right && shared.top <= shared.bottom ? shared : nil
  }
}

/// Where in its file a piece of text stands.
package enum Place: Hashable, Sendable {
  /// A PDF or a scan: the page (from 1) and the box of the piece.
  case page(Int, Box)
  /// A word-processing file: the part's name and the path of blocks in it, as "tbl1/tr2/tc3/p4" (from 1). A web page is one
  /// part; a sheet of a spreadsheet is one under its name, and the path is a cell as "C7".
  case part(String, path: String)
  /// A text file: the first line (from 1) and how many lines.
  case lines(Int, count: Int)

  /// How many pixels an inch a picture of a page has.
  package static let pictureResolution = 200.0

  /// The page, for a piece that has one.
  package var page: Int? {
    if case .page(let number, _) = self { number } else { nil }
  }
}
