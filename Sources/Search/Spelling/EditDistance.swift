/// Measures how many letters have to be changed, added, left out or swapped with a neighbour (optimal string alignment)
/// to turn one word into others.
///
/// A bit for each letter of the word, a few operations for each letter of the other (Hyyrö 2003); words of more than 64
/// letters are too far from every other.
struct EditDistance {
  private let count: Int
  /// For letters below the table's size, the places in the word where each stands.
  private var places = [UInt64](repeating: 0, count: 0x250)
  private var rarePlaces: [Unicode.Scalar: UInt64] = [:]

  init(from word: String) {
    let letters = Array(word.unicodeScalars)
    count = letters.count
    for (index, letter) in letters.prefix(64).enumerated() {
      if letter.value < 0x250 {
        places[Int(letter.value)] |= 1 << UInt64(index)
      } else {
        rarePlaces[letter, default: 0] |= 1 << UInt64(index)
      }
    }
  }

  /// The distance to a word in UTF-8, or `limit + 1` when it is greater than `limit`.
  func distance(to bytes: Span<UInt8>, limit: Int) -> Int {
    // A letter has one to four bytes.
    guard (1...64).contains(count), bytes.count <= (count + limit) * 4, bytes.count + limit >= count else {
      return limit + 1
    }
    var positive: UInt64 = .max
    var negative: UInt64 = 0
    var diagonal: UInt64 = 0
    var lastPlaces: UInt64 = 0
    var distance = count
    let last: UInt64 = 1 << UInt64(count - 1)
    var index = 0
    var letters = 0
    let places = self.places.span
    while index < bytes.count {
      // Each byte that is left brings the words one letter nearer at best.
      guard distance - (bytes.count - index) <= limit else { return limit + 1 }
      let letter = bytes.scalar(at: &index)
      let current = letter.value < 0x250 ? places[Int(letter.value)] : rarePlaces[letter] ?? 0
      letters += 1
      guard letters <= count + limit else { return limit + 1 }
      let swapped = ((~diagonal & current) << 1) & lastPlaces
      diagonal = (((current & positive) &+ positive) ^ positive) | current | negative | swapped
      let up = negative | ~(diagonal | positive)
      let down = diagonal & positive
      if up & last != 0 { distance += 1 } else if down & last != 0 { distance -= 1 }
      let shifted = up << 1 | 1
      positive = down << 1 | ~(diagonal | shifted)
      negative = diagonal & shifted
      lastPlaces = current
    }
    return min(distance, limit + 1)
  }
}
