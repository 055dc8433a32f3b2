/// What joins the parts of a query, written as a word in capitals; in small letters it is a word like any other.
enum QueryOperator: Equatable {
  /// Nothing more than a space.
  case and(String)
  /// `|`
  case or(String)
  /// `-`
  case not(String)
  case near(within: Int)

  init?(_ word: String) {
    // Nearly all words of a query are told by their first letter.
    guard let first = word.utf8.first, (0x41...0x5A).contains(first) else { return nil }
    switch word {
    case "AND", "OG": self = .and(word)
    case "OR", "ELLER": self = .or(word)
    case "NOT", "IKKE": self = .not(word)
    case "NEAR": self = .near(within: Self.usualDistance)
    default:
      guard let distance = Self.distance(word), (0...Self.farthest).contains(distance) else { return nil }
      self = .near(within: distance)
    }
  }

  var name: String {
    switch self {
    case .and(let name), .or(let name), .not(let name): name
    case .near: "NEAR"
    }
  }

  /// Of `NEAR` without a number.
  static let usualDistance = 5
  static let farthest = 1000

  /// The number in `NEAR/5`.
  private static func distance(_ word: String) -> Int? {
    guard word.hasPrefix("NEAR/"), word.utf8.dropFirst(5).allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(word.dropFirst(5))
  }

  /// `NEAR` with a distance as it was meant, where a word is nearly that: `near/3`, `NEAR/x`, `NEAR/9999`.
  static func meant(by word: String) -> String? {
    guard word.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let capitals = word.uppercased()
    guard capitals.hasPrefix("NEAR/"), QueryOperator(word) == nil else { return nil }
    return "NEAR/\(max(0, min(Int(capitals.dropFirst(5)) ?? usualDistance, farthest)))"
  }
}

extension QueryScanner {
  /// The operator that stands here; nil, without moving, for all else.
  mutating func takeOperator() -> QueryOperator? {
    // All of them begin so; most words do not.
    guard let next, "AOENI".unicodeScalars.contains(next) else { return nil }
    var ahead = self
    guard let found = QueryOperator(ahead.take { !$0.endsQueryWord }) else { return nil }
    self = ahead
    return found
  }

  /// Whether nothing more of this part of a query comes: its end, or what joins it to another.
  var isBeforeJoint: Bool {
    guard let next, next != "|", next != ")" else { return true }
    var ahead = self
    switch ahead.takeOperator() {
    case .and, .or, .near: return true
    case .not, nil: return false
    }
  }
}
