import Language
import Testing

@Suite("Dates in texts") struct DateTests {
  private static func spans(_ text: String) -> String? {
    DaySpan(statedIn: text).map { $0.first == $0.last ? "\($0.first)" : "\($0.first)..\($0.last)" }
  }

  @Test(
    "Days",
    arguments: [
      ("31. december 2025", "2025-12-31"), ("den 31. dec. 2025", "2025-12-31"), ("31.12.2025", "2025-12-31"),
      ("31/12-25", "2025-12-31"), ("31/12 2025", "2025-12-31"), ("31-12-2025", "2025-12-31"),
      ("31. 12. 2025", "2025-12-31"), ("1/5-2024", "2024-05-01"), ("2025-12-31", "2025-12-31"),
      ("December 31, 2025", "2025-12-31"), ("May 1st, 2025", "2025-05-01"), ("the 1st of May 2025", "2025-05-01"),
      ("1 may 2025", "2025-05-01"), ("senest 1. maj 2025", "2025-05-01"), ("SENEST 1. MAJ 2025", "2025-05-01"),
      ("29. februar 2024", "2024-02-29"), ("kl. 12.30 den 1. maj 2025", "2025-05-01"),
      ("udgangen af 2025", "2025-12-31"), ("inden udgangen af 2025", "2025-12-31"),
      ("udgangen af februar 2024", "2024-02-29"), ("by the end of 2025", "2025-12-31"),
      ("end of Q2 2025", "2025-06-30"), ("udgangen af skoleåret 2024/25", "2025-07-31"),
    ])
  func days(text: String, day: String) { #expect(Self.spans(text) == day) }

  @Test(
    "Months, quarters, half years, seasons, weeks and years",
    arguments: [
      ("juni 2024", "2024-06-01..2024-06-30"), ("Juni måned 2024", "2024-06-01..2024-06-30"),
      ("06/2024", "2024-06-01..2024-06-30"), ("6.2024", "2024-06-01..2024-06-30"),
      ("2024-06", "2024-06-01..2024-06-30"), ("October 2024", "2024-10-01..2024-10-31"),
      ("1. kvartal 2024", "2024-01-01..2024-03-31"), ("1.kvartal af 2024", "2024-01-01..2024-03-31"),
      ("fjerde kvartal 2024", "2024-10-01..2024-12-31"), ("Q3 2025", "2025-07-01..2025-09-30"),
      ("Q3-2025", "2025-07-01..2025-09-30"), ("2025 Q3", "2025-07-01..2025-09-30"),
      ("2025, 3. kvartal", "2025-07-01..2025-09-30"), ("third quarter of 2025", "2025-07-01..2025-09-30"),
      ("2. halvår 2025", "2025-07-01..2025-12-31"), ("første halvår 2025", "2025-01-01..2025-06-30"),
      ("H2 2025", "2025-07-01..2025-12-31"), ("1st half of 2025", "2025-01-01..2025-06-30"),
      ("forår 2025", "2025-03-01..2025-05-31"), ("foråret 2025", "2025-03-01..2025-05-31"),
      ("efterår 2025", "2025-09-01..2025-11-30"), ("autumn 2025", "2025-09-01..2025-11-30"),
      ("vinteren 2024/25", "2024-12-01..2025-02-28"), ("vinter 2025", "2025-01-01..2025-12-31"),
      ("uge 12 2025", "2025-03-17..2025-03-23"), ("uge 12, 2025", "2025-03-17..2025-03-23"),
      ("week 1 2025", "2024-12-30..2025-01-05"), ("uge 53 2020", "2020-12-28..2021-01-03"),
      ("2025", "2025-01-01..2025-12-31"), ("I løbet af 2025", "2025-01-01..2025-12-31"),
      ("skoleåret 2024/25", "2024-08-01..2025-07-31"), ("Skoleåret 2024-2025", "2024-08-01..2025-07-31"),
      ("skoleåret 24/25", "2024-08-01..2025-07-31"), ("school year 2024/2025", "2024-08-01..2025-07-31"),
      ("primo 2025", "2025-01-01..2025-04-30"), ("medio 2025", "2025-05-01..2025-08-31"),
      ("ultimo 2025", "2025-09-01..2025-12-31"), ("ultimo juni 2025", "2025-06-21..2025-06-30"),
      ("primo februar 2025", "2025-02-01..2025-02-10"), ("medio 2. kvartal 2025", "2025-05-01..2025-05-31"),
      ("slutningen af 2025", "2025-09-01..2025-12-31"), ("mid-2025", "2025-05-01..2025-08-31"),
      ("løbende fra 2025", "2025-01-01..2025-12-31"),
    ])
  func stretches(text: String, span: String) { #expect(Self.spans(text) == span) }

  @Test(
    "Several dates are the days from the first to the last",
    arguments: [
      ("2024-2026", "2024-01-01..2026-12-31"), ("2024 – 2026", "2024-01-01..2026-12-31"),
      ("2024-26", "2024-01-01..2026-12-31"), ("2024/25", "2024-01-01..2025-12-31"),
      ("2011-12", "2011-01-01..2012-12-31"), ("Q3 24/25", "2024-07-01..2025-09-30"),
      ("Q1-Q3 2025", "2025-01-01..2025-09-30"), ("1.-3. kvartal 2025", "2025-01-01..2025-09-30"),
      ("1. og 2. kvartal 2025", "2025-01-01..2025-06-30"), ("marts og maj 2025", "2025-03-01..2025-05-31"),
      ("juni-august 2024", "2024-06-01..2024-08-31"), ("forår/efterår 2025", "2025-03-01..2025-11-30"),
      ("1.-3. maj 2025", "2025-05-01..2025-05-03"), ("1-3. maj 2025", "2025-05-01..2025-05-03"),
      ("uge 12-14 2025", "2025-03-17..2025-04-06"), ("1. januar til 30. juni 2025", "2025-01-01..2025-06-30"),
      ("1/5 og 1/10 2025", "2025-05-01..2025-10-01"), ("1.1.-31.12.2025", "2025-01-01..2025-12-31"),
      ("1/5-10/11 2025", "2025-05-01..2025-11-10"), ("Start 1. maj 2024, slut 2026", "2024-05-01..2026-12-31"),
      ("medio/ultimo 2025", "2025-05-01..2025-12-31"), ("2025 Q1, 2026 Q2", "2025-01-01..2026-06-30"),
      ("Plan: juni 2024\nEvaluering: juni 2025", "2024-06-01..2025-06-30"),
      ("skoleårene 2024/25 og 2025/26", "2024-08-01..2026-07-31"),
    ])
  func several(text: String, span: String) { #expect(Self.spans(text) == span) }

  @Test(
    "What states no date, or one that no calendar has, is a text",
    arguments: [
      "31.2.2025", "31. februar 2025", "29. februar 2025", "31/13-25", "13/2025", "Q5 2025", "5. kvartal 2025",
      "uge 60 2025", "uge 53 2025", "31.2.2025 eller 2026", "løbende", "Q3", "juni", "1. maj", "uge 12", "forår",
      "31/12", "årligt", "", "–", "1.250.000", "2.025.000 kr.", "2025 kr.", "12345", "1899", "2100",
      "99999999999999999999", "Hver måned", "ultimo",
    ])
  func none(text: String) { #expect(Self.spans(text) == nil) }

  @Test(
    "A long text takes no longer than its letters",
    arguments: [
      "1-", "1.", "maj ", "ultimo ", "2025 ", "1/5 og ", "Q1, ", "12.", "maj,,,,", "uge 1-", "9", "skoleåret ",
    ])
  func longText(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.count)
    let elapsed = ContinuousClock().measure { _ = DaySpan(statedIn: text + " maj 2025") }
    #expect(elapsed < .seconds(20))
  }

  @Test("Every day of a century is read as it is written, and every week has seven days")
  func everyDay() throws {
    var days = 0
    for year in 1999...2098 {
      for month in 1...12 {
        for day in 1...31 {
          guard let expected = CalendarDay(year: year, month: month, day: day) else { continue }
          days += 1
          #expect(DaySpan(statedIn: "\(day).\(month).\(year)") == DaySpan(expected, to: expected))
        }
      }
      var weeks = (1...53).compactMap { DaySpan(statedIn: "uge \($0) \(year)") }
      #expect(weeks.count == 52 || weeks.count == 53)
      let next = try #require(DaySpan(statedIn: "uge 1 \(year + 1)"))
      weeks.append(next)
      for (week, following) in zip(weeks, weeks.dropFirst()) { #expect(week.last < following.first) }
    }
    #expect(days == 36_525)
  }
}
