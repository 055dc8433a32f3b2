import GRDB
import Model
import Testing

@testable import Library

/// What documents say beside the text of their items, as the library keeps it.
@Suite struct FactTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  private func plan(_ activities: [Item], followUps: [Item] = [], format: Format = .docx) -> ReadFile {
    let policy = Policy(
      name: "Sundhed", facts: [Fact(.field(.description), "Om sundhed.")],
      groups: [ActivityGroup(name: "Unge", facts: [Fact(.field(.goal), "Flere går")], activities: activities)],
      followUps: followUps)
    let document = StrategyDocument(title: "Plan 2024-2026", period: Period("2024-2026"), policies: [policy])
    return ReadFile(format: format, pageCount: nil, documents: [document], notes: [])
  }

  @Test func comeBackAsTheyWereRead() throws {
    let facts: Facts = [Fact(.field(.responsible), "Hanne\nBørge"), Fact(.other("Lokale"), "Salen")]
    let read = plan(
      [Item(text: "Gåture", facts: facts, row: 3), Item(text: "Løb")], followUps: [Item(text: "I maj", row: 3)])
    _ = try library.store(read, path: "/plan.docx", sha256: hash("plan"))
    let snapshot = try LibraryStore(at: folder.library).snapshot()
    #expect(snapshot.records.map(\.facts) == [facts, [], []])
    #expect(snapshot.records.map(\.row) == [3, nil, 3])
    let heading = HeadingName(period: Period("2024-2026"), series: "plan", policy: "Sundhed")
    #expect(snapshot.headingFacts[heading] == [Fact(.field(.description), "Om sundhed.")])
    #expect(
      snapshot.headingFacts[
        HeadingName(period: heading.period, series: heading.series, policy: "Sundhed", group: "Unge")]
        == [Fact(.field(.goal), "Flere går")])
  }

  @Test func areNoPartOfTheRecordsIDAndOfTwoDocumentsTheFirstCounts() throws {
    let pdf = plan([Item(text: "Gåture", facts: [Fact(.field(.status), "I gang")])], format: .pdf)
    let word = plan([Item(text: "Gåture", facts: [Fact(.field(.status), "i  gang"), Fact(.field(.deadline), "Maj")])])
    _ = try library.store(pdf, path: "/plan.pdf", sha256: hash("pdf"))
    _ = try library.store(word, path: "/plan.docx", sha256: hash("word"))
    let records = try library.snapshot().records
    #expect(records.map(\.facts) == [[Fact(.field(.status), "I gang"), Fact(.field(.deadline), "Maj")]])
    #expect(try library.check().isEmpty)
  }

  @Test func goWithTheirDocument() throws {
    _ = try library.store(
      plan([Item(text: "Gåture", facts: [Fact(.field(.status), "I gang")], row: 1)]), path: "/a", sha256: hash("a"))
    _ = try library.store(plan([Item(text: "Gåture")]), path: "/a", sha256: hash("b"))
    #expect(try library.snapshot().records.map(\.facts) == [[]])
    #expect(try library.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM fact") } == 0)
  }

  @Test func aRecordThatNoPolicyNamesHasTheTitleOfItsDocument() throws {
    let policy = Policy(name: nil, groups: [ActivityGroup(name: nil, activities: [Item(text: "Gåture")])])
    let document = StrategyDocument(title: "Plan for Å 2024-2026", period: Period("2024-2026"), policies: [policy])
    _ = try library.store(
      ReadFile(format: .docx, pageCount: nil, documents: [document], notes: []), path: "/a", sha256: hash("a"))
    let record = try library.snapshot().records.first
    #expect(record?.policy == "Plan for Å" && record?.isPolicyNamed == false)
    #expect(try library.check().isEmpty)
  }
}
