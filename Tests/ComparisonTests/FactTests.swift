import Model
import Testing

@testable import Comparison

/// What changed of what the plans say of items beside their text.
@Suite struct FactTests {
  private let texts = [
    "Åbne haller med selvbetjening", "Kurser i tegn til tale", "Fælles kostpolitik i alle dagtilbud",
  ]

  private func items(
    _ prefix: String, facts: [Facts], texts: [String]? = nil, document: Int64 = 1, policy: String = "Skolepolitik"
  ) -> [Record] {
    zip(records(prefix, texts: texts ?? self.texts, policy: policy), facts).map { record, facts in
      var record = record
      record.facts = facts
      record.sources = [Source(document: document, places: [])]
      return record
    }
  }

  private func deadlines(_ texts: String...) -> [Facts] { texts.map { [Fact(.field(.deadline), $0)] } }

  @Test func aDeadlineThatMovedIsSaidOfAnItemThatIsKept() {
    let difference = compare(
      items("a", facts: deadlines("juni 2024", "2025", "2026")),
      with: items("b", facts: deadlines("juni 2025", "2025", "2026")))
    #expect(difference.items.map(\.relation) == [.kept, .kept, .kept])
    let change = FactChange(.field(.deadline), from: "juni 2024", to: "juni 2025")
    #expect(difference.items.map(\.factChanges) == [[change], [], []])
    #expect(difference.factsChanged == 1 && difference.isChanged && difference.newFields.isEmpty)
  }

  @Test func itemsThatMovedOrWereRewordedAreComparedToo() {
    let old = items("a", facts: deadlines("2024", "2024", "2024"))
    var new = items("b", facts: deadlines("2024", "2025", "2026"))
    new[1].text = "Kurser i tegn til tale for alle"
    new[2].policy = "Sundhedspolitik"
    let items = compare(old, with: new).items
    #expect(items.map(\.relation) == [.kept, .reworded, .moved])
    #expect(items.map { $0.factChanges.map(\.new) } == [[], ["2025"], ["2026"]])
  }

  @Test(arguments: [
    ("Juni  2024.", "juni 2024"), ("Skolelederne", "SKOLELEDERNE"), ("To\nlinjer", "To linjer"), ("I gang .", "i gang"),
  ])
  func caseSpacesAndALastFullStopAreNoChange(old: String, new: String) {
    let items = compare(
      items("a", facts: [[Fact(.field(.status), old)]]), with: items("b", facts: [[Fact(.field(.status), new)]])
    ).items
    #expect(items.map(\.relation) == [.kept] && items.flatMap(\.factChanges).isEmpty)
  }

  @Test(arguments: [
    ("juni 2025", "06/2025", true), ("2. kvartal 2025", "april-juni 2025", true), ("2024", "løbende", false),
    ("1. maj 2025", "maj 2025", false), ("31.2.2025", "30.2.2025", false),
  ])
  func theSameDaysAreTheSameDeadline(old: String, new: String, isSame: Bool) {
    let items = compare(items("a", facts: deadlines(old)), with: items("b", facts: deadlines(new))).items
    #expect(items.map(\.factChanges.isEmpty) == [isSame])
  }

  @Test func theSameDaysInAnotherFieldAreAChange() {
    let difference = compare(
      items("a", facts: [[Fact(.field(.goal), "juni 2025")]]),
      with: items("b", facts: [[Fact(.field(.goal), "06/2025")]]))
    #expect(difference.factsChanged == 1)
  }

