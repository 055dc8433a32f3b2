/// The letter pairs that stand for æ, ø and å.
enum PlainLetters {
  private static let pairs: [(plain: [UInt8], danish: [UInt8])] = [("ae", "æ"), ("oe", "ø"), ("aa", "å")].map {
    (Array($0.0.utf8), Array($0.1.utf8))
  }
  /// In shorter words the pairs stand for themselves.
  static let shortest = 4
  /// More of them stand in no word.
  private static let most = 4

  static func mayStand(in word: String) -> Bool {
    var last: UInt8 = 0
    for byte in word.utf8 {
      if byte == 0x65, last == 0x61 || last == 0x6F { return true }
      if byte == 0x61, last == 0x61 { return true }
      last = byte
    }
    return false
  }

  /// The ways to write a word with Danish letters: first all pairs exchanged, then fewer.
  static func spellings(of word: String) -> [String] {
    let bytes = Array(word.utf8)
    var places: [(start: Int, danish: [UInt8])] = []
    for start in bytes.indices.dropLast() where places.last.map({ $0.start + 1 < start }) ?? true {
      for pair in pairs where bytes[start...].starts(with: pair.plain) { places.append((start, pair.danish)) }
    }
    guard (1...most).contains(places.count) else { return [] }
    let choices = (1..<1 << places.count).sorted {
      ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1)
    }
    return choices.map { choice in
      var spelled = bytes
      for (number, place) in places.enumerated().reversed() where choice >> number & 1 == 1 {
        spelled.replaceSubrange(place.start..<place.start + 2, with: place.danish)
      }
      return String(decoding: spelled, as: UTF8.self)
    }
  }
}
