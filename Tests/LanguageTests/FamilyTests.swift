import Language
import Testing

@Suite("Families") struct FamilyTests {
  @Test(
    "What is derived from a verb shares its family",
    arguments: [
      ("planlægning", "planlægge"), ("tilrettelæggelse", "tilrettelægge"), ("bygning", "bygge"),
      ("beslutning", "beslutte"), ("ansætning", "ansætte"), ("evaluering", "evaluere"), ("læser", "læse"),
      ("forståelse", "forstå"), ("fornyelse", "forny"), ("groning", "gro"), ("beboer", "bebo"), ("ydelse", "yde"),
      ("afgørelse", "afgøre"), ("trivsel", "trives"), ("kørsel", "køre"), ("koordinator", "koordinere"),
      ("installatør", "installere"), ("valg", "vælge"), ("tilbud", "tilbyde"), ("salg", "sælge"),
    ])
  func derived(noun: String, verb: String) throws {
    let analyzer = try Golden.analyzer
    let family = try #require(analyzer.family(ofLemma: verb))
    #expect(analyzer.family(ofLemma: noun) == family)
  }

  @Test(
    "Adjectives and nouns share a family, too",
    arguments: [
      ("økonomisk", "økonomi"), ("strategisk", "strategi"), ("statistisk", "statistik"), ("traditionel", "tradition"),
      ("rituel", "ritual"), ("kommunal", "kommune"), ("kontraktlig", "kontrakt"), ("neutralitet", "neutral"),
      ("fleksibilitet", "fleksibel"), ("tykkelse", "tyk"), ("dybde", "dyb"), ("ungdom", "ung"),
      ("mesterskab", "mester"),
      ("sejlads", "sejle"), ("gartneri", "gartner"), ("arkitektur", "arkitekt"), ("biologi", "biolog"),
      ("fysioterapeut", "fysioterapi"),
      ("instruktør", "instruktion"),
    ])
  func nominal(derived: String, base: String) throws {
    let analyzer = try Golden.analyzer
    let family = try #require(analyzer.family(ofLemma: base))
    #expect(analyzer.family(ofLemma: derived) == family)
  }

  @Test(
    "What only looks derived has another family or none",
    arguments: [
      ("retning", "rette"), ("forretning", "forrette"), ("sætning", "sætte"), ("stemning", "stemme"),
      ("strækning", "strække"), ("tiltag", "tiltage"), ("forhold", "forholde"), ("finger", "finge"), ("mål", "måle"),
      ("præst", "præstere"), ("park", "parkere"), ("kasse", "kassere"), ("flyer", "fly"), ("boer", "bo"),
      ("regning", "regne"), ("fængsel", "fænge"), ("skelet", "skele"), ("tømmer", "tømme"), ("holdning", "holde"),
      ("timing", "time"), ("værelse", "være"), ("ledning", "lede"), ("version", "versere"), ("passion", "passere"),
    ])
  func unrelated(noun: String, verb: String) throws {
    let analyzer = try Golden.analyzer
    let family = analyzer.family(ofLemma: noun)
    #expect(family == nil || family != analyzer.family(ofLemma: verb))
  }

  @Test(
    "Words outside the dictionary have families too, by what is put on and by their last part",
    arguments: [
      ("gamificering", "gamificere"), ("gamificeringen", "gamificerer"), ("brainhacking", "brainhacker"),
      ("strategiudvikling", "strategiudvikle"),
    ])
  func unlisted(first: String, second: String) throws {
    let families = try [first, second].map { try Golden.analyzer.analyze($0).words.first?.family }
    #expect(families[0] != nil && families[0] == families[1])
  }

  @Test("What is no word has none", arguments: ["co2", "ABC"])
  func none(_ word: String) throws { #expect(try Golden.analyzer.analyze(word).words.first?.family == nil) }
}
