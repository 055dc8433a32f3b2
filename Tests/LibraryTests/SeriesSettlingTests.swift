import Library
import Model
import Testing

@Suite struct SeriesSettlingTests {
  let folder: TemporaryFolder
  let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
    let school = file(
      "Skole 2018-2020", period: "2018-2020", policies: [("Læsepolitik", ["Bogbus"], []), ("Trivsel", ["Samtale"], [])])
    let culture = file(
      "Kultur 2018-2020", period: "2018-2020", policies: [("Trivsel", ["Koncert"], []), ("Idræt", ["Bold"], [])])
    _ = try library.store(school, path: "/skole", sha256: hash("skole"))
    _ = try library.store(culture, path: "/kultur", sha256: hash("kultur"))
  }

  private func series(of untitled: ReadFile) throws -> String? {
    _ = try library.store(untitled, path: "/uden", sha256: hash("uden"))
    try library.settleSeries()
    return try library.documents(withHash: hash("uden"))[0].series
  }

  @Test func joinsTheSeriesWithMostPoliciesInCommon() throws {
    #expect(
      try series(of: file(nil, period: "2020", policies: [("LÆSEPOLITIK", ["Ny"], []), ("Trivsel", ["Ny"], [])]))
        == "skole")
  }

  @Test func joinsUnderATitleThatIsOnlyAPeriod() throws {
    #expect(try series(of: file("2020-2022", period: "2020", policies: [("Idræt", ["Ny"], [])])) == "kultur")
  }

  @Test func letsTextsDecideBetweenEquals() throws {
    #expect(try series(of: file(nil, period: "2020", policies: [("Trivsel", ["Ny", "Koncert"], [])])) == "kultur")
  }

  @Test func staysAloneWhenNoOneCanTell() throws {
    #expect(try series(of: file(nil, period: "2020", policies: [("Trivsel", ["Ny"], [])])) == nil)
    #expect(try series(of: file(nil, period: "2020", policies: [("Miljø", ["Koncert"], [])])) == nil)
  }

  @Test func sharesRecordsWithItsSeries() throws {
    _ = try series(of: file(nil, period: "2018-2020", policies: [("Læsepolitik", ["Bogbus"], [])]))
    let bus = try #require(try library.snapshot().records.first { $0.text == "Bogbus" })
    #expect(bus.sources.count == 2 && bus.series == "skole")
    #expect(try library.settleSeries() == 0)
  }

  @Test func standsAloneAgainWhenItsSeriesGoes() throws {
    #expect(try series(of: file(nil, period: "2018-2020", policies: [("Læsepolitik", ["Bogbus"], [])])) == "skole")
    try library.remove(document: try library.documents(withHash: hash("skole"))[0].id)
    #expect(try library.settleSeries() == 1)
    #expect(try library.documents(withHash: hash("uden"))[0].series == nil)
    #expect(try library.snapshot().records.map(\.text) == ["Koncert", "Bold", "Bogbus"])
  }

  @Test func stepsAsideForAGivenSeries() throws {
    let untitled = file(nil, period: "2020", policies: [("Idræt", ["Ny"], [])])
    _ = try library.store(untitled, path: "/uden", sha256: hash("uden"), given: Given(series: "Sport"))
    #expect(try library.settleSeries() == 0)
    #expect(try library.documents(withHash: hash("uden"))[0].series == "sport")
  }
}
