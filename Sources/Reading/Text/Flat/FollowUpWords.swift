/// General words by which a follow-up is told from an activity where nothing else decides.
///
/// They name ways of following up (evaluating, reporting, talking, measuring) and how often it is done. They are no words
/// of any one area or document, and an activity may hold them too, so that one of them alone never outweighs the layout.
enum FollowUpWords {
  /// Whether a text, in UTF-8, speaks of following up.
  static func stand(in text: [UInt8]) -> Bool {
    let text = lowercased(text)
    if holdsStem(text) { return true }
    var words = WordCursor(text)
    var (word, next) = (words.next(), words.next())
    while let current = word {
      let third = words.next()
      if isFrequency(current, next: next ?? [], third: third ?? []) { return true }
      (word, next) = (next, third)
    }
    return false
  }

  /// In lower case as far as ASCII and Latin-1 go, since no other letters stand in the words, and with spaces for the
  /// punctuation outside ASCII.
  private static func lowercased(_ text: [UInt8]) -> [UInt8] {
    var lower = text
    var index = 0
    while index < lower.count {
      switch lower[index] {
      case 0x41...0x5A: lower[index] += 0x20
      case 0x80...0x9E where index > 0 && lower[index - 1] == 0xC3 && lower[index] != 0x97: lower[index] += 0x20
      case 0xC2, 0xE2, 0xEE, 0xEF:
        let end = min(index + (lower[index] == 0xC2 ? 2 : 3), lower.count)
        while index < end {
          lower[index] = 0x20
          index += 1
        }
        continue
      default: break
      }
      index += 1
    }
    return lower
  }

  /// The stems stand anywhere in a word, so word ends do not matter to them.
  private static func holdsStem(_ text: [UInt8]) -> Bool {
    for (index, byte) in text.enumerated() {
      for stem in stems[Int(byte & 0x1F)] where text[index...].starts(with: stem) { return true }
    }
    return false
  }

  /// By the low bits of their first letter.
  private static let stems: [[[UInt8]]] = {
    let words = [
      "opfølgning", "evaluer", "samtale", "status", "rapport", "statistik", "tilsyn", "monitorer", "opgøres", "drøftes",
      "gennemgås", "fremlægges", "undersøgelse",
    ]
    return (0..<32).map { bits in words.map { Array($0.utf8) }.filter { $0.first.map { Int($0 & 0x1F) } == bits } }
  }()

  /// "2 x årligt", "gange årligt", "årlig evaluering", "hvert kvartal", "hver 14. dag", "en gang om året".
  private static func isFrequency(_ word: ArraySlice<UInt8>, next: ArraySlice<UInt8>, third: ArraySlice<UInt8>)
    -> Bool
  {
    if word.count > longestWord { return false }
    switch String(decoding: word, as: UTF8.self) {
    case "x", "gange": return ["årligt", "om", "månedligt"].contains(String(decoding: next, as: UTF8.self))
    case "årlig", "årligt", "halvårlig", "halvårligt", "kvartalsvis", "månedlig", "månedligt": return true
    case "hver", "hvert": return [next, third].contains { periods.contains(String(decoding: $0, as: UTF8.self)) }
    case "gang": return next.elementsEqual("om".utf8)
    default: return false
    }
  }

  private static let longestWord = 12
  private static let periods: Set<String> = ["år", "halvår", "kvartal", "måned", "uge", "dag", "forår", "efterår"]
}

/// The words of a text in UTF-8, in lower case and without punctuation outside ASCII: runs of letters and digits.
private struct WordCursor {
  private let text: [UInt8]
  private var index = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func next() -> ArraySlice<UInt8>? {
    while index < text.count, !isWord(text[index]) { index += 1 }
    let start = index
    while index < text.count, isWord(text[index]) { index += 1 }
    return start < index ? text[start..<index] : nil
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: true
    default: byte >= 0x80
    }
  }
}
