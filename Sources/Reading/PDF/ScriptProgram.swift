import Model

extension Drawing {
  /// Reads a page's drawing from a program of cairo's script surface.
  ///
  /// It is a small PostScript-like program, one operation a line: paths as `n 97 56.7 87.9 14 rectangle` or
  /// `n 96 56 m 734 56 l`, colours as `0.85 0.89 0.95 rgb set-source`, and `fill+` or `stroke+`. Paths are in points from the
  /// top-left of the page as displayed. All the rest, text and fonts above all, is skipped unread.
  init(program: [UInt8], width: Double, height: Double) {
    self.init(width: width, height: height)
    var path = DrawnPath()
    var colour: UInt32?
    let page = Box(left: 0, top: 0, right: width, bottom: height)
    for line in program.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: "n ".utf8) {
        path = DrawnPath(program: line.dropFirst(2))
      } else if line.starts(with: "fill".utf8) {
        fill(path, colour: colour, within: page)
      } else if line.starts(with: "stroke".utf8) {
        stroke(path, width: 1, colour: colour, within: page)
      } else if line.count < 80, line.hasSuffix("set-source") {
        colour = Self.colour(line)
      }
    }
    end()
  }

  /// "1 g set-source" and "0.85 0.89 0.95 rgb set-source" as 0xFFFFFF and 0xD9E3F2.
  private static func colour(_ line: ArraySlice<UInt8>) -> UInt32? {
    let values = line.split(separator: UInt8(ascii: " ")).prefix(3).compactMap(number)
    switch values.count {
    case 1: return ColourSpace.grey.colour(values)
    case 3: return ColourSpace.rgb.colour(values)
    default: return nil
    }
  }
}

extension DrawnPath {
  fileprivate init(program line: ArraySlice<UInt8>) {
    self.init()
    var numbers: [Double] = []
    for word in line.split(separator: UInt8(ascii: " ")) {
      if let value = number(word) {
        numbers.append(value)
      } else {
        draw(word, numbers)
        numbers.removeAll(keepingCapacity: true)
      }
    }
    endSubpath()
  }

  private mutating func draw(_ word: ArraySlice<UInt8>, _ numbers: [Double]) {
    let count = numbers.count
    switch word.count == 1 ? word.first : nil {
    case UInt8(ascii: "m") where count >= 2: move(to: (numbers[count - 2], numbers[count - 1]))
    case UInt8(ascii: "l") where count >= 2: line(to: (numbers[count - 2], numbers[count - 1]))
    case UInt8(ascii: "c") where count >= 2: curve(to: (numbers[count - 2], numbers[count - 1]))
    case UInt8(ascii: "h"): close()
    default:
      guard count >= 4, word.elementsEqual("rectangle".utf8) else { return }
      let (x, y) = (numbers[count - 4], numbers[count - 3])
      let (right, bottom) = (x + numbers[count - 2], y + numbers[count - 1])
      addRectangle((x, y), (right, y), (right, bottom), (x, bottom))
    }
  }
}

/// A decimal number within the range of any page; nil for other words.
private func number(_ word: ArraySlice<UInt8>) -> Double? {
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

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
