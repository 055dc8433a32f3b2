/// How a list counts: the formats of ECMA-376 part 1, 17.18.59, that Danish and English documents use.
enum NumberFormat {
  case bullet, none, decimal, decimalZero, upperRoman, lowerRoman, upperLetter, lowerLetter, ordinal

  /// Formats of other scripts are shown as plain numbers.
  init(named name: String?) {
    switch name {
    case "bullet": self = .bullet
    case "none": self = .none
    case "decimalZero": self = .decimalZero
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "ordinal": self = .ordinal
    default: self = .decimal
    }
  }

  func string(_ number: Int) -> String {
    switch self {
    case .bullet, .none: ""
    case .decimal: String(number)
    case .decimalZero: (0..<10).contains(number) ? "0\(number)" : String(number)
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperLetter: Self.letters(number)
    case .lowerLetter: Self.letters(number).lowercased()
    case .ordinal: "\(number)."
    }
  }

  private static let romanDigits = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    var rest = number
    var result = ""
    for (value, digit) in romanDigits {
      while rest >= value {
        result += digit
        rest -= value
      }
    }
    return result
  }

  /// a … z, then aa, bb … zz, as Word counts.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = Character(Unicode.Scalar(UInt8(0x41 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }
}
