import Testing

@testable import Language

/// Where meanings were learned, and what a person may say of them.
@Suite struct AmendedAbbreviationTests {
  private static let texts = [
    "Udvikling af Pædagogisk Læringscenter på alle skoler", "Faglig vejledning (PLC) på skolerne",
    "Støtte fra PPR (Pædagogisk Psykologisk Rådgivning)", "PPR besøger PLC", "Temadage",
  ]
  private let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
  private let learned: Abbreviations

  init() { learned = Abbreviations(learningFrom: Self.texts, with: analyzer) }

  private func meaning(of abbreviation: String, as meaning: String) throws -> AbbreviationMeaning {
    try #require(AbbreviationMeaning(abbreviation: abbreviation, meaning: meaning, analyzer: analyzer))
  }

  @Test func knowsWhichTextsTaughtIt() throws {
    let plc = try #require(learned.meanings(of: "PLC").first)
    #expect(learned.texts(spellingOut: plc) == [0])
    #expect(learned.texts(using: "PLC") == [1, 3])
    let ppr = try #require(learned.meanings(of: "PPR").first)
    #expect(learned.texts(spellingOut: ppr) == [2])
    #expect(learned.texts(using: "PPR") == [2, 3])
    #expect(learned.texts(using: "SFO").isEmpty)
  }

  @Test(arguments: [
    ("PLC", "Pædagogisk Læringscenter"), ("plc", "pædagogisk læringscenter"), ("PLC", "pædagogiske læringscentre"),
  ]) func aRejectedMeaningIsGone(abbreviation: String, text: String) throws {
    let amended = learned.amended(adding: [], rejecting: [try meaning(of: abbreviation, as: text)])
    #expect(amended.meanings(of: "PLC").isEmpty)
    #expect(amended.meanings(of: "PPR").count == 1)
  }

  @Test func anotherMeaningIsNotRejectedWithIt() throws {
    let amended = learned.amended(
      adding: [], rejecting: [try meaning(of: "PLC", as: "Programmerbar logisk controller")])
    #expect(amended.all == learned.all)
  }

  @Test func anAddedMeaningStandsAmongTheOthers() throws {
    let added = try meaning(of: "LTU", as: "Læring til udvikling")
    let amended = learned.amended(adding: [added], rejecting: [])
    #expect(amended.all.map(\.abbreviation) == ["LTU", "PLC", "PPR"])
    #expect(amended.meanings(of: "LTU").map(\.lemmas) == [["læring", "udvikling"]])
    #expect(amended.texts(spellingOut: added).isEmpty)
  }

  @Test func whatIsAddedTwiceIsThereOnce() throws {
    let again = try meaning(of: "PLC", as: "Pædagogisk Læringscenter")
    #expect(learned.amended(adding: [again, again], rejecting: []).meanings(of: "PLC").count == 1)
  }

  @Test func aMeaningNeedsWords() {
    #expect(AbbreviationMeaning(abbreviation: "PLC", meaning: " – ", analyzer: analyzer) == nil)
    #expect(AbbreviationMeaning(abbreviation: "", meaning: "læring", analyzer: analyzer) == nil)
  }

  @Test func aTextGoesBeforeWhatWasLearned() {
    #expect(learned.standing(in: "PLC og PPR i PLC", with: analyzer).map(\.abbreviation) == ["PLC", "PPR"])
    let own = learned.standing(in: "PPR (Plan for Praksis og Rum), PLC-vejleder", with: analyzer)
    #expect(own.map(\.meaning) == ["Plan for Praksis og Rum", "Pædagogisk Læringscenter"])
    #expect(learned.standing(in: "", with: analyzer).isEmpty)
  }
}
