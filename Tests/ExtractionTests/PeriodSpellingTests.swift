import Model
import Testing

@testable import Extraction

@Suite struct PeriodSpellingTests {
  @Test(arguments: [
    ("Strategiske aktiviteter 2018-2020", "2018-2020"),
    ("Strategiske aktiviteter 2018–2020", "2018-2020"),
    ("skoleområdet 2018/2020", "2018-2020"),
    ("skoleområdet 2014 - 2016", "2014-2016"),
    ("Handleplan for skoleåret 2019/20", "2019-2020"),
    ("plan 2018-20", "2018-2020"),
    ("fra 2018 til 2020", "2018-2020"),
    ("Strategiplan 2021", "2021"),
    ("Vedtaget 2017: plan for 2018-2020", "2018-2020"),
    ("plan_2022_2024.pdf", "2022-2024"),
  ])
  func findsThePeriod(_ text: String, _ period: String) {
    #expect(PeriodSpelling.periods(in: text).first?.description == period)
  }

  @Test(arguments: [
    "", "uden år", "12018-2020", "tlf. 20182020", "side 18-20", "ca. 1800-1850", "31-12-2018", "1/8/2019",
  ])
  func findsNoneElsewhere(_ text: String) {
    #expect(PeriodSpelling.periods(in: text).isEmpty)
  }
}
