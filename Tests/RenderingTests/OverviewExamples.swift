import Language
import Model
import Rendering
import Study
import Search

let concordance = Concordance(
  query: "læsning",
  lines: [
    ConcordanceLine(record: reading, left: "Handleplan vedr. ", match: "læsning", right: ", særligt ift. elever"),
    ConcordanceLine(
      record: learning, left: "Udvikling af ", match: "Pædagogisk Læringscenterudviklingsfunktionsbeskrivelse",
      right: " på alle skoler"),
    ConcordanceLine(
      record: nested, left: "En meget lang indledning til det, der følger efter den, om ", match: "læsning", right: ""),
    ConcordanceLine(
      record: meetings, left: "", match: "Læsning",
      right: "\u{202E}svejledere mødes seks gange om året, og de skriver referat"),
  ], records: 4)

let timeline = Timeline(
  query: "læsning",
  periods: [
    Count(older, 1_200, near: 50), Count(newer, 0), Count(Period(first: 2022, last: 2024), 3, near: 2), Count(nil, 40),
  ],
  policies: [
    Timeline.Row(
      policy: "Skolepolitiske mål og andre mål for hele området", counts: [1_100, 0, 3, 0], near: [50, 0, 2, 0]),
    Timeline.Row(policy: "Fritid", counts: [100, 0, 0, 40], near: [0, 0, 0, 0]),
  ])

let analysisReport = AnalysisReport(
  text: "Virksomhedsstrategi for læse- og skriveklasser (PLC)",
  analysis: Analysis(
    words: [
      AnalyzedWord(
        range: 0..<19, folded: "virksomhedsstrategi", lemmas: ["virksomhedsstrategi"],
        parts: [.init(range: 0..<11, lemma: "virksomhed"), .init(range: 11..<19, lemma: "strategi")]),
      AnalyzedWord(range: 20..<23, folded: "for", lemmas: ["for", "fare"]),
      AnalyzedWord(range: 24..<30, folded: "læse", lemmas: ["læse"], family: "læse"),
      AnalyzedWord(range: 49..<52, folded: "plc", lemmas: ["plc"]),
    ],
    expansions: [
      Expansion(
        range: 24..<30, full: "læseklasser",
        word: AnalyzedWord(range: 0..<12, folded: "læseklasser", lemmas: ["læseklasse"]))
    ]),
  abbreviations: [
    AbbreviationMeaning(
      abbreviation: "PLC", meaning: "Pædagogisk Læringscenter", lemmas: ["pædagogisk", "læring", "center"])
  ])

let abbreviationPairs = WordPairs(
  kind: .abbreviations,
  pairs: [
    .init(first: "PLC", second: "Pædagogisk Læringscenter", origin: .learned, records: [learning]),
    .init(first: "SFO", second: "skolefritidsordning", origin: .added),
    .init(first: "IT", second: "\u{1B}[31mintern træning", origin: .rejected),
  ])

let synonymPairs = WordPairs(
  kind: .synonyms,
  pairs: [
    .init(first: "råd", second: "nævn", origin: .added),
    .init(first: "hold", second: "klasse", origin: .learned, records: [reading, learning]),
    .init(first: "møde", second: "samtale", origin: .suggested, records: [meetings, reading, learning, nested]),
  ])
