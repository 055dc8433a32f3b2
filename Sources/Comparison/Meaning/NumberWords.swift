/// Danish words and digits for numbers.
enum NumberWords {
  private static let cardinals: [String: Int] = [
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
    "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
    "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90,
    "hundrede": 100, "hundred": 100, "tusind": 1000, "tusinde": 1000, "én": 1, "ét": 1,
  ]

  private static let ordinals: [String: Int] = [
    "første": 1, "anden": 2, "andet": 2, "tredje": 3, "tredie": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7,
    "ottende": 8, "niende": 9, "tiende": 10, "ellevte": 11, "tolvte": 12, "fjortende": 14, "tyvende": 20,
  ]

  /// What follows a number in one word: "femårige", "tredages".
  private static let numberedEndings = ["årig", "års", "dages", "ugers", "måneders", "timers", "personers"]

  /// A number in digits, such as "4-6", "2.000" and "1,5", or in letters; nil for any other word, "en" and "et" among them.
  ///
  /// - Returns: the number as digits, with a point before decimals and without one between thousands.
  static func number(_ word: String) -> String? {
    if let value = cardinals[word] ?? unitsAndTens(word) { return String(value) }
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return nil }
    if word.hasSuffix("½"), let whole = number(String(word.dropLast())) { return whole + ".5" }
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2D || $0 == 0x2E }) else {
      return nil
    }
    return word.split(separator: "-").map(plainDigits).joined(separator: "-")
  }

  /// "femogtyve".
  private static func unitsAndTens(_ word: String) -> Int? {
    guard word.count > 7, let joint = word.firstByteRange(of: "og") else { return nil }
    let (units, tens) = (String(word[..<joint.lowerBound]), String(word[joint.upperBound...]))
    guard let ten = cardinals[tens], ten >= 20, let unit = cardinals[units] ?? (units == "en" ? 1 : nil), unit < 10
    else {
      return nil
    }
    return ten + unit
  }

  /// "1.000" without the point between thousands, "1,5" with a point before the decimals.
  private static func plainDigits(_ digits: Substring) -> String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = parts.count > 1 && parts.dropFirst().allSatisfy { $0.prefix { $0 != "," }.count == 3 }
    let plain = isGrouped ? parts.joined() : String(digits)
    return String(plain.map { $0 == "," ? "." : $0 })
  }

  /// The number that opens a word: 5 of "5-årige" and "femårige", 6 of "sjetteklasserne".
  static func opening(_ word: String) -> String? {
    if word.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
      let digits = word.prefix { $0.isNumber || "-.,".contains($0) }
      guard digits.count < word.count, digits.last == "-" else { return nil }
      return number(String(digits.dropLast()))
    }
    if let ending = word.firstByteRange(of: "klasse") { return lettered(ordinal: String(word[..<ending.lowerBound])) }
    guard let ending = numberedEndings.compactMap({ word.firstByteRange(of: $0) }).first else { return nil }
    let start = String(word[..<ending.lowerBound])
    return start == "en" || start == "et" ? "1" : number(start)
  }

  /// A number or an ordinal: "andet" is "2".
  static func ordinal(_ word: String) -> String? { ordinals[word].map(String.init) ?? number(word) }

  /// The number of an ordinal in letters.
  static func lettered(ordinal word: String) -> String? { ordinals[word].map(String.init) }

  /// "en" and its forms, which are a number beside a measure and before "gang" only.
  static let one: Set<String> = ["en", "et", "én", "ét"]

  /// How many parts a word for a part makes of the whole: 4 for "fjerdedel".
  static func denominator(_ word: String) -> Int? {
    if ["halvdel", "halvdelen"].contains(word) { return 2 }
    guard let ending = ["delene", "delen", "dele", "del"].first(where: word.hasSuffix) else { return nil }
    return ordinals[String(word.dropLast(ending.count))]
  }
}
