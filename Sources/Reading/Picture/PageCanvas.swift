/// Where pictures of a page come from, while it is open.
struct PageCanvas {
  /// How many pages the document has.
  let pageCount: Int
  /// Draws the page with so many pixels an inch, turned clockwise about its middle by so many degrees (see `PageTurn`); nil
  /// when it cannot be.
  let draw: (_ resolution: Double, _ angle: Double) -> GreyImage?
}
