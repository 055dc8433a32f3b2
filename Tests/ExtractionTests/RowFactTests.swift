import Model
import Testing

@testable import Extraction

@Suite struct RowFactTests {
  @Test func everyOtherColumnSaysSomethingOfTheActivityInItsRow() throws {
    let file = try read([
      table([
        "Nr.|Tema|Indsats 2024-2026|Kort beskrivelse|Ansvarlig|Tidsfrist|Økonomi|Lokale",
        "1|Sundhed|Gåture|Hver uge|Hanne/Børge|31. maj 2025|0,5 mio. kr.|Salen", "2||Løb|||Løbende||",
      ])
    ])
    #expect(
      outline(file.documents.first) == [
        "Sundhed", "  –", "    Gåture", "      responsible: Hanne Børge", "      deadline: 31. maj 2025",
        "      budget: 0,5 mio. kr.", "      description: Hver uge", "      number: 1", "      Lokale: Salen",
        "    Løb",
        "      deadline: Løbende", "      number: 2",
      ])
    #expect(file.documents.first?.policies.first?.groups.first?.activities.map(\.row) == [1, 2])
    #expect(file.notes == [])
  }

  @Test func aGoalIsAFactBesideAPolicyAndThePolicyWhereNothingElseIs() throws {
    let beside = try read([table(["Tema|Mål|Tiltag 2024", "Sundhed|Flere går|Gåture"])])
    #expect(outline(beside.documents.first) == ["Sundhed", "  –", "    Gåture", "      goal: Flere går"])
    let alone = try read([table(["Mål|Tiltag 2024|Ansvarlig", "Flere går|Gåture|Hanne"])])
    #expect(outline(alone.documents.first) == ["Flere går", "  –", "    Gåture", "      responsible: Hanne"])
  }

  @Test func aStatusOrAnIndicatorIsAFactOfOneActivityAndAFollowUpWhereListsStandBesideIt() throws {
    let rows = try read([table(["Tema|Tiltag 2024|Status", "Sundhed|Gåture|I gang", "|Løb|Afsluttet"])])
    #expect(
      outline(rows.documents.first) == [
        "Sundhed", "  –", "    Gåture", "      status: I gang", "    Løb", "      status: Afsluttet",
      ])
    let lists = try read([table(["Tema|Tiltag 2024|Succeskriterier", "Sundhed|* Gåture/* Løb|* Flere går"])])
    #expect(outline(lists.documents.first) == ["Sundhed", "  –", "    Gåture", "    Løb", "  > Flere går"])
    let both = try read([table(["Tema|Tiltag 2024|Indikator|Opfølgning", "Sundhed|Gåture|Flere går|I maj"])])
    #expect(
      outline(both.documents.first) == ["Sundhed", "  –", "    Gåture", "      indicator: Flere går", "  > I maj"])
  }

  @Test func everyColumnThatFollowsUpIsRead() throws {
    let file = try read([table(["Tema|Tiltag 2024|Opfølgning|Evaluering", "Sundhed|Gåture|Tælles|I maj"])])
    #expect(outline(file.documents.first) == ["Sundhed", "  –", "    Gåture", "  > Tælles", "  > I maj"])
    #expect(file.documents.first?.policies.first?.followUps.map(\.row) == [1, 1])
  }

  @Test func aHeaderMayAskHowSomethingIsMeasured() throws {
    let file = try read([table(["Tema|Tiltag 2024|Hvordan måler vi?", "Sundhed|* Gåture/* Løb|Flere går"])])
    #expect(outline(file.documents.first) == ["Sundhed", "  –", "    Gåture", "    Løb", "  > Flere går"])
  }

  @Test func rowsAboveTheFirstPolicyBelongToNone() throws {
    let file = try read([table(["Politik|Tiltag 2024|Opfølgning", "|* Fælles møder|", "Sundhed|* Gåture|"])])
    #expect(outline(file.documents.first) == ["–", "  –", "    Fælles møder", "Sundhed", "  –", "    Gåture"])
  }

  @Test func aMergedCellSaysItOfEveryRow() throws {
    let cell = { (column: Int, text: String) in Cell(column: column, lines: text.isEmpty ? [] : [line(text)]) }
    let above = { (column: Int) in Cell(column: column, continuesAbove: true) }
    let rows = [
      Row(cells: [cell(0, "Tema"), cell(1, "Tiltag 2024"), cell(2, "Ansvarlig"), cell(3, "Frist")]),
      Row(cells: [cell(0, "Sundhed"), cell(1, "Gåture"), cell(2, "Hanne"), cell(3, "Maj")]),
      Row(cells: [above(0), cell(1, "Løb"), above(2), cell(3, "Juni")]),
      Row(cells: [above(0), above(1), cell(2, "Børge"), cell(3, "")]),
    ]
    let file = try read([.table(Table(columnCount: 4, rows: rows))])
    #expect(
      outline(file.documents.first) == [
        "Sundhed", "  –", "    Gåture", "      responsible: Hanne", "      deadline: Maj", "    Løb",
        "      responsible: Hanne / Børge", "      deadline: Juni",
      ])
    #expect(file.documents.first?.policies.first?.groups.first?.activities.map(\.row) == [1, nil])
  }

  @Test func aMergedCellGoesOnOverThePageBreak() throws {
    guard
      case .table(var table) = table(
        ["Tema|Mål|Tiltag 2024", "Sundhed|Flere går|Gåture", "||Løb", "||Yoga"], opensPage: [3])
    else { return }
    for column in 0...1 { table.rows[2].cells[column].continuesAbove = true }
    #expect(try outline(read([.table(table)]).documents.first).filter { $0.contains("goal") }.count == 3)
  }

  @Test func aDashWithinATitleIsNoSignOfAList() throws {
    let cell = { (column: Int, lines: [String]) in Cell(column: column, lines: lines.map { line($0) }) }
    var rows = [
      Row(cells: [cell(0, ["Tema"]), cell(1, ["Tiltag 2024"]), cell(2, ["Ansvarlig"])]),
      Row(cells: [cell(0, ["Sundhed"]), cell(1, ["Ture i skoven", "også om natten", "Vi går."]), cell(2, ["Hanne"])]),
    ]
    for line in 0...1 { rows[1].cells[1].lines[line].emphasis = .bold }
    rows[1].cells[1].lines[1].marker = Marker(sign: "–")
    let file = try read([.table(Table(columnCount: 3, rows: rows))])
    #expect(outline(file.documents.first)[2] == "    Ture i skoven – også om natten")
  }

  @Test func aRowWithoutItemsSaysItOfItsPolicyOrGoesOnWithTheRowBefore() throws {
    let file = try read([
      table([
        "Tema|Tiltag 2024|Mål|Ansvarlig", "Sundhed||Flere går|", "|Gåture||Hanne", "|||Børge", "Kultur|Sang||Eva",
      ])
    ])
    #expect(
      outline(file.documents.first) == [
        "Sundhed", "  goal: Flere går", "  –", "    Gåture", "      responsible: Hanne / Børge", "Kultur", "  –",
        "    Sang", "      responsible: Eva",
      ])
  }

  @Test func aTitleInBoldAndProseInOneCellAreTheActivityAndItsDescription() throws {
    let cell = { (column: Int, lines: [String]) in
      Cell(column: column, lines: lines.map { line($0) })
    }
    let rows = [
      Row(cells: [cell(0, ["Tema"]), cell(1, ["Tiltag 2024"]), cell(2, ["Ansvarlig"])]),
      Row(cells: [cell(0, ["Sundhed"]), cell(1, ["Gåture:", "Vi går hver uge."]), cell(2, ["Hanne"])]),
      Row(cells: [cell(0, []), cell(1, ["Løb:", "Vi løber.", "Også om vinteren."]), cell(2, ["Børge"])]),
    ]
    let file = try read([.table(Table(columnCount: 3, rows: rows))])
    #expect(
      outline(file.documents.first) == [
        "Sundhed", "  –", "    Gåture:", "      responsible: Hanne", "      description: Vi går hver uge.", "    Løb:",
        "      responsible: Børge", "      description: Vi løber. Også om vinteren.",
      ])
  }

  @Test func aHeaderThatStandsTwiceIsTwoColumns() throws {
    let file = try read([table(["Tema|Tiltag 2024|Note|NOTE|Note|Start|Slut", "Sundhed|Gåture|a|b|c|maj|juni"])])
    #expect(
      outline(file.documents.first) == [
        "Sundhed", "  –", "    Gåture", "      deadline: juni", "      Note: a", "      NOTE: b", "      Note (2): c",
        "      Start: maj",
      ])
  }
}

