import Comparison
import Library
import Model
import Rendering
import Study

let (older, newer) = (Period(first: 2018, last: 2020), Period(first: 2020, last: 2022))

let shelf = Shelf([
  document(1, file: "/planer/strategi-2018-2020.pdf", title: "Oversigt 2018-2020", period: older),
  document(2, file: "/planer/strategi-2020-2022.docx", title: "Oversigt 2020-2022", period: newer),
  document(3, file: "/kopi/strategi.pdf", title: nil, period: newer),
])

private func document(_ id: Int64, file: String, title: String?, period: Period) -> StoredDocument {
  StoredDocument(
    id: id, file: file, sha256: "aa", title: title, period: period, series: "oversigt", columns: [], format: .pdf,
    pages: 2, records: 3, imported: "2026-01-31T12:00:00Z", notes: [])
}

func old(
  _ id: String, text: String, policy: String = "Børnepolitikken", group: String? = "Medarbejdere", at ordinal: Int
) -> Record {
  Record(
    id: id, kind: .activity, period: older, series: "oversigt", policy: policy, group: group, text: text,
    level: level(of: text), ordinal: ordinal, sources: [Source(document: 1, places: [page(1)])])
}

func new(
  _ id: String, text: String, policy: String = "Børnepolitik", group: String? = "Medarbejdere", at ordinal: Int
) -> Record {
  let table = Place.part("word/document.xml", path: "tbl1/tr2/tc2/p\(ordinal + 1)")
  let sources = [Source(document: 2, places: [table]), Source(document: 3, places: [page(2)])]
  return Record(
    id: id, kind: .activity, period: newer, series: "oversigt", policy: policy, group: group, text: text,
    level: level(of: text), ordinal: ordinal, sources: ordinal == 0 ? sources : [sources[0]])
}

private func page(_ number: Int) -> Place { .page(number, Box(left: 1, top: 2, right: 3, bottom: 4)) }

private func level(of text: String) -> Int { text.hasPrefix("heraf") ? 1 : 0 }

let policyChange = HeadingChange(level: .policy, relation: .reworded, old: ["Børnepolitikken"], new: ["Børnepolitik"])

/// Every relation once, three moves, a nested item, a flag and a pair that is only suggested.
let difference: Difference = {
  let (kept, gone) = (old("a1", text: "Fælles temadage", at: 0), old("a2", text: "Lektiecaféer på alle skoler", at: 1))
  let (worded, split) = (old("a3", text: "PLC to gange om året", at: 2), old("a4", text: "Møder og kurser", at: 3))
  let (first, second) = (old("a5", text: "Et forløb", at: 4), old("a6", text: "Et andet forløb", at: 5))
  let moving = (0..<3).map { old("m\($0)", text: "Sprogindsats nr. \($0)", at: 6 + $0) }
  let moved = (0..<3).map {
    new("n\($0)", text: "Sprogindsats nr. \($0)", policy: "Fritidspolitik", group: "Klubber", at: 6 + $0)
  }
  let coming = new("b6", text: "Lektiehjælp i klubben", policy: "Fritidspolitik", group: "Klubber", at: 9)
  return Difference(
    old: older, new: newer, series: "oversigt",
    headings: [
      policyChange,
      HeadingChange(
        level: .group, relation: .kept, old: ["Børnepolitikken", "Medarbejdere"], new: ["Børnepolitik", "Medarbejdere"]),
      HeadingChange(level: .policy, relation: .added, old: [], new: ["Fritidspolitik"]),
    ],
    items: [
      Change(
        kind: .activity, relation: .kept, confidence: .identical, old: [kept],
        new: [new("b1", text: "Fælles temadage", at: 0)]),
      Change(kind: .activity, relation: .removed, confidence: .certain, old: [gone], new: []),
      Change(
        kind: .activity, relation: .reworded, confidence: .likely, old: [worded],
        new: [new("b2", text: "Pædagogisk Læringscenter 4-6 gange om året", at: 1)],
        because: [.text, .abbreviation("PLC")],
        words: [
          WordChange(.delete, "PLC to"), WordChange(.insert, "Pædagogisk Læringscenter 4-6"),
          WordChange(.same, "gange om året"),
        ], flags: [.frequency]),
      Change(
        kind: .activity, relation: .split, confidence: .certain, old: [split],
        new: [new("b3", text: "Møder", at: 2), new("b4", text: "heraf kurser", at: 3)]),
      Change(
        kind: .activity, relation: .merged, confidence: .certain, old: [first, second],
        new: [new("b5", text: "To forløb", at: 4)]),
    ]
      + zip(moving, moved).map { before, after in
        Change(kind: .activity, relation: .moved, moved: true, confidence: .certain, old: [before], new: [after])
      } + [
        Change(kind: .activity, relation: .added, confidence: .certain, old: [], new: [coming])
      ],
    suggestions: [Change(kind: .activity, relation: .reworded, confidence: .maybe, old: [gone], new: [coming])])
}()

