import Model

/// A transformation of coordinates, as ISO 32000-1, 8.3.3 writes it.
struct Matrix {
  var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

  init() {}

  init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// - Parameter numbers: six; with another count it changes nothing.
  init(_ numbers: [Double]) {
    guard numbers.count == 6 else {
      self.init()
      return
    }
    self.init(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
  }

  /// From a page's own coordinates to points from the top-left of the page as displayed.
  ///
  /// - Parameters:
  ///   - box: the part of the page that is displayed, with its bottom as `top` and its top as `bottom`.
  ///   - turn: clockwise, in degrees.
  init(showing box: Box, turnedBy turn: Int) {
    switch turn {
    case 90: self.init([0, 1, 1, 0, -box.top, -box.left])
    case 180: self.init([-1, 0, 0, 1, box.right, -box.top])
    case 270: self.init([0, -1, -1, 0, box.bottom, box.right])
    default: self.init([1, 0, 0, -1, -box.left, box.bottom])
    }
  }

  /// This transformation first and then the other.
  func then(_ other: Matrix) -> Matrix {
    Matrix(
      a: a * other.a + b * other.c, b: a * other.b + b * other.d, c: c * other.a + d * other.c,
      d: c * other.b + d * other.d, e: e * other.a + f * other.c + other.e, f: e * other.b + f * other.d + other.f)
  }

  func point(_ x: Double, _ y: Double) -> DrawnPath.Point { (a * x + c * y + e, b * x + d * y + f) }

  /// How much longer lengths become, as a mean of both directions.
  var scale: Double { abs(a * d - b * c).squareRoot() }

  /// The smallest upright box around what becomes of a box.
  func bounds(of box: Box) -> Box {
    let corners = [
      point(box.left, box.top), point(box.right, box.top), point(box.right, box.bottom), point(box.left, box.bottom),
    ]
    let (xs, ys) = (corners.map(\.x).sorted(), corners.map(\.y).sorted())
    return Box(left: xs[0], top: ys[0], right: xs[3], bottom: ys[3])
  }
}
