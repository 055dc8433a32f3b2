import Glibc

/// By how much a scanned page is turned, from its lines of text and its drawn lines.
///
/// At the right angle the ink falls into few rows: the sum of the squares of the rows' ink is greatest (Postl 1986).
enum Skew {
  /// The steepest angle that is looked for, in degrees.
  private static let steepest = 6.0

  /// - Parameter ink: of a picture of about 100 pixels an inch.
  /// - Returns: the angle in degrees by which the page's lines fall to the right; 0 for a page without lines.
  static func angle(of ink: Ink) -> Double {
    let points = self.points(of: ink)
    guard points.count > 200 else { return 0 }
    var best = 0.0
    var reach = steepest
    for step in [0.25, 0.05, 0.01] {
      let angles = stride(from: best - reach, through: best + reach, by: step)
      let scores = angles.map { (angle: $0, score: score(points, ink: ink, angle: $0)) }
      best = scores.max { $0.score < $1.score }?.angle ?? best
      reach = step
    }
    return abs(best) < steepest ? best : 0
  }

  /// The pixels of ink, thinned out to a number that is quickly counted.
  private static func points(of ink: Ink) -> [(x: Int, y: Int)] {
    let all = ink.bits.lazy.map(Int.init).reduce(0, +)
    let step = max(1, all / 60_000)
    var points: [(x: Int, y: Int)] = []
    var count = 0
    for y in 0..<ink.height {
      for x in 0..<ink.width where ink.bits[y * ink.width + x] != 0 {
        count += 1
        if count % step == 0 { points.append((x, y)) }
      }
    }
    return points
  }

  private static func score(_ points: [(x: Int, y: Int)], ink: Ink, angle: Double) -> Double {
    let slope = tan(angle * .pi / 180)
    let offset = Int(abs(slope) * Double(ink.width)) + 1
    var rows = [Int](repeating: 0, count: ink.height + 2 * offset)
    for point in points {
      rows[Int(Double(point.y) - Double(point.x) * slope + 0.5) + offset] += 1
    }
    return rows.reduce(0) { $0 + Double($1 * $1) }
  }
}
