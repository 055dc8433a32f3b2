import Language
import TestSupport
import Testing

@Suite("Words and folding") struct WordTests {
  @Test(
    "Words are letters and digits with what joins them",
    arguments: [
      ("Læse- og skrivevanskeligheder.", ["Læse-", "og", "skrivevanskeligheder"]),
      ("4-6 x årligt: 1:1-samtaler i 2019/20", ["4-6", "x", "årligt", "1:1-samtaler", "i", "2019/20"]),
      ("skoleledere og -lærere", ["skoleledere", "og", "-lærere"]), ("m.v. - og mere", ["m", "v", "og", "mere"]),
      ("PLC’er (’elevcentreret’)", ["PLC’er", "elevcentreret"]), ("læse\u{2010}indsats", ["læse\u{2010}indsats"]),
      ("2018–2020 – mål", ["2018–2020", "mål"]), ("", []), ("– • –", []),
    ])
  func words(text: String, words: [String]) {
    let bytes = Array(text.utf8)
    #expect(Analyzer().analyze(text).words.map { String(decoding: bytes[$0.range], as: UTF8.self) } == words)
  }

  @Test(
    "Folding makes the same word the same and keeps å, ø and æ",
    arguments: [
      ("ÉN", "en"), ("Ål", "ål"), ("A\u{30a}rlig", "årlig"), ("ØVRIGE", "øvrige"), ("ud\u{ad}skoling", "udskoling"),
      ("Cafe\u{301}", "cafe"), ("HÅR", "hår"), ("Müller", "müller"), ("ǼBLE", "æble"),
    ])
  func folding(text: String, folded: String) {
    #expect(Analyzer().analyze(text).words.map(\.folded) == [folded])
  }

  @Test("Words and parts lie within the text in order, and parts tile their word, whatever the text")
  func tiling() throws {
    var random = SeededGenerator(seed: 1)
    let pieces = [
      "skole", "ledelses", "møder", "Å", "e\u{301}", "\u{ad}", "-", " ", "(", ")", "/", ",", "2", "’", "og", "eller",
      "PLC",
      "a\u{30a}rs", "–", "\u{1F600}", "og ", "- ", "\u{200d}", "vanskeligheder", "ж",
    ]
    for analyzer in [Analyzer(), try Golden.analyzer] {
      for _ in 0..<400 {
        let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
        check(analyzer.analyze(text), of: text)
      }
    }
  }

  private func check(_ analysis: Analysis, of text: String) {
    var end = 0
    for word in analysis.words {
      #expect(
        word.range.lowerBound >= end && word.range.upperBound <= text.utf8.count && !word.range.isEmpty, "\(text)")
      end = word.range.upperBound
      checkParts(of: word, in: text)
      #expect(!word.lemmas.isEmpty)
    }
    for expansion in analysis.expansions {
      #expect(expansion.range.upperBound <= text.utf8.count)
      checkParts(of: expansion.word, in: text)
    }
  }

  private func checkParts(of word: AnalyzedWord, in text: String) {
    guard let first = word.parts.first, let last = word.parts.last else { return }
    #expect(
      first.range.lowerBound == word.range.lowerBound && last.range.upperBound == word.range.upperBound, "\(text)")
    for (left, right) in zip(word.parts, word.parts.dropFirst()) {
      #expect(left.range.upperBound == right.range.lowerBound, "\(text)")
    }
  }

  @Test(
    "Lemmas are dictionary forms, the most common first",
    arguments: [
      ("børnene", "barn"), ("fora", "forum"), ("ledere", "leder"), ("kurser", "kursus"), ("PLC'er", "plc"),
      ("skolernes", "skole"), ("Målene", "mål"), ("skolevæsnet", "skolevæsen"), ("fælles", "fælles"),
      ("Børne-", "barn"),
    ])
  func lemmas(word: String, lemma: String) throws {
    #expect(try Golden.analyzer.analyze(word).words.first?.lemmas.first == lemma)
  }

  @Test("Without a dictionary a lemma is a stem, and hyphens alone divide a word")
  func withoutDictionary() {
    let words = Analyzer().analyze("indsatserne indsatsen IT-strategi børn").words
    #expect(words[0].lemmas == words[1].lemmas)
    #expect(words[2].parts.count == 2)
    #expect(words[3].lemmas == ["barn"])
    #expect(Analyzer().analyze("læse- og skrivevanskeligheder").expansions.isEmpty)
    #expect(Analyzer().analyze("PLC- og AKT-vejledere").expansions.map(\.full) == ["PLC-vejledere"])
  }

  @Test("Words derived from one another share a family")
  func families() throws {
    let analyzer = try Golden.analyzer
    let family = { (word: String) in analyzer.analyze(word).words.first?.family }
    #expect(["læsning", "læse", "læserne"].map(family) == ["læse", "læse", "læse"])
    #expect(family("udviklingen") == family("udvikle"))
    #expect(family("fagligheden") == family("faglig"))
    #expect(family("finger") == nil)
    #expect(analyzer.family(ofLemma: "vejledning") == "vejlede")
  }
}
