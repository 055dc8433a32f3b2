import Model
import Reading
import Testing

@Suite("The header of a flattened table")
struct HeaderLineTests {
  static let headers: [(String, [String])] = [
    (
      "Politik Strategiske aktiviteter 2018-2020 Skolecenteropfølgning",
      ["Politik", "Strategiske aktiviteter 2018-2020", "Skolecenteropfølgning"]
    ),
    (
      "Politik Indsatser 2021 Opfølgning i Kultur & Fritid",
      ["Politik", "Indsatser 2021", "Opfølgning i Kultur & Fritid"]
    ),
    (
      "Skolecenteropfølgning Aktiviteter i skoleåret 2019/20 Politik",
      ["Skolecenteropfølgning", "Aktiviteter i skoleåret 2019/20", "Politik"]
    ),
    ("POLITIK STRATEGISKE AKTIVITETER 2018-2020 STATUS", ["POLITIK", "STRATEGISKE AKTIVITETER 2018-2020", "STATUS"]),
    ("Politik Indsatser 2022-2024", ["Politik", "Indsatser 2022-2024"]),
    ("Mål Tiltag Evaluering", ["Mål", "Tiltag", "Evaluering"]),
    (
      "Politik   Strategiske aktiviteter   Ansvarlig   Opfølgning",
      ["Politik", "Strategiske aktiviteter", "Ansvarlig", "Opfølgning"]
    ),
    (
      "Politik\nStrategiske aktiviteter 2018-2020\nSkolecenteropfølgning",
      ["Politik", "Strategiske aktiviteter 2018-2020", "Skolecenteropfølgning"]
    ),
    (
      "Politik Strategiske\naktiviteter 2018-2020 Opfølgning",
      ["Politik", "Strategiske aktiviteter 2018-2020", "Opfølgning"]
    ),
  ]

  @Test("is parted into its cells", arguments: headers)
  func cells(header: String, cells: [String]) throws {
    let rows = "\n\nKulturpolitik\n\n• Musik\n• Teater\n\n• Årlig evaluering\n"
    let headers = try TextReader.read(Array((header + rows).utf8)).blocks.compactMap { block in
      if case .table(let table) = block { table.rows.first } else { nil }
    }
    #expect(headers.map { $0.cells.flatMap(\.lines).map(\.text) } == [cells])
  }

  @Test(
    "is no title and no sentence",
    arguments: [
      "Oversigt over strategiske aktiviteter på skoleområdet 2018-2020", "Politik og Indsatser 2021",
      "Status på Aktiviteter", "Her omtales Politikker og Indsatser.", "Referat af møde i udvalget",
    ])
  func noHeader(line: String) throws {
    let blocks = try TextReader.read(Array((line + "\n\n• Musik\n• Teater\n").utf8)).blocks
    #expect(blocks.count == 3)
    #expect(blocks.allSatisfy { if case .line = $0 { true } else { false } })
  }
}
