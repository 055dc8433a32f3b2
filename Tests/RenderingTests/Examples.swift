import Comparison
import Library
import Model
import Rendering
import Study
import Search

let (older, newer) = (Period(first: 2018, last: 2020), Period(first: 2020, last: 2022))

/// Two documents, the first of them with pages.
let shelf = Shelf(shelvedDocuments)

let shelvedDocuments = [
  StoredDocument(
    id: 1, file: "/planer/strategi-2018-2020.pdf", sha256: "aa", title: "Oversigt over aktiviteter 2018-2020",
    period: older, series: "oversigt over aktiviteter", columns: ["Politik", "Aktiviteter", "Opfølgning"],
    format: .pdf, pages: 2, records: 3, imported: "2026-01-31T12:00:00Z", notes: [Note(.columnsInferred)]),
  StoredDocument(
    id: 2, file: "/planer/strategi.docx", sha256: "bb", title: nil, period: nil, series: nil, columns: [],
    format: .docx, pages: nil, records: 1_234, imported: "2026-01-31T12:00:00Z", notes: []),
]

/// Documents of which more is known: whose they are, how far they look, on whose word they were taken.
let claimedDocuments = [
  StoredDocument(
    id: 3, file: "/planer/nyt.docx", sha256: "cc", title: "Nyt fra skolerne", period: nil, until: 2030,
    municipality: "Æblerød Kommune", series: "nyt fra skolerne", columns: [], format: .docx, pages: nil, records: 12,
    imported: "2026-01-31T12:00:00Z", isVouched: true, notes: [Note(.weak(.ranksFromSize))]),
  StoredDocument(
    id: 4, file: "/planer/plan.docx", sha256: "dd", title: "Handleplan 2018-2020", period: older,
    series: "handleplan", columns: ["Indsats", "Ansvarlig"], format: .docx, pages: nil, records: 2,
    imported: "2026-01-31T12:00:00Z", notes: []),
]

func record(
  _ id: String, text: String, kind: RecordKind = .activity, period: Period? = older,
  policy: String = "Skolepolitiske mål", group: String? = "Medarbejderniveau", level: Int = 0, document: Int64 = 1
) -> Record {
  Record(
    id: id, kind: kind, period: period, series: nil, policy: policy, group: kind == .activity ? group : nil, text: text,
    level: level,
    sources: [Source(document: document, places: [.page(2, Box(left: 1, top: 2.005, right: 3, bottom: 4))])])
}

let reading = record(
  "a1", text: "Handleplan vedr. læsning, særligt ift. elever i læse- og skrivevanskeligheder på alle skoler")
let learning = record("b2", text: "Udvikling af Pædagogisk Læringscenterfunktioner")
let meetings = record("c3", text: "6 x årligt møde om læsning", kind: .followUp, period: newer)
let nested = record("d4", text: "Et underpunkt", period: nil, policy: "Fritid", group: nil, level: 1, document: 2)

let answer = Answer(
  query: "læsning", understood: "læsning", count: 2, near: 1,
  periods: [Count(older, 1, near: 1), Count(newer, 1), Count(Period(first: 2022, last: 2024), 0)],
  policies: [Count("Skolepolitiske mål", 2, near: 1)],
  headings: [HeadingHit(level: .group, name: "Læsning og sprog", period: newer)], suggestion: nil,
  hits: [
    Hit(record: meetings, score: 7.3149, tier: 1, because: [.form], matches: [20..<28]),
    Hit(record: reading, score: 6, tier: 1, because: [.form, .suspended], matches: [17..<25, 48..<53]),
    Hit(
      record: learning, score: 2.5, tier: 2, because: [.abbreviation, .synonym],
      bridges: [
        .abbreviation("PLC", meaning: "Pædagogisk Læringscenter"),
        .learned(Synonym("styrkelse", "udvikling", isLearned: true)),
      ], matches: [0..<9, 13..<42]),
    Hit(record: nested, score: .infinity, tier: 3, because: [.spelling, .family], matches: [0..<400, 3..<5]),
  ])

