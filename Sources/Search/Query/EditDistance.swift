/// How many letters have to be changed, added, left out or swapped with a neighbour (optimal string alignment).
///
/// - Returns: the distance, or `limit + 1` when it is greater than `limit`.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
  guard abs(left.count - right.count) <= limit else { return limit + 1 }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = last
  for row in 0..<left.count {
    current[0] = row + 1
    var best = current[0]
    for column in 0..<right.count {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current[column + 1] = distance
      best = min(best, distance)
    }
    if best > limit { return limit + 1 }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return min(last[right.count], limit + 1)
}
