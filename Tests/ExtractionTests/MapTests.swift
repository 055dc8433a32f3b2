import Model
import Testing

@testable import Extraction

/// Tables whose columns are areas.
@Suite struct MapTests {
  private func plan(_ body: String) throws -> StrategyDocument? {
    try read(document("! Handleplan 2024-2026\n" + body)).documents.first
  }

  @Test func areasMayBeColumns() throws {
    let plan = try plan("|Faglighed|Trivsel\nIndsatser|- Læse|- Lege\nEvaluering|Test|Samtale")
    #expect(
      outline(plan) == [
        "Faglighed", "  –", "    Læse", "  > Test", "Trivsel", "  –", "    Lege", "  > Samtale",
      ])
    #expect(plan?.understood.shape == .map)
  }

  /// A map that goes on over a page may have its areas' names there again, above or within a row.
  @Test func namesThatReturnAreNoItemsOfTheirAreas() throws {
    let rows = "|Faglighed|Trivsel\nIndsatser|- Læse|- Lege\nEvaluering|Test|Samtale"
    for last in ["|Faglighed|Trivsel\n|Prøver|Besøg", "|Faglighed/Prøver|Trivsel/Besøg"] {
      var blocks = document("! Handleplan 2024-2026\n" + rows + "\n" + last)
      for index in blocks.indices {
        if case .table(var table) = blocks[index] {
          table.rows[3].opensPage = true
          blocks[index] = .table(table)
        }
      }
      let plan = try read(blocks).documents.first
      let found = plan?.policies.map { $0.followUps.map(\.text) }
      #expect(found?.flatMap(\.self).contains("Faglighed") == false && found?.count == 2)
    }
  }

  @Test func oneOfTheAreasMaySoundLikeALabel() throws {
    let plan = try plan("|Måltider med mening|Lege|Trivsel\nTiltag|- Suppe|- Bold|- Samtale")
    #expect(plan?.policies.map(\.name) == ["Måltider med mening", "Lege", "Trivsel"])
  }

  // MARK: years

  @Test(arguments: [
    "|Energi|Haller\n2025|- Varmepumper/- LED|- Gulv\n2026|- Fjernaflæsning|- Nyt tag",
    "Område|2025|2026\nEnergi|- Varmepumper/- LED|- Fjernaflæsning\nHaller|- Gulv|- Nyt tag",
  ])
  func areasMayStandByYears(_ table: String) throws {
    #expect(
      outline(try plan(table)) == [
        "Energi", "  2025", "    Varmepumper", "    LED", "  2026", "    Fjernaflæsning", "Haller", "  2025",
        "    Gulv",
        "  2026", "    Nyt tag",
      ])
  }

  @Test func sumsByYearsAreNoActions() throws {
    #expect(throws: Failure.self) { try plan("|Energi|Haller\n2025|400|1.200 kr.\n2026|350|2 mio. kr.") }
  }
}
