import TestSupport
import Testing

@testable import Search

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("læsning", "læsning", 0), ("læsning", "læsing", 1), ("læsning", "lænsing", 1), ("læsning", "løsning", 1),
    ("videndelling", "videndeling", 1), ("ab", "ba", 1), ("a", "bcd", 3), ("ca", "abc", 3), ("æøå", "aoa", 3),
  ]) func counts(_ left: String, right: String, distance: Int) {
    #expect(EditDistance(from: left).distance(to: right.utf8.span, limit: 5) == distance)
    #expect(EditDistance(from: right).distance(to: left.utf8.span, limit: 5) == distance)
    #expect(EditDistance(from: left).distance(to: right.utf8.span, limit: 0) == min(1, distance))
  }

  @Test(arguments: 0..<20) func agreesWithTheTable(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let left = random.words(1 + random.below(3))
      let right = random.words(1 + random.below(3))
      let expected = table(Array(left.unicodeScalars), Array(right.unicodeScalars))
      #expect(EditDistance(from: left).distance(to: right.utf8.span, limit: 20) == expected, "\(left) – \(right)")
    }
  }

  /// The recurrence as it is defined.
  private func table(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for (number, letter) in left.enumerated() {
      var row = [number + 1]
      for (column, other) in right.enumerated() {
        var distance = min(
          rows[number][column] + (letter == other ? 0 : 1), rows[number][column + 1] + 1, row[column] + 1)
        if number > 0, column > 0, letter == right[column - 1], left[number - 1] == other {
          distance = min(distance, rows[number - 1][column - 1] + 1)
        }
        row.append(distance)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
