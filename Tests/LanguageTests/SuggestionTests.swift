import Language
import TestSupport
import Testing

@Suite("Suggestions") struct SuggestionTests {
  static let vocabulary = [
    ("læsning", 9), ("løsning", 3), ("videndeling", 4), ("skoleledelse", 5), ("trivsel", 7), ("mål", 8), ("mil", 1),
    ("førskole", 2), ("årlig", 6), ("inklusion", 2), ("evaluering", 3), ("strategi", 8), ("strategisk", 2),
  ]

  @Test(
    "The nearest word is meant, of equally near ones the most frequent",
    arguments: [
      ("videndelling", "videndeling"), ("lesning", "læsning"), ("skoelledelse", "skoleledelse"),
      ("trivsle", "trivsel"), ("foerskole", "førskole"), ("aarlig", "årlig"), ("Inclusion", "inklusion"),
      ("evaluring", "evaluering"), ("stratgei", "strategi"), ("mål", nil), ("xyzzyvat", nil), ("", nil), ("ml", nil),
    ] as [(String, String?)])
  func best(word: String, meant: String?) {
    #expect(Suggestions(vocabulary: Self.vocabulary).best(for: word) == meant)
  }

  @Test("Every word with one letter out of place is found again among many")
  func oneLetter() throws {
    var random = SeededGenerator(seed: 7)
    let words = Self.vocabulary.map(\.0).filter { $0.count > 5 && !$0.hasPrefix("strategi") }
    let suggestions = Suggestions(vocabulary: Self.vocabulary)
    for word in words {
      for _ in 0..<20 {
        var letters = Array(word)
        letters.remove(at: Int.random(in: 0..<letters.count, using: &random))
        #expect(suggestions.best(for: String(letters)) != nil, "\(String(letters))")
      }
    }
  }

  @Test("An empty vocabulary suggests nothing") func empty() {
    #expect(Suggestions(vocabulary: []).best(for: "læsning") == nil)
  }
}
