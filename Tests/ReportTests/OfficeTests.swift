import Archive
import Comparison
import Foundation
import Model
import Reading
import Rendering
import TestSupport
import Testing

/// The parts of an Office file.
struct OfficeFile {
  var parts: [(name: String, bytes: [UInt8])]

  init(_ bytes: [UInt8]) throws {
    let archive = try ZipArchive(bytes)
    parts = try archive.names.map { ($0, try archive.read($0) ?? []) }
  }

  func text(of name: String) -> String {
    parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}

/// Word and Excel files, read back.
@Suite struct OfficeTests {
  /// What is above the first heading belongs to the report, and so does all from the first of these on.
  static let appendices = ["Måske det samme", "Udtryk", "Steder"]

  @Test func acceptedTheChangesGiveTheNewText() throws {
    #expect(
      try lines(report().bytes(as: .docx)) == [
        "Børnepolitik", "Medarbejdere", "Fælles temadage", "Pædagogisk Læringscenter 4-6 gange om året", "Møder",
        "heraf kurser", "To forløb", "Fritidspolitik", "Klubber", "Sprogindsats nr. 0", "Sprogindsats nr. 1",
        "Sprogindsats nr. 2", "Lektiehjælp i klubben",
      ])
  }

  @Test func rejectedTheyGiveTheOldText() throws {
    #expect(
      try lines(rejecting(report().bytes(as: .docx))) == [
        "Børnepolitikken", "Medarbejdere", "Fælles temadage", "Lektiecaféer på alle skoler", "PLC to gange om året",
        "Møder og kurser", "Et forløb", "Et andet forløb", "Sprogindsats nr. 0", "Sprogindsats nr. 1",
        "Sprogindsats nr. 2",
      ])
  }

  @Test func everyChangeHasAnAuthorADateAndANumberOfItsOwn() throws {
    let text = try OfficeFile(report().bytes(as: .docx)).text(of: "word/document.xml")
    let signed = text.matches(of: #/<w:(?:ins|del) w:id="(\d+)" w:author="Traad" w:date="2026-01-31T12:00:00Z"/#)
    #expect(signed.count == text.matches(of: #/<w:(?:ins|del) /#).count)
    #expect(Set(signed.map(\.output.1)).count == signed.count)
  }

  /// Beside the text, so that accepting and rejecting leave no trace of them.
  @Test func whatIsSaidOfAnItemIsAComment() throws {
    let file = try OfficeFile(report().bytes(as: .docx))
    let comments = file.text(of: "word/comments.xml").matches(
      of: #/<w:comment [^>]*w:date="2026-01-31T12:00:00Z"[^>]*>(.*?)<\/w:comment>/#
    )
    .map { $0.output.1.replacing("</w:p>", with: "|").replacing(#/<[^>]*>/#, with: "") }
    #expect(
      comments == [
        "Punkt 1|", "Punkt 2|",
        "Punkt 3 · omformuleret · PLC og det, som forkortelsen står for, er regnet for det samme · sandsynligvis samme punkt"
          + "|Hyppighed ændret|",
        "Punkt 4 · delt i 2|Nu: Møder|Nu: heraf kurser|", "Punkt 5 · samlet af 2|Nu: To forløb|",
        "Punkt 5 · samlet af 2|Nu: To forløb|", "Punkt 4 · delt i 2|Før: Møder og kurser|",
        "Punkt 4 · delt i 2|Før: Møder og kurser|", "Punkt 5 · samlet af 2|Før: Et forløb|Før: Et andet forløb|",
      ] + (6...8).map { "Punkt \($0) · flyttet fra Børnepolitikken › Medarbejdere|" } + ["Punkt 9|"])
    let ids = file.text(of: "word/document.xml").matches(of: #/<w:commentReference w:id="(\d+)"/#).map {
      Int($0.output.1)
    }
    #expect(ids == comments.indices.map { $0 })
  }

  @Test func factsAreTrackedBelowTheirItems() throws {
    let file = try report(of: [factDifference]).bytes(as: .docx)
    let description =
      "Beskrivelse: Hallerne holder åbent uden personale fra klokken seks til klokken toogtyve alle ugens dage"
    #expect(
      try lines(file).drop { $0 != "Medarbejdere" } == [
        "Medarbejdere", "Åbne haller", "Ansvarlig: Kulturchefen", "Frist: juni / 2025",
        description + " på nær helligdage", "Status * | <b>: I gang", "Lektiecafé", "Frist: 2021",
      ])
    #expect(
      try lines(rejecting(file)).drop { $0 != "Medarbejdere" } == [
        "Medarbejdere", "Åbne haller", "Ansvarlig: Kulturchefen", "Frist: juni 2024",
        "Økonomi: 1 mio. kr.", description, "Skolemælk", "Frist: 2019",
      ])
  }

  @Test func factsAreColumnsOfTheWorkbook() throws {
    let texts = try OfficeFile(report(of: [factDifference]).bytes(as: .xlsx)).text(of: "xl/sharedStrings.xml")
    for text in ["Ændrede felter", "Frist 2018-2020", "Frist 2020-2022", "Økonomi 2018-2020", "juni / 2025"] {
      #expect(texts.contains(">\(text)<"), "\(text)")
    }
  }

  /// Words that move about at random: both sides must come out as they went in, in their order.
  @Test(arguments: 1...40) func anyChangeKeepsBothTexts(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let olds = (0..<8).map { old("o\($0)", text: "gammel \($0)", policy: "P\($0 / 4)", group: "G\($0 / 2)", at: $0) }
    let news = (0..<8).map { new("n\($0)", text: "ny \($0)", policy: "P\($0 / 4)", group: "G\($0 / 2)", at: $0) }
    let partners = Array(0..<8).shuffled(using: &generator)
    let items = news.enumerated().map { index, record in
      partners[index] < 5
        ? Change(
          kind: .activity, relation: .reworded, confidence: .certain, old: [olds[partners[index]]], new: [record])
        : Change(kind: .activity, relation: .added, confidence: .certain, old: [], new: [record])
    }
    let gone = olds[5...].map {
      Change(kind: .activity, relation: .removed, confidence: .certain, old: [$0], new: [])
    }
    let headings = ["P0", "P1"].map { HeadingChange(level: .policy, relation: .kept, old: [$0], new: [$0]) }
    let change = Difference(
      old: older, new: newer, series: "oversigt", headings: headings, items: items + gone, suggestions: [])
    let file = try report(of: [change]).bytes(as: .docx)
    #expect(try lines(file).filter { $0.hasPrefix("ny") } == news.map(\.text))
    #expect(try lines(rejecting(file)).filter { $0.hasPrefix("gammel") } == olds.map(\.text))
  }

  @Test func theWordFileHasCountsFlagsSuggestionsAndTerms() throws {
    let blocks = try WordReader.read(report(terms: [terms]).bytes(as: .docx)).blocks
    let tables = blocks.compactMap { block -> [[String]]? in
      guard case .table(let table) = block else { return nil }
      return table.rows.map { $0.cells.map { $0.lines.map(\.text).joined() } }
    }
    let header = [
      "Politik", "= uændret", "⇄ flyttet", "~ omformuleret", "~ delt", "~ samlet", "+ nyt", "− udgået", "I listen",
    ]
    #expect(tables.first?.first == header)
    #expect(tables.first?.last == ["I alt", "1", "3", "1", "1", "1", "1", "1", "9"])
    let lines = blocks.compactMap { block -> String? in
      if case .line(let line) = block { line.text } else { nil }
    }
    #expect(
      lines.contains(
        "3: PLC to gange om året → Pædagogisk Læringscenter 4-6 gange om året (hyppighed ændret; sandsynligvis samme punkt)"
      )
    )
    #expect(
      lines.contains(
        "1 punkt er sandsynligvis det samme som før: ord og sted ligner, uden at det er sikkert."))
    #expect(lines.contains("2 → 9: Lektiecaféer på alle skoler → Lektiehjælp i klubben"))
    #expect(lines.contains("Nye: klub (0 → 4)"))
  }

  @Test func theWorkbookHasTheTerms() throws {
    let file = try OfficeFile(report(terms: [terms]).bytes(as: .xlsx))
    #expect(file.parts.count { $0.name.hasPrefix("xl/worksheets/sheet") } == 5)
    #expect(file.text(of: "xl/workbook.xml").contains("name=\"Udtryk\""))
  }

  @Test func cellsAreText() throws {
    let file = try OfficeFile(report().bytes(as: .xlsx))
    #expect(file.parts.count { $0.name.hasPrefix("xl/worksheets/sheet") } == 4)
    let sheet = file.text(of: "xl/worksheets/sheet1.xml")
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:P10\"/>"))
    #expect(!sheet.matches(of: #/<c [^>]*t="s"/#).isEmpty)
    // No cell of the items is a number.
    #expect(sheet.matches(of: #/<c r="[A-Z]+\d+"(?: s="\d+")?><v>/#).isEmpty)
    #expect(file.text(of: "xl/sharedStrings.xml").contains("Pædagogisk Læringscenter 4-6 gange om året"))
  }

  /// A row an item with its text in each period, on one page's width, and no cell with a sign before its text that would make it a
  /// formula or looks as if it had been kept from being one.
  @Test func aSheetHasEachItemByPeriod() throws {
    let file = try OfficeFile(report(of: [difference, nextDifference]).bytes(as: .xlsx))
    #expect(file.text(of: "xl/workbook.xml").contains("name=\"Punkt for periode\""))
    let sheet = file.text(of: "xl/worksheets/sheet2.xml")
    #expect(sheet.contains("fitToHeight=\"0\"") && sheet.contains("<autoFilter ref=\"A1:E"))
    let texts = file.text(of: "xl/sharedStrings.xml").matches(of: #/<t[^>]*>([^<]*)</#).map { String($0.output.1) }
    for text in ["Børnepolitik › Medarbejdere", "2022-2024", "2020-2022: omformuleret; 2022-2024: udgået"] {
      #expect(texts.contains(text), "\(text)")
    }
    for text in texts { #expect(!["=", "+", "-", "@", "'", "&quot;"].contains { text.hasPrefix($0) }, "\(text)") }
  }

  private func lines(_ file: [UInt8]) throws -> [String] {
    let lines = try WordReader.read(file).blocks.compactMap { block -> String? in
      if case .line(let line) = block { line.text } else { nil }
    }
    let text = lines.filter { !$0.isEmpty }.drop { !$0.hasPrefix("Ændringerne er sporet") }
    return text.dropFirst().prefix { !Self.appendices.contains($0) }
  }

  /// The file with its insertions as deletions and the other way round: accepted, it is the original rejected.
  private func rejecting(_ file: [UInt8]) throws -> [UInt8] {
    let swapped = try OfficeFile(file).parts.map { part in
      let text = String(decoding: part.bytes, as: UTF8.self).replacing("w:delText", with: "w:t")
        .replacing("w:ins", with: "w:INS").replacing("w:del", with: "w:ins").replacing("w:INS", with: "w:del")
      return ZipWriter.Entry(part.name, bytes: Array(text.utf8))
    }
    return try ZipWriter.archive(swapped)
  }
}