/// A promise that is turned, an item that came, one that went, and one that stayed with another deadline.
let smallDifference: Difference = {
  let (turned, gone, kept) = (
    old("s1", text: "Skolerne skal have en bogbus", at: 0), old("s2", text: "Lektiecaféer", at: 1),
    old("s3", text: "Temadage", at: 2)
  )
  let words = [WordChange(.same, "Skolerne"), WordChange(.delete, "skal"), WordChange(.insert, "kan")]
  return Difference(
    old: older, new: newer, series: "oversigt", headings: [policyChange],
    items: [
      Change(
        kind: .activity, relation: .reworded, confidence: .likely, old: [turned],
        new: [new("t1", text: "Skolerne kan have en bogbus", at: 0)], because: [.text],
        words: words + [WordChange(.same, "have en bogbus")], flags: [.modality]),
      Change(kind: .activity, relation: .removed, confidence: .certain, old: [gone], new: []),
      Change(
        kind: .activity, relation: .kept, confidence: .identical, old: [kept],
        new: [new("t2", text: "Temadage", at: 1)],
        factChanges: [FactChange(.field(.deadline), from: "juni 2019", to: "juni 2021")]),
      Change(
        kind: .activity, relation: .added, confidence: .certain, old: [],
        new: [new("t3", text: "Læsevejledere", group: nil, at: 2)]),
    ], suggestions: [])
}()

func report(
  of differences: [Difference] = [difference], terms: [TermComparison] = [], isForExcel: Bool = false
) -> Report {
  Report(
    differences: differences, terms: terms, shelf: shelf, tongue: .danish, made: "2026-01-31T12:00:00Z",
    isForExcel: isForExcel)
}

/// One term of each sort.
let terms = TermComparison(
  old: .init(period: older, items: 9, words: 4_000), new: .init(period: newer, items: 10, words: 4_044),
  terms: [
    TermChange(term: "klub", old: 0, new: 4, status: .new), TermChange(term: "café", old: 1, new: 0, status: .gone),
    TermChange(term: "sprog", old: 3, new: 4, status: .more), TermChange(term: "<b>", old: 5, new: 1, status: .fewer),
  ])

/// What came of the second period's items in a third one: one went, one moved, the rest stayed.
let nextDifference: Difference = {
  let latest = Period(first: 2022, last: 2024)
  let before = difference.items.flatMap(\.new)
  let items = before.enumerated().map { place, record in
    var after = record
    (after.id, after.period) = ("c\(place)", latest)
    if place == 2 { after.policy = "Fritidspolitik" }
    return place == 1
      ? Change(kind: .activity, relation: .removed, confidence: .certain, old: [record], new: [])
      : Change(
        kind: .activity, relation: place == 2 ? .moved : .kept, moved: place == 2, confidence: .identical,
        old: [record],
        new: [after])
  }
  let headings = ["Børnepolitik", "Fritidspolitik"].map {
    HeadingChange(level: .policy, relation: .kept, old: [$0], new: [$0])
  }
  return Difference(old: newer, new: latest, series: "oversigt", headings: headings, items: items, suggestions: [])
}()

/// Scalars that XML forbids.
private let noncharacters = String(
  String.UnicodeScalarView([0xFFFE, 0xFFFF, 0xFDD0].compactMap { (value: UInt32) in Unicode.Scalar(value) }))

/// Texts that want to be markup, formulas, or to leave the place they stand in.
let hostileTexts = [
  "<script>alert(1)</script>", "]]></w:t></w:r>", "</style><script>", "\" onmouseover=\"alert(1)", "' autofocus '",
  "&lt;b&gt; & <!-- ", "{{title}} {{{title}}} {{#parts}}", "\u{600}<script>alert(2)</script>", "\u{600}\" onload=\"x",
  "\u{0}\u{1}\u{B}\u{1B}[31mrød", "\u{202E}bagvendt", noncharacters, "=1+1", "+cmd|' /C calc'!A0",
  "`kode` ~~x~~ **y** | [z](javascript:alert(1))", "_x0041_", "a;b,c\"d",
]

/// Every text of a comparison hostile: items, headings, words, reasons, names of files.
let hostileReport: Report = {
  let items = hostileTexts.enumerated().map { index, text in
    let before = old("o\(index)", text: text, policy: text, group: text, at: index)
    var after = new("p\(index)", text: text + "!", policy: text + "?", group: text, at: index)
    after.facts = [Fact(.other(text), text)]
    return Change(
      kind: .activity, relation: .reworded, moved: true, confidence: .likely, old: [before], new: [after],
      because: [.abbreviation(text)],
      words: [WordChange(.same, text), WordChange(.delete, text), WordChange(.insert, text)], flags: [.actor],
      factChanges: [
        FactChange(.other(text), from: nil, to: text),
        FactChange(
          .other(text + "2"), from: text, to: text, words: [WordChange(.same, text), WordChange(.insert, text)]),
      ])
  }
  let files = Shelf([
    document(1, file: "/x/\"><script>.pdf", title: "<script>", period: older),
    document(2, file: "/x/]]>.docx", title: nil, period: newer),
  ])
  let difference = Difference(
    old: older, new: newer, series: "<script>", headings: [], items: items, suggestions: items,
    newFields: hostileTexts.map { .other($0) })
  return Report(
    differences: [difference, difference], shelf: files, tongue: .danish, made: "2026-01-31T12:00:00Z", isForExcel: true
  )
}()