  @Test func aFactThatCameAndOneThatWentAreChanges() {
    let (responsible, status) = (Fact(.field(.responsible), "Skolelederne"), Fact(.field(.status), "I gang"))
    let difference = compare(
      items("a", facts: [[responsible], [status], []]), with: items("b", facts: [[status], [status, responsible], []]))
    #expect(
      difference.items.map(\.factChanges) == [
        [
          FactChange(.field(.responsible), from: "Skolelederne", to: nil),
          FactChange(.field(.status), from: nil, to: "I gang"),
        ],
        [FactChange(.field(.responsible), from: nil, to: "Skolelederne")], [],
      ])
  }

  @Test func aColumnThatOnlyOnePeriodHasIsNoChangeOfItsItems() {
    let old = items("a", facts: [[Fact(.field(.budget), "1 mio. kr.")], [], []])
    let new = items("b", facts: ["I gang", "Ikke begyndt", "Afsluttet"].map { [Fact(.field(.status), $0)] })
    let difference = compare(old, with: new)
    #expect(difference.factsChanged == 0 && difference.isChanged)
    #expect(difference.newFields == [.field(.status)] && difference.goneFields == [.field(.budget)])
  }

  @Test func aColumnThatOneOfTwoDocumentsGotIsNoChangeOfItsItems() {
    let status: Facts = [Fact(.field(.status), "I gang")]
    let other = ["Mobilt bibliotek på landet", "Teater i børnehøjde"]
    let old =
      items("a", facts: [status, status, status], document: 1)
      + items("x", facts: [[], []], texts: other, document: 2, policy: "Kultur")
    let new =
      items("b", facts: [status, status, status], document: 3)
      + items("y", facts: [status, []], texts: other, document: 4, policy: "Kultur")
    let difference = compare(old, with: new)
    #expect(difference.items.map(\.relation) == Array(repeating: .kept, count: 5))
    #expect(difference.factsChanged == 0 && difference.newFields == [.field(.status)])
  }

  @Test func aNumberIsNotCompared() {
    let difference = compare(
      items("a", facts: [[Fact(.field(.number), "1.1")]]),
      with: items("b", facts: [[Fact(.field(.number), "2.4")]]))
    #expect(!difference.isChanged)
    let first = compare(items("a", facts: [[]]), with: items("b", facts: [[Fact(.field(.number), "2.4")]]))
    #expect(!first.isChanged && first.newFields.isEmpty)
  }

  @Test func anotherColumnIsTheSameInAnyCase() {
    let old = items("a", facts: ["Klub", "Skole"].map { [Fact(.other("Samarbejde  med"), $0)] })
    let new = items("b", facts: ["Klub", "Foreninger"].map { [Fact(.other("SAMARBEJDE MED"), $0)] })
    let difference = compare(old, with: new)
    let change = FactChange(.other("SAMARBEJDE MED"), from: "Skole", to: "Foreninger")
    #expect(difference.items.map(\.factChanges) == [[], [change]])
    #expect(difference.newFields.isEmpty && difference.goneFields.isEmpty)
  }

  @Test func ofASplitOnlyWhatEachSideAgreesOnIsCompared() {
    let whole = ["Kollegial supervision og kurser i konflikthåndtering", "Åbne haller hver dag"]
    let pieces = ["Kollegial supervision", "Åbne haller hver dag", "Kurser i konflikthåndtering"]
    let old = items("a", facts: deadlines("2024", "2024"), texts: whole)
    let changes = { (first: Facts, second: Facts) in
      let new = items("b", facts: [first, [Fact(.field(.deadline), "2024")], second], texts: pieces)
      return compare(old, with: new).items.filter { $0.relation == .split }.map(\.factChanges)
    }
    let (early, late): (Facts, Facts) = ([Fact(.field(.deadline), "2024")], [Fact(.field(.deadline), "2025")])
    #expect(changes(late, late) == [[FactChange(.field(.deadline), from: "2024", to: "2025")]])
    #expect(changes(early, late) == [[]] && changes(late, []) == [[]] && changes([], []) == [[]])
  }

  @Test func aLongDescriptionIsToldByItsWords() {
    let description = "Kurserne henvender sig til alle lærere på kommunens skoler og holdes hvert efterår"
    let items = compare(
      items("a", facts: [[Fact(.field(.description), description)]]),
      with: items("b", facts: [[Fact(.field(.description), description + " og forår")]])
    ).items
    let changes = items.flatMap(\.factChanges)
    #expect(changes.map(\.words) == [[WordChange(.same, description), WordChange(.insert, "og forår")]])
    #expect(changes.map(\.readsAsOneText) == [true])
  }

  @Test func whatChangedIsKnownOfEachStep() {
    let periods = ["2016", "2018", "2018"].enumerated().map { place, deadline in
      items("p\(place)-", facts: deadlines(deadline)).map { record in
        var record = record
        record.period = Period(first: 2016 + 2 * place, last: 2018 + 2 * place)
        return record
      }
    }
    let differences = (0..<2).map { place in
      comparer(knowing: []).compare(
        PeriodPair(
          oldPeriod: Period(first: 2016 + 2 * place, last: 2018 + 2 * place),
          newPeriod: Period(first: 2018 + 2 * place, last: 2020 + 2 * place), old: periods[place],
          new: periods[place + 1]))
    }
    let change = FactChange(.field(.deadline), from: "2016", to: "2018")
    #expect(Trace(of: periods[0][0], through: differences).steps.map(\.factChanges) == [[], [change], []])
    let development = Development(periods: differences.map(\.old), steps: differences.map { [$0] })
    #expect(development.chains.map(\.factChanges) == [[[change], []]])
  }
}
