/// General words by which a follow-up is told from an activity where nothing else decides.
///
/// They name ways of following up (evaluating, reporting, talking, measuring) and how often it is done. They are no words
/// of any one area or document, and an activity may hold them too, so that one of them alone never outweighs the layout.
enum FollowUpWords {
  /// Whether a text speaks of following up.
  static func stand(in text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    for (index, word) in words.enumerated() {
      if stems.contains(where: { word.contains($0) }) { return true }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if isFrequency(word, next, index + 2 < words.count ? words[index + 2] : "") { return true }
    }
    return false
  }

  private static let stems = [
    "opfølgning", "evaluer", "samtale", "status", "rapport", "statistik", "tilsyn", "monitorer", "opgøres", "drøftes",
    "gennemgås", "fremlægges", "undersøgelse",
  ]

  /// "2 x årligt", "gange årligt", "årlig evaluering", "hvert kvartal", "hver 14. dag", "en gang om året".
  private static func isFrequency(_ word: Substring, _ next: Substring, _ third: Substring) -> Bool {
    switch word {
    case "x", "gange": ["årligt", "om", "månedligt"].contains(next)
    case "årlig", "årligt", "halvårlig", "halvårligt", "kvartalsvis", "månedlig", "månedligt": true
    case "hver", "hvert": !next.isEmpty && (periods.contains(next) || periods.contains(third))
    case "gang": next == "om"
    default: false
    }
  }

  private static let periods: Set<Substring> = ["år", "halvår", "kvartal", "måned", "uge", "dag", "forår", "efterår"]
}
