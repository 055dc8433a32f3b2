import Testing

@testable import Language

/// Which word a form is read as.
@Suite("Readings") struct ReadingTests {
  private func readings(_ word: String) throws -> [AnalyzedWord.Reading] {
    try #require(Golden.analyzer.analyze(word).words.first).readings
  }

  @Test(
    "A function word is read as nothing else",
    arguments: [
      ("var", "være"), ("har", "have"), ("mine", "min"), ("for", "for"), ("siden", "siden"), ("skal", "skulle"),
      ("Bag", "bag"), ("MÅ", "måtte"), ("anden", "anden"), ("både", "både"), ("ude", "ude"),
    ])
  func function(_ word: String, lemma: String) throws {
    let small = try readings(word.lowercased())
    #expect(small == [AnalyzedWord.Reading(lemma, kind: .function)])
  }

  @Test("In capitals, also before a hyphen, it may be an abbreviation")
  func capitals() throws {
    #expect(try readings("FOR") == [AnalyzedWord.Reading("for", kind: .abbreviation)])
    #expect(try readings("VED’s") == [AnalyzedWord.Reading("ved", kind: .abbreviation)])
    let parts = try #require(Golden.analyzer.analyze("MED-udvalg").words.first).parts
    #expect(parts.map(\.lemma) == [AnalyzedWord.Reading("med", kind: .abbreviation).key, "udvalg"])
  }

  @Test("An accent may tell a verb from a preposition")
  func accent() throws { #expect(try readings("véd").map(\.lemma) == ["vide"]) }

  @Test(
    "The likely reading is told without any text: by the inflection and by how many words are made with the lemma",
    arguments: [
      ("strande", "strand"), ("huse", "hus"), ("kasser", "kasse"), ("rør", "rør"), ("hav", "hav"), ("veje", "vej"),
      ("tage", "tage"), ("steg", "stige"), ("stole", "stol"), ("spir", "spir"), ("ledere", "leder"),
      ("holder", "holde"),
      ("vandes", "vande"), ("laver", "lave"), ("gåsen", "gås"), ("kløerne", "klo"), ("ringere", "ringe"),
      ("tænder", "tand"), ("fik", "få"), ("ledt", "lede"),
    ])
  func likely(_ form: String, lemma: String) throws {
    let readings = try readings(form)
    #expect(readings.first?.lemma == lemma)
    #expect(readings.filter(\.isLikely).map(\.lemma) == [lemma], "\(readings)")
  }

  @Test("A noun and a verb that are spelled alike are both likely, but for forms that one of them hardly has")
  func homographs() throws {
    #expect(try readings("støtte").filter(\.isLikely).map(\.kind).count == 2)
    #expect(try readings("lades").filter(\.isLikely).map(\.kind) == [.verb])
  }

  @Test(
    "The present of a verb is likely where it names people, too", arguments: [("bruger", "bruge"), ("ejer", "eje")])
  func present(_ form: String, verb: String) throws {
    #expect(try readings(form).filter(\.isLikely).map(\.lemma) == [form, verb])
  }

  @Test(
    "What an adjective of its own is made of by inflection is likely, too, unless the adjective makes many words itself",
    arguments: [
      ("bekymrede", ["bekymret", "bekymre"]), ("brugt", ["brugt", "bruge"]), ("enkelt", ["enkelt", "enkel"]),
      ("ansatte", ["ansat"]),
    ])
  func participles(_ form: String, lemmas: [String]) throws {
    #expect(try readings(form).filter(\.isLikely).map(\.lemma) == lemmas)
  }

  @Test("A verb may be told by its present alone, and hardly anybody is named by what makes no other word")
  func presents() throws {
    #expect(try readings("får").filter(\.isLikely).map(\.lemma) == ["får", "få"])
    #expect(try readings("færre").map(\.kind) == [.usual])
    #expect(try readings("bjærger").map(\.lemma) == ["bjærge", "bjærger"])
  }

  @Test("Older words for kin have the plurals of the others", arguments: [("broderen", "bror"), ("moderens", "mor")])
  func kin(_ form: String, lemma: String) throws { #expect(try readings(form).first?.lemma == lemma) }

  @Test("Adjectives stand before nouns rather than in compounds, so that theirs is the first reading")
  func adjectives() throws { #expect(try readings("lokale").map(\.lemma) == ["lokal", "lokale"]) }

  @Test("A deponent verb is read as the one it is made of, where that is common", arguments: [("mødes", "møde")])
  func deponent(_ form: String, lemma: String) throws {
    #expect(try readings(form).filter(\.isLikely).map(\.lemma).contains(lemma))
  }

  @Test(
    "What is hung on an abbreviation is no part of it",
    arguments: ["PLC'er", "PLC’erne", "PLCs", "PLCer", "PLC-en", "PLC´er", "PLC`er", "PLC"])
  func hungOn(_ word: String) throws { #expect(try readings(word).map(\.lemma) == ["plc"]) }

  @Test("A compound with a hyphen is no inflection", arguments: ["PLC-vejleder", "IT-e"])
  func hyphens(_ word: String) throws { #expect(try readings(word).first?.lemma.contains("-") == true) }
}
