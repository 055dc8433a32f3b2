/// Where the next letters stand, as the operators of text move it (ISO 32000-1, 9.4.2).
struct TextPosition {
  /// From the coordinates of text to those in use, at the start of the line.
  private var line = Matrix()
  private var leading = 0.0
  /// Whether it was set since the last letters: behind them nothing but the widths of the letters tells.
  private var isSet = false

  /// Follows an operator that moves to another place.
  mutating func move(_ operation: ContentOperator, _ numbers: [Double]) {
    let count = numbers.count
    switch operation {
    case .beginText: line = Matrix()
    case .textMatrix: line = Matrix(numbers)
    case .leading:
      leading = numbers.last ?? leading
      return
    case .moveText, .moveTextLeading:
      guard count >= 2 else { return }
      if operation == .moveTextLeading { leading = -numbers[count - 1] }
      advance(numbers[count - 2], numbers[count - 1])
    default: advance(0, -leading)
    }
    isSet = true
  }

  private mutating func advance(_ x: Double, _ y: Double) {
    line = Matrix(a: 1, b: 0, c: 0, d: 1, e: x, f: y).then(line)
  }

  /// The place of the letters that are shown now, given the coordinates in use; nil where they go on behind others.
  mutating func takeStart(in matrix: Matrix) -> DrawnPath.Point? {
    defer { isSet = false }
    return isSet ? matrix.point(line.e, line.f) : nil
  }
}
