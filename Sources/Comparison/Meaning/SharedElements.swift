extension Array where Element: Hashable {
  /// The elements that are left after taking out each of another list once.
  func without(_ other: [Element]) -> [Element] {
    var rest = self
    for element in other { if let place = rest.firstIndex(of: element) { rest.remove(at: place) } }
    return rest
  }
}

extension Collection where Element: Equatable {
  /// The length of the longest common subsequence, a row of the table an element.
  func sharedInOrder(with other: some Collection<Element>) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for element in self {
      var diagonal = 0
      for (place, otherElement) in other.enumerated() {
        let above = row[place + 1]
        row[place + 1] = element == otherElement ? diagonal + 1 : Swift.max(above, row[place])
        diagonal = above
      }
    }
    return row[other.count]
  }
}
