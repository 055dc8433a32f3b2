import Model

/// Reads the lines and filled areas out of a page's drawing.
///
/// cairo's script surface writes what a page draws as a small PostScript-like program, one operation a line: paths as
/// `n 97 56.7 87.9 14 rectangle` or `n 96 56 m 734 56 l`, colours as `0.85 0.89 0.95 rgb set-source`, and `fill+` or
/// `stroke+`. Paths are in points from the top-left of the page as displayed. All the rest, text and fonts above all, is
/// skipped unread.
struct Drawing {
  private(set) var rulings: [Ruling] = []
  /// Coloured areas in the order they are drawn, a later one over an earlier one.
  private(set) var shades: [Shade] = []
  /// Boxes of small shapes about as wide as they are high, with any outline: what may be drawn bullets.
  private(set) var dots: [Box] = []

  private let width: Double
  private let height: Double
  private var path: [Box] = []
  /// The boxes of all sub-paths that are as small as bullets.
  private var smallShapes: [Box] = []
  private var segments: [Ruling] = []
  /// The colour of the next fill as "RRGGBB"; nil for one that is none or not known.
  private var colour: String?
  private var isWhite: Bool { colour == "FFFFFF" }

  /// Fills no thicker than this are drawn lines, in points.
  private static let thinnest = 3.0
  /// The sides of a shape that may be a bullet, in points, and how many of them a page can have.
  private static let bulletSides = 1.2...9.0
  private static let mostDots = 2000

  init(_ program: [UInt8], width: Double, height: Double) {
    (self.width, self.height) = (width, height)
    for line in program.split(separator: UInt8(ascii: "\n")) { run(line) }
  }

  private mutating func run(_ line: ArraySlice<UInt8>) {
    guard let first = line.first else { return }
    if first == UInt8(ascii: "n"), line.dropFirst().first == UInt8(ascii: " ") {
      readPath(line.dropFirst(2))
    } else if line.starts(with: Array("fill".utf8)) {
      fill()
      addDots()
    } else if line.starts(with: Array("stroke".utf8)) {
      rulings += segments
      addDots()
    } else if line.count < 80, line.hasSuffix("set-source") {
      colour = Self.colour(line)
    }
  }

  /// "1 g set-source" and "0.85 0.89 0.95 rgb set-source" as "FFFFFF" and "D9E3F2".
  private static func colour(_ line: ArraySlice<UInt8>) -> String? {
    let values = line.split(separator: UInt8(ascii: " ")).prefix(3).compactMap(number)
    guard values.count == 1 || values.count == 3 else { return nil }
    let channels = values.count == 1 ? [values[0], values[0], values[0]] : values
    return channels.map { channel in
      let hex = String(Int(max(0, min(1, channel)) * 255 + 0.5), radix: 16, uppercase: true)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }

  /// A path's sub-paths as their boxes (when all their sides are straight up or across) and its sides as rulings.
  private mutating func readPath(_ line: ArraySlice<UInt8>) {
    path = []
    segments = []
    smallShapes = []
    var numbers: [Double] = []
    var corners: [(x: Double, y: Double)] = []
    var isStraight = true
    func close() {
      guard corners.count > 2, let box = Self.box(around: corners) else { return }
      if isStraight { path.append(box) }
      noteSmall(box)
    }
    for word in line.split(separator: UInt8(ascii: " ")) {
      if let value = Self.number(word) {
        numbers.append(value)
        continue
      }
      let count = numbers.count
      switch word.count == 1 ? word.first : nil {
      case UInt8(ascii: "m") where count >= 2:
        close()
        corners = [(numbers[count - 2], numbers[count - 1])]
        isStraight = true
      case UInt8(ascii: "l") where count >= 2:
        let corner = (x: numbers[count - 2], y: numbers[count - 1])
        isStraight = addSide(from: corners.last, to: corner) && isStraight
        corners.append(corner)
      case UInt8(ascii: "h"):
        isStraight = addSide(from: corners.last, to: corners.first) && isStraight
      case UInt8(ascii: "c"):
        isStraight = false
        if count >= 2 { corners.append((numbers[count - 2], numbers[count - 1])) }
      default:
        if count >= 4, word.elementsEqual("rectangle".utf8) { addRectangle(Array(numbers.suffix(4))) }
      }
      numbers.removeAll(keepingCapacity: true)
    }
    close()
  }

  private mutating func addRectangle(_ numbers: [Double]) {
    let (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
    let box = Box(
      left: min(x, x + width), top: min(y, y + height), right: max(x, x + width), bottom: max(y, y + height))
    path.append(box)
    noteSmall(box)
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
    for (from, to) in zip(corners, corners.dropFirst()) { _ = addSide(from: from, to: to) }
  }

  private mutating func noteSmall(_ box: Box) {
    guard Self.bulletSides.contains(box.width), Self.bulletSides.contains(box.height),
      max(box.width, box.height) < 1.5 * min(box.width, box.height)
    else { return }
    smallShapes.append(box)
  }

  private mutating func addDots() {
    guard !isWhite, dots.count + smallShapes.count <= Self.mostDots else { return }
    dots += smallShapes
  }

  /// - Returns: whether the side runs straight up or across.
  private mutating func addSide(from: (x: Double, y: Double)?, to: (x: Double, y: Double)?) -> Bool {
    guard let from, let to else { return false }
    if abs(from.y - to.y) < 0.7 {
      segments.append(Ruling(.horizontal, position: (from.y + to.y) / 2, start: from.x, end: to.x))
    } else if abs(from.x - to.x) < 0.7 {
      segments.append(Ruling(.vertical, position: (from.x + to.x) / 2, start: from.y, end: to.y))
    } else {
      return false
    }
    return true
  }

  private mutating func fill() {
    for box in path {
      if box.height <= Self.thinnest, box.width > box.height {
        rulings.append(Ruling(.horizontal, position: box.middle, start: box.left, end: box.right))
      } else if box.width <= Self.thinnest {
        rulings.append(Ruling(.vertical, position: (box.left + box.right) / 2, start: box.top, end: box.bottom))
      } else if !isWhite, box.width < width * 0.95 || box.height < height * 0.9, box.height > 6 {
        if let colour { shades.append(Shade(box: box, colour: colour)) }
        // The edges of shaded rows and cells are where a table without lines has its lines.
        for y in [box.top, box.bottom] {
          rulings.append(Ruling(.horizontal, position: y, start: box.left, end: box.right, isEdge: true))
        }
        for x in [box.left, box.right] {
          rulings.append(Ruling(.vertical, position: x, start: box.top, end: box.bottom, isEdge: true))
        }
      }
    }
  }

  private static func box(around corners: [(x: Double, y: Double)]) -> Box? {
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return nil }
    return Box(left: left, top: top, right: right, bottom: bottom)
  }

  /// A decimal number within the range of any page; nil for other words.
  private static func number(_ word: ArraySlice<UInt8>) -> Double? {
    guard let first = word.first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") || (48...57).contains(first)
    else { return nil }
    var whole = 0.0
    var scale = 1.0
    var isFraction = false
    for byte in first == UInt8(ascii: "-") ? word.dropFirst() : word {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if (48...57).contains(byte) {
        whole = whole * 10 + Double(byte - 48)
        if isFraction { scale *= 10 }
      } else {
        return Double(String(decoding: word, as: UTF8.self))
      }
    }
    return (first == UInt8(ascii: "-") ? -whole : whole) / scale
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
