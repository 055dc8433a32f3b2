import Foundation
import Language
import Testing

@Suite("Abbreviations") struct AbbreviationTests {
  struct Row: Decodable {
    var text: String
    var abbreviation: String?
    var meaning: String?
  }

  @Test("What stands beside an abbreviation is its meaning when the initials are its letters")
  func gold() throws {
    let rows = try JSONDecoder().decode([Row].self, from: Golden.data("abbreviations.json"))
    let analyzer = try Golden.analyzer
    for row in rows {
      let learned = Abbreviations(learningFrom: [row.text], with: analyzer)
      let found = row.abbreviation.map(learned.meanings) ?? learned.all
      #expect(found.map(\.meaning) == (row.meaning.map { [$0] } ?? []), "\(row.text)")
    }
  }

  @Test("PLC of one period is Pædagogisk Læringscenter of another; PAF has no meaning in either")
  func acrossTexts() throws {
    let texts = try Golden.texts(of: "2018-2020.json") + Golden.texts(of: "2020-2022.json")
    let learned = Abbreviations(learningFrom: texts, with: try Golden.analyzer)
    let plc = learned.meanings(of: "PLC")
    #expect(plc.map(\.meaning) == ["Pædagogisk Læringscenter"])
    #expect(plc.map(\.lemmas) == [["pædagogisk", "læring", "center"]])
    #expect(learned.meanings(of: "PAF").isEmpty)
    #expect(learned.all.map(\.meaning) == ["ledelsesudviklingssamtale", "Pædagogisk Læringscenter"])
  }

  @Test(
    "The meaning may stand on either side",
    arguments: [
      ("MUS – medarbejderudviklingssamtaler – en gang om året", "MUS", "medarbejderudviklingssamtaler"),
      ("SSP (skole, socialforvaltning og politi)", "SSP", "skole, socialforvaltning og politi"),
      ("PLC-vejledere (pædagogisk læringscenter)", "PLC", "pædagogisk læringscenter"),
      ("Statens Institut for Folkesundhed (SIF)", "SIF", "Statens Institut for Folkesundhed"),
      ("Ungdommens Uddannelsesvejledning (UU)", "UU", "Ungdommens Uddannelsesvejledning"),
      ("Ældre- og Handicapudvalget (ÆHU)", "ÆHU", "Ældre- og Handicapudvalget"),
      ("Natur- og Miljøklagenævnet (NMK)", "NMK", "Natur- og Miljøklagenævnet"),
      ("tværfagligt forum (TF) mødes", "TF", "tværfagligt forum"),
      ("Adfærd, kontakt og trivsel (AKT)", "AKT", "Adfærd, kontakt og trivsel"),
      ("FVU – forberedende voksenundervisning – udbydes", "FVU", "forberedende voksenundervisning"),
      ("Projektet Din Indgang til Arbejde (DIA)", "DIA", "Din Indgang til Arbejde"),
      ("Hverdagens Helte uden Grænser (HHG)", "HHG", "Hverdagens Helte uden Grænser"),
      ("Bedre Bolig med mindre Energi (BBE)", "BBE", "Bedre Bolig med mindre Energi"),
      ("En Vej Ind (EVI) er borgerens indgang", "EVI", "En Vej Ind"),
      ("for- og efteruddannelse (FEU)", "FEU", "for- og efteruddannelse"),
      ("sygedagpenge (SDP)", "SDP", "sygedagpenge"), ("NaGru (naturgrupper)", "NaGru", "naturgrupper"),
      ("Center for Job & Uddannelse (CJU)", "CJU", "Center for Job & Uddannelse"),
      ("Pædagogisk Psykologisk Rådgivning (forkortet PPR)", "PPR", "Pædagogisk Psykologisk Rådgivning"),
      ("Familier med Håb – Oregon (FHO)", "FHO", "Familier med Håb – Oregon"),
      ("HMU (hovedmedudvalget) mødes", "HMU", "hovedmedudvalget"),
      ("ny elektronisk omsorgsjournal (eoj)", "eoj", "elektronisk omsorgsjournal"),
      ("en højere forberedelseseksamen (hf)", "hf", "højere forberedelseseksamen"),
      ("Styrelsen for Arbejdsmarked og Rekruttering (STAR)", "STAR", "Styrelsen for Arbejdsmarked og Rekruttering"),
      ("to utilsigtede hændelser (UTH'er)", "UTH", "utilsigtede hændelser"),
      ("efter Fælles Sprog III (FSIII)", "FSIII", "Fælles Sprog III"),
      (
        "VISO – videns- og specialrådgivningsorganisationen – hjælper", "VISO",
        "videns- og specialrådgivningsorganisationen"
      ),
      ("Rådhuset (RH) åbner", "RH", "Rådhuset"), ("Fritidsudvalget (FU)", "FU", "Fritidsudvalget"),
      ("Medindflydelse og medbestemmelse (MED) drøftes", "MED", "Medindflydelse og medbestemmelse"),
      ("EOJ står for elektronisk omsorgsjournal", "EOJ", "elektronisk omsorgsjournal"),
    ])
  func sides(text: String, abbreviation: String, meaning: String) throws {
    let learned = Abbreviations(learningFrom: [text], with: try Golden.analyzer)
    #expect(learned.meanings(of: abbreviation).map(\.meaning) == [meaning])
  }

  @Test(
    "What stands beside an abbreviation and does not spell it out is no meaning",
    arguments: [
      "Afsnit VI (veje og infrastruktur)", "Tovholder: Peter Jensen (PJ)", "Undervisningsministeriet (UVM)",
      "Sundhedsstyrelsen (SST)", "efter lov om social service (SEL § 85)", "Unge uden job (NEET) i alle bydele",
      "ADHD, angst og autisme", "PPR, pædagoger, psykologer og rådgivere", "NGO'er – foreninger og frivillige",
      "Skoler i Aarhus (AAR)", "Formand Lise Holm (LH)", "Ole Dam, Tom Riis (TR)", "Mette Krogh – Ole Dam (MKOD)",
      "DE kommunale rammer (kr)", "ALLE nationale ydelser (ny)", "I alt (i alt) er der", "ELEVER (se side 4)",
      "STØTTE til børn (max)", "TRE sundhed, trivsel (st) og mad", "Nord – Syd (NS)",
      "Opgaver (RH)", "Medhjælp og mad (MED)",
    ])
  func meaningless(text: String) throws {
    #expect(Abbreviations(learningFrom: [text], with: try Golden.analyzer).all.isEmpty)
  }

  @Test("Initials that agree by chance in small letters explain nothing")
  func chance() throws {
    let texts = ["Samarbejde med ZBC om talenter (TUP)", "Tidlig udvikling af praksis", "Tilsyn, udstyr og planer"]
    #expect(Abbreviations(learningFrom: texts, with: try Golden.analyzer).all.isEmpty)
  }
}
