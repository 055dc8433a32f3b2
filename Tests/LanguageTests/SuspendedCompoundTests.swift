import Foundation
import Language
import Testing

@Suite("Suspended compounds") struct SuspendedCompoundTests {
  struct Row: Decodable {
    var text: String
    /// The words left out; of each its spellings.
    var expansions: [[String]]
  }

  @Test("Every suspended hyphen of the gold but one at most gets its word")
  func gold() throws {
    let rows = try JSONDecoder().decode([Row].self, from: Golden.data("suspended-compounds.json"))
    let analyzer = try Golden.analyzer
    let wrong = rows.filter { row in
      let found = analyzer.analyze(row.text).expansions.map(\.full)
      return found.count != row.expansions.count
        || !row.expansions.allSatisfy { spellings in found.contains(where: spellings.contains) }
    }
    #expect(rows.count >= 20)
    #expect(wrong.count <= 1, "\(wrong.map(\.text))")
  }

  @Test(
    "What is left out is the end or the beginning of the word beside",
    arguments: [
      ("ind- og udskoling", ["indskoling"]), ("op- og nedtrapning", ["optrapning"]), ("for- og efterår", ["forår"]),
      ("PLC- og AKT-vejledere", ["PLC-vejledere"]), ("6- og 7-årige", ["6-årige"]),
      ("nye læringsrum- og fora", ["læringsfora"]), ("læse-og skrivevanskeligheder", ["læsevanskeligheder"]),
      ("på leder- team- og medarbejderniveau", ["lederniveau", "teamniveau"]),
      ("skole- og dagtilbudsledere", ["skoleledere"]),
      ("skolebestyrelses- og forældrerådsmøder", ["skolebestyrelsesmøder"]),
      ("medarbejder- og teamudviklingssamtaler", ["medarbejderudviklingssamtaler"]),
      ("lærings- og digitale kommunikationsplatforme", ["læringsplatforme"]),
      ("ud- og indflytningssamtaler", ["udflytningssamtaler"]), ("uge- og årsplaner", ["ugeplaner"]),
      ("It- og telefonsupport", ["it-support"]), ("trænings- og evt. andre sundhedstilbud", ["træningstilbud"]),
      ("alkohol- og andet misbrug", ["alkoholmisbrug"]), ("vinter- og især sommerferie", ["vinterferie"]),
      ("sprog- eller anden relevant støtte", ["sprogstøtte"]), ("tidligere- og nuværende elever", []),
      ("hard- og software", ["hardware"]), ("(fælles)skab", []), ("vejtræer, -belysning", ["vejbelysning"]),
      ("genbrugspladser, -stationer og -butikker", ["genbrugsstationer", "genbrugsbutikker"]),
      ("(efter)uddannelse", ["uddannelse", "efteruddannelse"]), ("lærer(team)", ["lærer", "lærerteam"]),
      ("klub- og fodboldhold", ["klubhold"]), ("skolerne- og børnehaverne", []), ("barn(et) og elev(erne)", []),
      ("trivsels-/fraværsindsatsen", ["trivselsindsatsen"]), ("lærer/elev-samtaler", ["lærersamtaler"]),
      ("cykel/gangstien", ["cykelstien"]), ("kommune/regionen", []), ("pleje- og adoptivfamilier", ["plejefamilier"]),
      ("støj- (se bilag 3) og luftforurening", ["støjforurening"]), ("el- og (på sigt) brintbusser", ["elbusser"]),
      ("senior- (+65 år) og voksentilbud", ["seniortilbud"]),
      ("lokal- (LMU) og hovedmedudvalg (HMU)", ["lokalmedudvalg"]),
      ("skoleledere (SL) og -lærere", ["skolelærere"]), ("klubmedarbejdere (se s. 4) og -ledere", ["klubledere"]),
      ("en individuel beskæftigelses- og en fælles helbredsplan", ["beskæftigelsesplan"]),
      ("tre klima- og to naturprojekter", ["klimaprojekter"]), ("12 fag- og 4 temakurser", ["fagkurser"]),
      ("vores klima- og vores naturpolitik", ["klimapolitik"]),
      ("kultur- og kreativ undervisning", ["kulturundervisning"]),
      ("fra grundskole- til ungdomsuddannelse", ["grundskoleuddannelse"]), ("skole- til fritidsområdet", []),
      ("skole- + fritidsområdet", ["skoleområdet"]), ("”skole-” og ”fritidsområdet”", ["skoleområdet"]),
      ("Nord- og Sydfyn", ["Nordfyn"]), ("medarbejder- og en ny leder mødes", []),
      ("Sundheds- og Ældreudvalget", ["Sundhedsudvalget"]), ("bade- og drikkevandskvaliteten", ["badevandskvaliteten"]),
      ("elever og -forældre", []), ("aktiviteter - og mål", []), ("aktiviteter- mål", []),
    ])
  func patterns(text: String, full: [String]) throws {
    #expect(try Golden.analyzer.analyze(text).expansions.map(\.full) == full)
  }

  @Test("An expansion has the bytes of the suspended form, and its word is analysed")
  func ranges() throws {
    let text = "– ledelses- (LUS) og ledelsesteamudviklingssamtale"
    let expansion = try #require(Golden.analyzer.analyze(text).expansions.first)
    #expect(String(decoding: Array(text.utf8)[expansion.range], as: UTF8.self) == "ledelses-")
    #expect(expansion.full == "ledelsesudviklingssamtale")
    #expect(expansion.word.parts.map(\.lemma) == ["ledelse", "udvikling", "samtale"])
  }
}