let difference = Difference(
  old: older, new: newer, series: nil,
  headings: [
    HeadingChange(level: .policy, relation: .kept, old: ["Fritid"], new: ["Fritid"]),
    HeadingChange(level: .policy, relation: .reworded, old: ["Børnepolitikken"], new: ["Børnepolitik"]),
    HeadingChange(level: .group, relation: .added, old: [], new: ["Børnepolitik", "Ledelse"]),
  ],
  items: [
    Change(kind: .activity, relation: .kept, confidence: .identical, old: [reading], new: [reading], because: [.text]),
    Change(
      kind: .activity, relation: .reworded, moved: true, confidence: .likely, old: [learning],
      new: [
        record("e5", text: "Udvikling af PLC på alle skoler", period: newer, policy: "Børnepolitik", group: "Ledelse")
      ],
      because: [.text, .abbreviation("PLC")],
      words: [
        WordChange(.same, "Udvikling af"), WordChange(.delete, "Pædagogisk Læringscenterfunktioner"),
        WordChange(.insert, "PLC på alle skoler"),
      ], flags: [.actor]),
    Change(
      kind: .followUp, relation: .moved, moved: true, confidence: .certain, old: [meetings], new: [meetings],
      because: [.confirmed]),
    Change(kind: .activity, relation: .split, confidence: .certain, old: [reading], new: [learning, nested]),
    Change(kind: .activity, relation: .added, confidence: .certain, old: [], new: [nested]),
    Change(kind: .activity, relation: .removed, confidence: .certain, old: [learning], new: [], flags: [.frequency]),
  ],
  suggestions: [Change(kind: .activity, relation: .reworded, confidence: .maybe, old: [learning], new: [nested])])

let readReport = ReadReport(
  entries: [
    ReadReport.Entry(
      document: StrategyDocument(
        title: "Oversigt 2018-2020", period: older, columns: ["Politik", "Strategiske aktiviteter"],
        policies: [
          Policy(
            name: "Skolepolitiske mål",
            groups: [
              ActivityGroup(
                name: nil,
                activities: [
                  Item(
                    text: "Overgang mellem dagtilbud og skole",
                    places: [.page(1, Box(left: 1, top: 2, right: 3.14159, bottom: 4))]),
                  Item(text: "Sprog", level: 1, places: [.lines(3, count: 2)]),
                ]),
              ActivityGroup(name: "Ledelse", activities: [Item(text: "Temadage", places: [])]),
            ], followUps: [Item(text: "Årlig evaluering", places: [.part("word/document.xml", path: "tbl1/tr2")])])
        ]), series: "oversigt", file: "planer/oversigt.pdf", sha256: "cc", format: .pdf, pages: 2,
      notes: [Note(.unplacedText(count: 1), page: 2)])
  ], failures: [FileFailure(file: "x.doc", failure: Failure(.needsOffice(.doc)))], showsPlaces: true)

/// A list of actions that was taken on a person's word, and headings that were ranked by guess.
let understoodReport = ReadReport(
  entries: [
    ReadReport.Entry(
      document: StrategyDocument(
        title: "Nyt fra skolerne", period: older, municipality: "Æblerød Kommune",
        columns: ["Indsats", "Ansvarlig\nleder", "Lokale"],
        policies: [
          Policy(name: "Læsning", groups: [ActivityGroup(name: nil, activities: [Item(text: "Bogbus")])])
        ],
        understood: Understanding(
          .actionList,
          columns: [
            .init(header: "Indsats", use: "activities"), .init(header: "Ansvarlig\nleder", use: "responsible"),
            .init(header: "Lokale", use: "Lokale"),
          ], ranks: [.init(.policy, by: .style)], periodFrom: .person), isVouched: true), series: "nyt fra skolerne",
      file: "planer/nyt.docx", sha256: "cc", format: .docx, pages: nil, notes: []),
    ReadReport.Entry(
      document: StrategyDocument(
        title: "Sundhed", until: 2030,
        policies: [
          Policy(
            name: "Bevægelse", groups: [ActivityGroup(name: "Børn", activities: [Item(text: "Løberuter")])])
        ],
        understood: Understanding(
          .headings, ranks: [.init(.policy, by: .size), .init(.group, by: .numbering)], weak: [.ranksFromSize])),
      series: "sundhed", file: "planer/sundhed.docx", sha256: "dd", format: .docx, pages: nil,
      notes: [Note(.weak(.ranksFromSize))]),
  ])
