import Model
import Testing

@Suite struct SeriesTests {
  /// Every spelling of the period leaves the same area.
  @Test(arguments: [
    "Oversigt over aktiviteter på skoleområdet 2018-2020", "Oversigt over aktiviteter på skoleområdet 2018–2020",
    "Oversigt over aktiviteter på skoleområdet 2018/2020", "Oversigt over aktiviteter på skoleområdet 2014 - 2016",
    "Oversigt over aktiviteter på skoleområdet 2019/20", "Oversigt over aktiviteter på skoleområdet, 2021",
    "Oversigt over aktiviteter på skoleområdet for skoleåret 2019/20",
    "2018-2020: Oversigt over aktiviteter på skoleområdet",
    "Oversigt over aktiviteter på skoleområdet (2018 – 20)", "OVERSIGT over  aktiviteter på skoleomra\u{30A}det.",
    "Oversigt 2018-2020 over aktiviteter på skoleområdet",
    "Oversigt over aktiviteter på skoleområdet i perioden fra 2018 til 2020",
    "Oversigt over aktiviteter på skoleområdet (for 2022)",
    "Oversigt over aktiviteter på skoleområdet – skoleåret 19/20",
  ])
  func leavesOutThePeriod(_ title: String) {
    #expect(Series.name(fromTitle: title) == "oversigt over aktiviteter på skoleområdet")
  }

  @Test(arguments: [
    ("Strategi for 10-12 år gamle", "strategi for 10-12 år gamle"), ("Plan (udkast)", "plan (udkast)"),
    ("Børne- og ungestrategi 2020", "børne- og ungestrategi"), ("Vision 20301", "vision 20301"),
    ("Plan A2018", "plan a2018"), ("Fremtidens skole 1066", "fremtidens skole 1066"),
  ])
  func keepsTheRest(title: String, series: String) {
    #expect(Series.name(fromTitle: title) == series)
  }

  @Test(arguments: ["", "2018-2020", "for perioden 2019/20", " – ", "2021"]) func isNilWithoutAnArea(_ title: String) {
    #expect(Series.name(fromTitle: title) == nil)
  }

  /// The name of a series is its own name.
  @Test(arguments: ["Strategiplan for kultur og fritid 2021", "Mål: skole 2018-2020 og 2020-2022 –,"])
  func isIdempotent(_ title: String) throws {
    let name = try #require(Series.name(fromTitle: title))
    #expect(Series.name(fromTitle: name) == name)
  }
}