/// Rows that a page break cuts.
@Suite struct CutRowTests {
  private let header = "Politik|Tiltag|Frist"

  private func outline(_ rows: [String], bold: Set<String> = []) throws -> [String] {
    guard case .table(var table) = table([header] + rows, opensPage: [rows.count]) else { return [] }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        for line in table.rows[row].cells[cell].lines.indices
        where bold.contains(table.rows[row].cells[cell].lines[line].text) {
          table.rows[row].cells[cell].lines[line].emphasis = .bold
        }
      }
    }
    return try ExtractionTests.outline(read([.table(table)]).documents.first)
  }

  @Test func proseBehindThePageBreakDescribesTheItemBefore() throws {
    let titled = ["Skole|Kurser/Alle kan komme.|Juni"] + (1...7).map { _ in "|Kurser/Alle kan komme.|Juni" }
    let rows = titled + ["|Møder/Rådet mødes|Maj", "|her og der. Alt er åbent.|"]
    #expect(
      try outline(rows, bold: ["Kurser", "Møder"]).suffix(3) == [
        "    Møder", "      deadline: Maj", "      description: Rådet mødes her og der. Alt er åbent.",
      ])
  }

  /// Few of the rows on short pages are whole.
  @Test func rowsThatPagesCutDoNotTellHowCellsAreMade() throws {
    let whole = (1...4).map { _ in "Skole|Kurser/Alle kan komme.|Juni" }
    let cut = ["Skole|Møder/Rådet|Maj", "|mødes.|"]
    guard case .table(var table) = table([header] + whole + cut + cut + cut, opensPage: [6, 8, 10]) else {
      return
    }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        for line in table.rows[row].cells[cell].lines.indices
        where ["Kurser", "Møder"].contains(table.rows[row].cells[cell].lines[line].text) {
          table.rows[row].cells[cell].lines[line].emphasis = .bold
        }
      }
    }
    let lines = try ExtractionTests.outline(read([.table(table)]).documents.first)
    #expect(lines.count { $0 == "    Møder" } == 3 && lines.count { $0 == "      description: Rådet mødes." } == 3)
  }

  @Test func aNumberBehindASpansHyphenIsNoMarker() throws {
    var second = line("klasse læser")
    second.marker = Marker(sign: "9.")
    var lines = [line("Kurser i 6.-"), second, line("Alle kan komme.")]
    for title in lines.indices.prefix(2) { lines[title].emphasis = .bold }
    #expect(TitledText(lines)?.title.count == 2)
    lines[0].text = "Kurser"
    #expect(TitledText(lines) == nil)
  }

  @Test func aRowWithoutANumberGoesOnWhereAllOthersHaveOne() throws {
    let rows = (1...4).map { "\($0)|Skole|Kurser \($0)|Juni" } + ["|Skole|Fri|Maj"]
    func items(_ last: String) throws -> Int {
      let blocks = [table(["Nr.|Politik|Tiltag|Frist"] + rows.dropLast() + [last], opensPage: [5])]
      return try ExtractionTests.outline(read(blocks).documents.first).count {
        $0.hasPrefix("    ") && !$0.hasPrefix("     ")
      }
    }
    #expect(try items("||i Havnen|") == 4)
    #expect(try items("5|Skole|Fri|Maj") == 5)
  }

  @Test func theRestOfAnItemAloneGoesOnWhereItemsBeginWithCapitals() throws {
    let rows = ["Skole|Kurser|Juni", "|Møder med|Maj", "|alle lærere|"]
    #expect(try outline(rows).suffix(2) == ["    Møder med alle lærere", "      deadline: Maj"])
  }

  @Test func aRowWithinSentencesInTwoColumnsGoesOn() throws {
    #expect(
      try outline(["Skole|Kurser|Juni", "|Møder om|I maj og", "|leg|juni"]).suffix(2) == [
        "    Møder om leg", "      deadline: I maj og juni",
      ])
  }

  /// The facts of its first row are not those of the row above the name.
  @Test func aRowBelowANameThatEndsThePageBeginsAnItem() throws {
    func rows(_ item: String) throws -> [String] {
      guard
        case .table(var table) = table(["Tiltag 2024|Frist", "Møder|Juni", "Kultur|", item + "|Maj"], opensPage: [3])
      else {
        return []
      }
      table.rows[2].cells = [Cell(column: 0, span: 2, lines: [line("Kultur:")])]
      return try ExtractionTests.outline(read([.line(line("Handleplan 2024")), .table(table)]).documents.first)
    }
    #expect(try rows("Sang").filter { $0.contains("deadline") } == ["      deadline: Juni", "      deadline: Maj"])
    #expect(try rows("»Sang«").filter { $0.contains("deadline") } == ["      deadline: Juni", "      deadline: Maj"])
  }

  @Test func anItemWithoutRoomOnAPageHasItsFactsThere() throws {
    let rows = ["Skole|Kurser for lærere|Juni", "||Maj", "|Møder for alle|"]
    #expect(
      try outline(rows) == [
        "Skole", "  –", "    Kurser for lærere", "      deadline: Juni", "    Møder for alle", "      deadline: Maj",
      ])
  }

  /// The rest of an item may begin with a name.
  @Test func aRowGoesOnWhereAWordOfItIsDivided() throws {
    let rows = ["Skole|Leg|Maj eller juni", "|Kurser på|Ultimo juni el-", "|Torvet|ler senere"]
    #expect(try outline(rows).suffix(2) == ["    Kurser på Torvet", "      deadline: Ultimo juni eller senere"])
    #expect(try outline(["Skole|Kurser|Ultimo juni", "|Torvet|eller senere"]).count == 6)
  }
}
