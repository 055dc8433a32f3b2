import Model
import Search
import Testing

@testable import Study

/// Counts by plan and period.
@Suite struct MatrixTests {
  private let held: [Record] = {
    let two = ["2018-2020": 2018, "2020-2022": 2020].values.sorted().flatMap { year in
      records(year, texts: ["Kor \(year)", "Hal \(year)"], series: "fritid")
    }
    return two + records(2018, texts: ["Kor i skolen"], series: "skole")
  }()

  private func answer(_ texts: [String: Int]) -> Answer {
    let hits = held.compactMap { record in
      texts[record.text].map { Hit(record: record, score: 0, tier: $0, because: [], matches: []) }
    }
    return Answer(
      query: "kor", understood: "kor", count: hits.count, periods: [], policies: [], headings: [], suggestion: nil,
      hits: hits)
  }

  @Test func aPlanWithoutHitsIsZeroAndNoPlanIsEmpty() throws {
    let matrix = Matrix(of: held, answers: [answer(["Kor 2018": 1, "Hal 2018": 2, "Hal 2020": 3])])
    #expect(matrix.rows.map(\.series) == ["fritid", "skole"] && matrix.rows.allSatisfy { $0.municipality == nil })
    let cells = try #require(matrix.terms.first).cells
    #expect(cells.map { $0.map { $0?.asked.count } } == [[1, 0], [0, nil]])
    // What a compound's parts found is no answer to what was asked.
    #expect(cells.map { $0.map { $0?.near.count } } == [[1, 0], [0, nil]])
  }

  @Test func cellsAreNumberedThroughAllQueries() {
    let matrix = Matrix(of: held, answers: [answer(["Kor 2020": 1]), answer(["Kor 2018": 1, "Kor i skolen": 1])])
    #expect(matrix.terms.map { $0.cells.joined().compactMap { $0?.number } } == [[1], [2, 3]])
    #expect(matrix.numbered.map { $0.map(\.text) } == [["Kor 2020"], ["Kor 2018"], ["Kor i skolen"]])
    let list = NumberedList(records: [], cells: matrix.numbered)
    #expect(list.cell(named: "3")?.map(\.text) == ["Kor i skolen"] && list.cell(named: "4") == nil)
  }

  @Test func whereSeveralMunicipalitiesHaveOneSeriesEachTheyAreCalledByTheirNames() {
    let all = ["Aalund Kommune", "Birkholm Kommune"].flatMap { name in
      records(2018, texts: ["Kor"], series: "fritid").map { record in
        var record = record
        record.municipality = name
        return record
      }
    }
    let matrix = Matrix(of: all, answers: [])
    #expect(matrix.rows == [.init(municipality: "Aalund Kommune"), .init(municipality: "Birkholm Kommune")])
  }
}
