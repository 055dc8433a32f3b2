import Language
import TestSupport
import Testing

@testable import Search

/// The parts of an index give back what was put into them.
@Suite struct IndexPartTests {
  private let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)

  @Test func everyTokenStandsWhereItsWordDoes() {
    let far = String(repeating: " ", count: 300)
    let long = String(repeating: "x", count: 40_000)
    let texts = [
      "Hjælp til læse- og skrivevanskeligheder, også for voksne.", "", "Kor\(far)og\(far)sang",
      "\(long) synger \(long)-",
      "Ledelses(team)samtaler i børne-/ungeområdet", "  PPR (Pædagogisk Psykologisk Rådgivning) – ÆRLIG talt",
    ]
    let index = TextIndex.of(texts, analyzer: analyzer)
    let grown = TextIndex.of(texts.reversed(), analyzer: analyzer, after: index)
    for (number, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      let words = analyzer.words(in: bytes)
      let ranges = words.map(\.range) + analyzer.expansions(in: bytes, words: words).map(\.range)
      #expect(index.ranges(in: number) == ranges, "\(text.prefix(60))")
      #expect(grown.ranges(in: texts.count - 1 - number) == ranges, "\(text.prefix(60))")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 5, 12, 100, 255, 256, 3_000]) func everyEntryIsFound(_ count: Int) {
    var builder = ByteTableBuilder()
    for number in 0..<count { _ = builder.intern("ord\(number * 7)") }
    let table = builder.finish()
    for number in 0..<count { #expect(table.find("ord\(number * 7)") == number) }
    for number in 0..<count { #expect(table.find("ord\(number * 7 + 1)") == nil) }
    #expect(table.find("") == nil)
    var continued = ByteTableBuilder(table)
    for number in 0..<count { #expect(continued.intern("ord\(number * 7)").entry == number) }
    #expect(continued.count == count)
    #expect(continued.intern("nyt").entry == count)
  }

  @Test(arguments: [[], [0], [255, 3], [256, 0], [65_535], [65_536, 1, .max]] as [[UInt32]])
  func numbersOfEachWidthAreKept(_ numbers: [UInt32]) {
    let kept = SmallNumbers(numbers)
    #expect(kept.map { UInt32($0) } == numbers)
    #expect(numbers.indices.map { UInt32(kept[$0]) } == numbers)
    #expect(kept.count == numbers.count)
  }

  /// Texts that stayed are found again whatever came, went or moved between them.
  @Test func textsAreFoundAgain() {
    let texts = Texts(["a", "b", "b", "c", "", "d"])
    var known = KnownTexts(texts)
    #expect(["a", "b", "b", "x", "c", "d", "", "a"].map { known.number(of: $0) } == [0, 1, 2, nil, 3, 5, 4, 0])
    var none = KnownTexts(Texts([]))
    #expect(none.number(of: "a") == nil)
  }

  /// A form that is in no text any more leaves no key behind.
  @Test func whatIsGoneIsForgotten() {
    let before = TextIndex.of(["kor og sang", "fodboldbane"], analyzer: analyzer)
    let after = TextIndex.of(["kor og sang"], analyzer: analyzer, after: before)
    let fresh = TextIndex.of(["kor og sang"], analyzer: analyzer)
    #expect(after.dictionary.forms.count == fresh.dictionary.forms.count)
    for (grown, made) in zip(after.dictionary.tables, fresh.dictionary.tables) {
      #expect(Set((0..<grown.keys.count).map(grown.keys.string)) == Set((0..<made.keys.count).map(made.keys.string)))
      for entry in 0..<grown.keys.count { #expect(!grown.spans[entry].isEmpty) }
    }
    #expect(!after.postings.occurrences.contains(0))
  }
}

extension FormDictionary {
  fileprivate var tables: [KeyTable] { [exact, folded, lemmas, runs, families] }
}
