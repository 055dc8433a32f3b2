import Model
import Rendering
import Study
import Search
import Testing

/// What Tab offers in a query.
@Suite struct QueryCompletionTests {
  private let names = KnownNames(
    periods: [Period("2018-2020"), Period("2020-2022")].compactMap(\.self),
    policies: ["Skolepolitik", "Sport og fritid"],
    groups: ["Ledelse"], series: ["skoler", "kultur & fritid"], files: ["plan (2).docx", "plan.pdf"])

  private func offered(_ line: String, _ beginning: String, _ tongue: Tongue = .danish) -> [String] {
    QueryCompletion(names, tongue).words(after: line, beginning: beginning)
  }

  @Test func fields() {
    #expect(offered("søg ", "pe") == ["periode:"])
    #expect(offered("find ", "pe", .english) == ["period:"])
    #expect(offered("søg læring ", "-PO") == ["-politik:"])
    #expect(offered("find ", "vaek", .english) == ["vaek:"])
    #expect(offered("søg ", "læring").isEmpty)
    #expect(offered("søg ", "").count == QueryField.allCases.count)
  }

  @Test func values() {
    #expect(offered("", "periode:20") == ["periode:2018-2020", "periode:2020-2022"])
    #expect(offered("læring ", "new:2020") == ["new:2020-2022"])
    #expect(offered("", "politik:sko") == ["politik:Skolepolitik"])
    #expect(offered("", "(gruppe:") == ["(gruppe:Ledelse"])
    #expect(offered("", "type:") == ["type:aktivitet", "type:opfølgning", "type:politik", "type:gruppe"])
    #expect(offered("", "type:f", .english) == ["type:followup"])
    #expect(offered("", "side:").isEmpty && offered("", "ukendt:").isEmpty)
  }

  @Test func valuesOfSeveralWordsAreQuoted() {
    #expect(offered("", "politik:sp") == ["politik:\"Sport og fritid\""])
    #expect(offered("", "dokument:plan") == ["dokument:\"plan (2).docx\"", "dokument:\"plan.pdf\""])
    #expect(offered("", "dokument:plan.") == ["dokument:plan.pdf"])
    #expect(offered("politik:\"", "Sp") == ["Sport og fritid\""])
    #expect(offered("læring politik:\"sport og ", "fr") == ["fritid\""])
    #expect(offered("serie:\"kultur &", "") == [" fritid\""])
    #expect(offered("\"tidlig ", "op").isEmpty)
  }

  /// What is offered as a whole is a query that names what the library holds.
  @Test(arguments: Tongue.allCases) func isReadAsAQuery(_ tongue: Tongue) throws {
    for field in offered("", "", tongue) {
      for query in offered("", field, tongue) { _ = try QueryParser.parse(query) }
    }
  }
}
