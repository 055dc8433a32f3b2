/// The languages that Traad speaks to a person.
package enum Tongue: String, Hashable, Sendable, CaseIterable {
  case danish = "da"
  case english = "en"

  /// The language of a locale's name ("da_DK.UTF-8"): Danish for `da*`, English for any other.
  package init(locale: String) {
    self = locale.lowercased().hasPrefix("da") ? .danish : .english
  }
}

/// One thing said in both languages.
package struct Sentence: Hashable, Sendable {
  package let danish: String
  package let english: String

  package init(_ danish: String, _ english: String) {
    self.danish = danish
    self.english = english
  }

  /// The same words in both languages: names, numbers, texts of documents.
  package static func name(_ text: String) -> Sentence { Sentence(text, text) }

  package func callAsFunction(_ tongue: Tongue) -> String {
    switch tongue {
    case .danish: danish
    case .english: english
    }
  }

  /// Both languages joined without anything between.
  package static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(left.danish + right.danish, left.english + right.english)
  }

  /// A number with its noun: "1 punkt", "2 punkter".
  package static func count(_ number: Int, one: Sentence, many: Sentence) -> Sentence {
    let noun = number == 1 ? one : many
    return Sentence(
      "\(number.grouped(.danish)) \(noun.danish)", "\(number.grouped(.english)) \(noun.english)")
  }

  /// A list as one says it: "a, b og c".
  package static func list(_ parts: [Sentence]) -> Sentence { joined(parts, by: Sentence(" og ", " and ")) }

  /// One of several: "a, b eller c".
  package static func either(_ parts: [Sentence]) -> Sentence { joined(parts, by: Sentence(" eller ", " or ")) }

  private static func joined(_ parts: [Sentence], by word: Sentence) -> Sentence {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? Sentence("", "") }
    let head = parts.dropLast()
    return Sentence(
      head.map(\.danish).joined(separator: ", ") + word.danish + last.danish,
      head.map(\.english).joined(separator: ", ") + word.english + last.english)
  }
}

extension Sentence {
  /// Whether a word is one of its two languages' words, in any case; a word with æ, ø or å may be typed with ae, oe or aa.
  package func isTyped(as word: String) -> Bool {
    let word = word.lowercased().nfc
    return [danish, danish.inASCII, english].contains(word)
  }
}

extension CaseIterable {
  /// The case that was typed by its name in either language; nil for a word that names none.
  package static func typed(_ word: String, by name: (Self) -> Sentence) -> Self? {
    allCases.first { name($0).isTyped(as: word) }
  }
}

extension String {
  /// The Danish letters as a keyboard without them writes them: "sæt-periode" as "saet-periode".
  package var inASCII: String {
    var text = ""
    for letter in self {
      switch letter {
      case "æ": text += "ae"
      case "ø": text += "oe"
      case "å": text += "aa"
      default: text.append(letter)
      }
    }
    return text
  }

  /// The text in the quotation marks that both languages can read; as it is where it has its own.
  package var quoted: String { contains { "\"“”„»«".contains($0) } ? self : "“\(self)”" }
}

extension Int {
  /// The number with its thousands apart: 12.345 in Danish, 12,345 in English.
  package func grouped(_ tongue: Tongue) -> String {
    let separator: Character = tongue == .danish ? "." : ","
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return (self < 0 ? "−" : "") + String(text.reversed())
  }
}
