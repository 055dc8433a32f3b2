import Model

/// A path in points of the page as displayed: its straight sides, the boxes of its sub-paths, and what may be a bullet.
struct DrawnPath {
  /// The boxes of the sub-paths whose sides all run straight up or across.
  private(set) var boxes: [Box] = []
  private(set) var sides: [Ruling] = []
  /// The boxes of all sub-paths that are as small as bullets and about as wide as they are high.
  private(set) var smallShapes: [Box] = []
  /// The box around all corners; nil before there is one.
  private(set) var bounds: Box?

  typealias Point = (x: Double, y: Double)

  private var first: Point?
  private var last: Point?
  /// The box around the corners of the sub-path that is being drawn.
  private var box = Box(left: 0, top: 0, right: 0, bottom: 0)
  private var cornerCount = 0
  private var isStraight = true

  /// The sides of a shape that may be a bullet, in points.
  static let bulletSides = 1.2...9.0
  /// A side that rises no more than this is level: positions are rounded.
  private static let slant = 0.7

  init() {}

  init(around box: Box) {
    addRectangle((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
    endSubpath()
  }

  mutating func move(to point: Point) {
    endSubpath()
    (first, last, cornerCount, isStraight) = (point, point, 1, true)
    box = Box(left: point.x, top: point.y, right: point.x, bottom: point.y)
  }

  mutating func line(to point: Point) {
    isStraight = addSide(from: last, to: point) && isStraight
    addCorner(point)
  }

  /// - Parameter point: where the curve ends; its way there is not followed.
  mutating func curve(to point: Point) {
    isStraight = false
    addCorner(point)
  }

  mutating func close() {
    isStraight = addSide(from: last, to: first) && isStraight
    last = first
  }

  mutating func addRectangle(_ first: Point, _ second: Point, _ third: Point, _ fourth: Point) {
    move(to: first)
    for corner in [second, third, fourth] { line(to: corner) }
    close()
  }

  /// Ends the last sub-path, after which the path can be painted.
  mutating func endSubpath() {
    defer { cornerCount = 0 }
    guard cornerCount > 0 else { return }
    bounds = bounds?.union(box) ?? box
    guard cornerCount > 2 else { return }
    if isStraight { boxes.append(box) }
    let (width, height) = (box.width, box.height)
    if Self.bulletSides.contains(width), Self.bulletSides.contains(height),
      max(width, height) < 1.5 * min(width, height)
    {
      smallShapes.append(box)
    }
  }

  /// Forgets all, and keeps the memory for the next path.
  mutating func removeAll() {
    boxes.removeAll(keepingCapacity: true)
    sides.removeAll(keepingCapacity: true)
    smallShapes.removeAll(keepingCapacity: true)
    (bounds, first, last, cornerCount, isStraight) = (nil, nil, nil, 0, true)
  }

  private mutating func addCorner(_ point: Point) {
    guard cornerCount > 0 else { return move(to: point) }
    last = point
    cornerCount += 1
    box.left = min(box.left, point.x)
    box.right = max(box.right, point.x)
    box.top = min(box.top, point.y)
    box.bottom = max(box.bottom, point.y)
  }

  /// - Returns: whether the side runs straight up or across.
  private mutating func addSide(from: Point?, to: Point?) -> Bool {
    guard let from, let to else { return false }
    if abs(from.y - to.y) < Self.slant {
      sides.append(Ruling(.horizontal, position: (from.y + to.y) / 2, start: from.x, end: to.x))
    } else if abs(from.x - to.x) < Self.slant {
      sides.append(Ruling(.vertical, position: (from.x + to.x) / 2, start: from.y, end: to.y))
    } else {
      return false
    }
    return true
  }
}
