import Comparison
import Foundation
import Hashing
import Library
import Model
import Testing

@testable import Study

/// Several plans of one series and period, and a series that goes on under another name.
@Suite struct SeriesTests {
  private let folder = TemporaryLibrary()
  private let periods = (old: Period(first: 2018, last: 2020), new: Period(first: 2020, last: 2022))

  /// The library of some files, each with a title, a period and its texts.
  private func snapshot(of files: [(title: String, period: String, texts: [String])]) async throws -> Snapshot {
    let session = Session(library: folder.path, isNamed: false)
    for (number, plan) in files.enumerated() {
      try await session.change(makingLibrary: true) { store in
        try store.store(
          file(plan.title, period: plan.period, texts: plan.texts), path: "/\(number + 1)",
          sha256: FileHash.sha256(of: "\(number)".utf8))
      }
    }
    return try await session.holdings().snapshot
  }

  @Test func twoPlansOfOneSeriesAndPeriodDiffer() async throws {
    let held = try await snapshot(of: [
      ("Plan", "2018-2020", ["Kor", "Revy"]), ("Plan", "2018-2020", ["Haller", "Stier"]),
      ("Plan", "2020-2022", ["Kor", "Revy"]),
    ])
    let several = held.differingPlans(in: [periods.old, periods.new], only: PlanChoice())
    #expect(several.map { $0.documents.map(\.id) } == [[1, 2]] && several.map(\.period) == [periods.old])
    #expect(held.differingPlans(in: [periods.new], only: PlanChoice()).isEmpty)
    let choice = PlanChoice(documents: try held.documents(named: "2"))
    #expect(held.differingPlans(in: [periods.old, periods.new], only: choice).isEmpty)
    #expect(held.pairs(of: periods, only: choice).flatMap(\.old).map(\.text) == ["Haller", "Stier"])
    #expect(held.pairs(of: periods, only: choice).flatMap(\.new).map(\.text) == ["Kor", "Revy"])
    #expect(try held.documents(named: "1, /2").map(\.id) == [1, 2])
  }

  @Test func editionsOfOnePlanDoNotDiffer() async throws {
    let held = try await snapshot(of: [
      ("Plan", "2018-2020", ["Kor", "Revy", "Haller", "Stier"]),
      ("Plan", "2018-2020", ["Kor", "Revy", "Haller", "Stier langs åen"]),
    ])
    #expect(held.differingPlans(in: [periods.old], only: PlanChoice()).isEmpty)
    let older = try #require(held.olderEditions.first)
    #expect(throws: NamingMistake.olderEdition(older.id, newest: held.documents[0].id)) {
      try held.documents(named: String(older.id))
    }
  }

  @Test func plansOfTwoSeriesDoNotDiffer() async throws {
    let held = try await snapshot(of: [("Skoleplan", "2018-2020", ["Kor"]), ("Vejplan", "2018-2020", ["Haller"])])
    #expect(held.differingPlans(in: [periods.old], only: PlanChoice()).isEmpty)
  }

  private func renamed(_ held: [Record], only series: String) -> RenamedSeries? {
    let choice = PlanChoice(series: series)
    return comparer(for: held).differences(
      between: (Period(first: 2018, last: 2020), Period(first: 2020, last: 2022)),
      in: Snapshot(documents: [], records: held.map { $0.standing(in: 1) }), only: choice)[0].renamed
  }

  private let texts = ["Havnebad åbner", "Kor i kirken", "Revy på kroen", "Ny hal ved skolen"]

  @Test func aSeriesThatIsGoneMayBeCalledOtherwise() {
    let held =
      records(2018, texts: texts, series: "fritid")
      + records(2020, texts: ["Havnebad åbner", "Kor i kirken og på torvet", "Revy på kroen"], series: "kultur")
      + records(2020, texts: ["Havnebad åbner", "Busser"], series: "trafik")
    #expect(
      renamed(held, only: "fritid") == RenamedSeries(old: "fritid", new: "kultur", gone: 4, found: 3, file: ""))
  }

  @Test func whatTheOtherSeriesHadBeforeOffersNothing() {
    let held =
      records(2018, texts: texts, series: "fritid") + records(2018, texts: texts, series: "kultur")
      + records(2020, texts: texts, series: "kultur")
    #expect(renamed(held, only: "fritid") == nil)
  }

  @Test func aSeriesThatGoesOnIsOfferedNothing() {
    let held =
      records(2018, texts: texts, series: "fritid") + records(2020, texts: Array(texts.dropLast()), series: "fritid")
      + records(2020, texts: texts, series: "kultur")
    #expect(renamed(held, only: "fritid") == nil)
  }
}

extension Record {
  fileprivate func standing(in document: Int64) -> Record {
    var record = self
    record.sources = [Source(document: document, places: [])]
    return record
  }
}
