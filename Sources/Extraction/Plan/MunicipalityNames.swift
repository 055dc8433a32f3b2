import Model

/// Names of municipalities and regions in running text.
enum MunicipalityNames {
  /// The names as they are printed ("Aalund Kommune", "Region Nord"), in their order.
  static func names(in text: String) -> [String] {
    // Most texts name none.
    guard text.utf8.count < 20_000, ["ommun", "OMMUN", "Region"].contains(where: { text.start(of: $0) != nil }) else {
      return []
    }
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    var names: [String] = []
    for (index, word) in words.enumerated() {
      let bare = word.trimming { !$0.isLetter }
      if index > 0, let kind = kinds[bare.inSmallLetters] {
        let name = nameBefore(index, in: words)
        if !name.isEmpty {
          names.append((name + [bare.first == "k" ? kind.inSmallLetters : kind]).joined(separator: " "))
        }
      } else if bare == "Region", index + 1 < words.count {
        let next = words[index + 1].trimming { !$0.isLetter }
        if next.first?.isUppercase == true { names.append("Region " + next) }
      }
    }
    return names
  }

  /// The name that stands most often in some texts, at least twice; nil where two stand equally often.
  static func mostNamed(in texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { for name in names(in: text) { counts[name, default: 0] += 1 } }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ordered.first, first.value > 1 else { return nil }
    return ordered.count > 1 && ordered[1].value == first.value ? nil : first.key
  }

  /// The one name that is all a line says, as the head or foot of a single page does; nil where there are two.
  static func alone(in texts: [String]) -> String? {
    let alone = texts.filter(isAll).compactMap { names(in: $0).first }
    return Set(alone).count == 1 ? alone.first : nil
  }

  /// Whether a line says nothing but whose document it is, and perhaps of which years or on which page.
  static func isAll(of text: String) -> Bool {
    guard text.utf8.count < 60, let name = names(in: text).first else { return false }
    let words = plainWords(of: text)
    let rest = words.filter { !plainWords(of: name).contains($0) }
    return rest.allSatisfy { $0.allSatisfy(\.isNumber) || $0 == "side" }
  }

  /// A title has "Aalund Kommune", a sentence "Aalund Kommunes plan".
  private static let kinds = ["kommune": "Kommune", "kommunes": "Kommune", "kommun": "Kommun", "kommuns": "Kommun"]

  /// The capitalised words before "Kommune", without one that only begins the sentence.
  private static func nameBefore(_ index: Int, in words: [Substring]) -> [String] {
    var name: [String] = []
    var place = index - 1
    while place >= 0, name.count < 3 {
      let word = words[place]
      guard let first = word.first, first.isUppercase, word.last?.isLetter == true || word.last == "-",
        word.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "." }), !openers.contains(word.inSmallLetters),
        !PlanWords.nameGenre(String(word))
      else { break }
      name.insert(String(word), at: 0)
      // What ends a sentence before is no part of the name.
      if place > 0, let sign = words[place - 1].last, !sign.isLetter, sign != "-" { break }
      place -= 1
    }
    return name
  }

  private static let openers: Set<String> = [
    "i", "for", "fra", "til", "af", "ved", "hos", "og", "alle", "hele", "hver", "din", "vores", "en", "denne", "den",
    "som",
    "når", "at", "velkommen", "vi", "plan", "strategi", "politik", "kære", "borgere", "byrådet", "med", "på",
  ]
}
