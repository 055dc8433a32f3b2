import Language
import Model
import TestSupport

@testable import Search

/// Plans of several municipalities with everything that a query can ask for.
enum MixedLibrary {
  static let index: SearchIndex = {
    var random = SeededGenerator(seed: 19)
    let records = (0..<400).map { record($0, &random) }
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let ofMunicipalities = Dictionary(grouping: records) { $0.municipality ?? "" }.mapValues { own in
      Abbreviations(learningFrom: own.map(\.text), with: analyzer)
    }
    return SearchIndex(
      records: records, analyzer: analyzer,
      abbreviations: Abbreviations(learningFrom: records.map(\.text), with: analyzer),
      ofMunicipalities: ofMunicipalities, periods: [], documents: documents,
      synonyms: [
        Synonym("trivsel", "velvære"), Synonym("skolebestyrelse", "forældreråd"),
        Synonym("kontaktforældre i klassen", "forældreråd"), Synonym("møder", "samtaler", isLearned: true),
        Synonym("læsning", "skrivning", isLearned: true, municipality: "Aalund Kommune"),
      ])
  }()

  private static let documents = (1...6).map { number in
    StoredDocument(
      id: Int64(number), file: "/planer/plan-\(number).pdf", sha256: "\(number)",
      title: number % 2 == 0 ? "Handleplan \(number)" : nil, period: nil, series: nil, columns: [], format: .pdf,
      pages: 9, records: 1, imported: "2026-01-31T12:00:00Z", notes: [])
  }

  private static func record(_ number: Int, _ random: inout SeededGenerator) -> Record {
    let base = GoldPlans.records[random.below(GoldPlans.records.count)]
    var text = random.below(3) == 0 ? texts[random.below(texts.count)] : base.text
    if random.below(4) == 0 {
      text += [". ", " og ", "; ", " – ", "/"][random.below(5)] + texts[random.below(texts.count)]
    }
    var record = Record(
      id: "r\(number)", kind: random.below(3) == 0 ? .followUp : .activity,
      period: random.below(9) == 0
        ? nil
        : [Period(first: 2018, last: 2020), Period(first: 2020, last: 2022), Period(first: 2022, last: 2022)][
          random.below(3)],
      municipality: [nil, "Aalund Kommune", "Aalundsborg Kommune", "Bølgeby"][random.below(4)],
      series: [nil, "skoleplan", "plan for fritid & kultur"][random.below(3)], policy: base.policy,
      group: base.group, text: text, ordinal: number,
      sources: [
        Source(document: Int64(1 + random.below(6)), places: [place(1 + random.below(9))]),
        Source(document: Int64(1 + random.below(6)), places: random.below(2) == 0 ? [] : [place(1 + random.below(9))]),
      ])
    for (name, values) in facts where random.below(3) == 0 {
      record.facts.add(Fact(name, values[random.below(values.count)]))
    }
    return record
  }

  private static func place(_ page: Int) -> Place { .page(page, Box(left: 1, top: 2, right: 3, bottom: 4)) }

  private static let facts: [(FactName, [String])] = [
    (
      .field(.responsible),
      ["Skoleleder", "Skolelederne og PLC", "Børne- og kulturforvaltningen", "Læsevejlederen", "–"]
    ),
    (.field(.deadline), ["Juni 2024", "1. kvartal 2025", "31. december 2024", "Løbende", "2024-2026"]),
    (.field(.budget), ["150.000 kr.", "1,5 mio. kr.", "100-200 t.kr.", "Ingen"]),
    (.field(.status), ["I gang", "Ikke startet", "Afsluttet"]),
    (.field(.goal), ["Flere elever i trivsel", "Bedre læsning", "Pædagogisk Læringscenter på alle skoler"]),
    (.other("Lokale"), ["Parken", "Skolens bibliotek 2. sal"]),
  ]

  private static let texts = [
    "Læse- og skrivevejledere på alle skoler", "Elever i læse- eller skrivevanskeligheder",
    "Ledelses(team)samtaler hvert år",
    "Pædagogisk Læringscenter (PLC) som omdrejningspunkt", "PLC-møder 2 x årligt",
    "PLC står for Praktisk Læse Center (PLC)",
    "BUS-ledelsen mødes", "Børn og Unge Samarbejdet (BUS) evalueres", "Gratis bus til svømmehallen",
    "Møde kl. 14 med KL",
    "Kommunernes Landsforening (KL) rådgiver", "Trivsel og velvære i hver klasse", "Samarbejde med skolebestyrelser",
    "Kontaktforældre i klassen", "Forældreråd på alle skoler", "To idéer: 10% flere og § 20, stk. 2",
    "Specialiseret undervisning på området", "Specialundervisning", "Fiskeri fra molen", "Molefiskeri",
    "Skolens nye ledelse", "Skoleledelse, ledelse af skolen", "Bruger barnet sproget?", "Brugere af biblioteket",
    "Han lader børn læse på en lade", "6 gange om året", "Seks x om året", "C++ og it-udstyr | 100%",
    "Håndværk i Aarhus",
    "Kano/kajak på åen", "skole skole skole", "",
  ]
}

extension SeededGenerator {
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
