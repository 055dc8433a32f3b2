import Model
import Testing

@testable import Extraction

/// Tables with a row for each action, whose cells wrap as their columns do.
@Suite struct ItemTableTests {
  private let title: [Block] = document("! Handleplan 2024-2026")

  private func line(_ text: String, space: Double = 0) -> Line {
    Line(text: text, places: [], size: 10, spaceBefore: space, room: 60, firstWord: 20)
  }

  private func table(_ rows: [[[Line]]]) -> Block {
    .table(
      Table(
        columnCount: rows[0].count,
        rows: rows.map { Row(cells: $0.enumerated().map { Cell(column: $0, lines: $1) }, page: 1) }))
  }

  private func activities(_ table: Block) throws -> [String] {
    try read(title + [table]).documents.first?.policies.flatMap { $0.groups.flatMap { $0.activities.map(\.text) } }
      ?? []
  }

  @Test func aCellIsOneItemWhereEachRowSaysOneThing() throws {
    let found = try activities(
      table([
        [[line("Projekt")], [line("Status")], [line("Frist")]],
        [[line("Nyt forløb"), line("for mennesker med gigt.")], [line("I gang")], [line("2024")]],
        [[line("GERIKOM"), line("Samarbejde på"), line("døgnpladser.")], [line("I gang")], [line("2025")]],
        [[line("Praksis, børne- og"), line("Ungeområdet", space: 1)], [line("I gang")], [line("2025")]],
      ]))
    #expect(
      found == [
        "Nyt forløb for mennesker med gigt.", "GERIKOM Samarbejde på døgnpladser.", "Praksis, børne- og Ungeområdet",
      ]
    )
  }

  /// All letters of the first column are bold in some looks; the caption is that of a picture below the table.
  @Test(arguments: [("Alle kan komme, hvor de vil.", "Læse"), ("Alle kan komme", "Læse Alle kan komme")])
  func sentencesBelowNamesInTheSameLettersTellOfThem(_ prose: String, _ first: String) throws {
    let names = [["Læse"], ["Skrive"], ["Regne"], ["Lege, bl.a.", "i haven"]]
    let rows = names.map { [$0.map { line($0) } + [line(prose)], [line("PPR")]] }
    let caption = [[line("Foto: Kommunen")], [Line]()]
    let found = try activities(table([[[line("Tiltag")], [line("Ansvarlig")]]] + rows + [caption]))
    #expect(found.count == 4 && found.first == first && found.last?.hasPrefix("Lege, bl.a. i haven") == true)
  }

  /// A turned name stands in one line, with a space wherever its own lines end.
  @Test(arguments: [("selvstændi gt", "Et selvstændigt liv"), ("stærkt og", "Et stærkt og liv")])
  func aNameThatANarrowCellCutsHasWholeWords(_ written: String, _ read: String) throws {
    let rows = [[[line("Tema")], [line("Tiltag")]], [[line("Et \(written) liv")], [line("Kurser")]]]
    let known = ["et", "liv", "selvstændigt", "stærkt", "og"]
    let plan = try Extractor(isWord: known.contains).extract(
      Manuscript(format: .pdf, blocks: [table(rows)]), fileName: "")
    #expect(plan.documents.first?.policies.map(\.name) == [read])
  }

  @Test func aListInACellIsSeveralItems() throws {
    func item(_ text: String) -> Line {
      var line = line(text)
      line.marker = Marker(sign: "•")
      return line
    }
    let found = try activities(
      table([
        [[line("Projekt")], [line("Status")]], [[item("Læse"), item("Regne")], [line("I gang")]],
        [[item("Lege")], [line("I gang")]],
      ]))
    #expect(found == ["Læse", "Regne", "Lege"])
  }

  @Test func theNumberBeforeAnItemIsAFactWhereItsRowHasFacts() throws {
    var item = paragraph("Læse")
    item.marker = Marker(sign: "A)")
    let plan = try read(
      title + [
        table([[[line("Indsats")], [line("Ansvarlig")]], [[item], [line("PPR")]], [[line("Lege")], [line("PPR")]]])
      ]
    ).documents.first
    #expect(outline(plan).contains("      number: A"))
  }

  @Test(arguments: ["I alt", "I alt forbrug", "Sum, til og med 2024"]) func aSumIsNoItem(_ name: String) throws {
    let rows = "Projekt|Forbrug\nLæse|2\nLege|3\n\(name)|5"
    let plan = try read(title + document(rows)).documents.first
    #expect(plan?.policies.flatMap { $0.groups.flatMap { $0.activities.map(\.text) } } == ["Læse", "Lege"])
  }

  @Test func aRowBelowOthersAsFullIsNoHeader() throws {
    let rows = "Type|Opgave|Beslutning\nAnlæg|Stier|Byråd\nMyndighed|Strategi for lys|Status på sag"
    let plan = try read(title + document("** Opgaver i år\n" + rows)).documents.first
    #expect(
      plan?.policies.flatMap { $0.groups.flatMap { $0.activities.map(\.text) } } == ["Stier", "Strategi for lys"])
  }

  @Test func aTableWithNamesOfTheLastOneIsLikeIt() throws {
    let rows =
      "Type|Opgave|Beslutning|Status\nAnlæg|Stier|Byråd|I gang\n---\nKommende:\nType|Opgave|Beslutning\nAnlæg|Lys|Byråd"
    let plan = try read(title + document(rows)).documents.first
    #expect(plan?.policies.flatMap { $0.groups.flatMap { $0.activities.map(\.text) } } == ["Stier", "Lys"])
  }
}
