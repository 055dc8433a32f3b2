/// Words in capitals that are abbreviations by the way they are written.
package enum CapitalWord {
  /// The length in bytes of the capitals that an inflection is hung on: 3 of "PLCer", "PLC'er", "PLC’erne" and "PLC-en"; nil
  /// where there is none.
  static func inflectedBase(of surface: ArraySlice<UInt8>) -> Int? {
    let base = capitals(surface)
    guard base.letters >= 2, base.length < surface.count else { return nil }
    var rest = surface.dropFirst(base.length)
    let isHyphened = rest.first == UInt8(ascii: "-")
    let isDivided = isHyphened || rest.first == UInt8(ascii: "'") || rest.first == UInt8(ascii: "`")
    if isDivided { rest = rest.dropFirst() }
    for sign in longSigns where !isDivided && rest.starts(with: sign) {
      rest = rest.dropFirst(sign.count)
      break
    }
    // "IT-en" is inflected, "IT-e" is not.
    return (isHyphened ? afterHyphen : endings).contains { rest.elementsEqual($0) } ? base.length : nil
  }

  /// True for a word that reads otherwise in small letters, so that its capitals have to be kept: an inflected abbreviation,
  /// and one that is spelled like a function word, alone or beside a hyphen ("MED", "MED-udvalg", "Hoved-MED").
  package static func isDistinct(_ surface: ArraySlice<UInt8>) -> Bool {
    guard surface.count > 1 else { return false }
    let hyphen = UInt8(ascii: "-")
    let opens = mayBeCapital(surface[surface.startIndex]) && mayBeCapital(surface[surface.startIndex + 1])
    if opens, inflectedBase(of: surface) != nil { return true }
    guard opens || surface.contains(hyphen) else { return false }
    return surface.split(separator: hyphen).contains(where: isFunctionAbbreviation)
  }

  /// The two to five capitals that a word is, or begins with before a hyphen or an ending: BUS of "BUS-ledelsen".
  package static func abbreviation(_ surface: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard surface.count > 1, mayBeCapital(surface[surface.startIndex]) else { return nil }
    let base = capitals(surface)
    guard (2...5).contains(base.letters) else { return nil }
    let rest = surface.dropFirst(base.length)
    let stands = rest.isEmpty || rest.first == UInt8(ascii: "-") || inflectedBase(of: surface) == base.length
    return stands ? surface.prefix(base.length) : nil
  }

  /// True for "FOR" and "MED": two capitals at least, and nothing else, that are a function word in small letters.
  static func isFunctionAbbreviation(_ surface: ArraySlice<UInt8>) -> Bool {
    let base = capitals(surface)
    guard base.letters >= 2, base.length == surface.count else { return false }
    return FunctionWords.contains(Folding.fold(surface).text)
  }

  /// The capitals that a word begins with: A to Z, Æ, Ø and Å.
  private static func capitals(_ surface: ArraySlice<UInt8>) -> (length: Int, letters: Int) {
    var (length, letters) = (0, 0)
    let bytes = Array(surface)
    while length < bytes.count {
      if bytes[length] &- 0x41 < 26 {
        length += 1
      } else if length + 1 < bytes.count, bytes[length] == 0xC3, [0x86, 0x98, 0x85].contains(bytes[length + 1]) {
        length += 2
      } else {
        break
      }
      letters += 1
    }
    return (length, letters)
  }

  private static func mayBeCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 || byte == 0xC3 }

  /// The apostrophes ’ and ʼ, and the accent ´, which some type for them.
  private static let longSigns: [[UInt8]] = ["\u{2019}", "\u{2BC}", "\u{B4}"].map { Array($0.utf8) }
  private static let afterHyphen = ["er", "en", "et", "ere", "erne", "ers", "ens", "ets", "ernes"].map {
    Array($0.utf8)
  }
  private static let endings = afterHyphen + ["s", "e", "ene", "enes"].map { Array($0.utf8) }
}
