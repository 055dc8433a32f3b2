import Model
import Study
import Search
import Testing

/// What Tab offers in a query.
@Suite struct QueryCompletionTests {
  private let names = KnownNames(
    periods: [Period("2018-2020"), Period("2020-2022")].compactMap(\.self),
    policies: ["Skolepolitik", "Sport og fritid"],
    groups: ["Ledelse"], series: ["skoler", "kultur & fritid"], files: ["plan (2).docx", "plan.pdf"],
    facts: [.status: ["Afsluttet", "I gang"], .responsible: ["Skolelederne"]])

  private func offered(_ line: String, then beginning: String, in tongue: Tongue = .danish) -> [String] {
    QueryCompletion(names, in: tongue).words(after: line, beginning: beginning)
  }

  @Test func fields() {
    #expect(offered("søg ", then: "pe") == ["periode:"])
    #expect(offered("find ", then: "pe", in: .english) == ["period:"])
    #expect(offered("søg læring ", then: "-PO") == ["-politik:"])
    #expect(offered("find ", then: "vaek", in: .english) == ["vaek:"])
    #expect(offered("søg ", then: "læring").isEmpty)
    #expect(offered("søg ", then: "").count == QueryField.allCases.count)
  }

  @Test func values() {
    #expect(offered("", then: "periode:20") == ["periode:2018-2020", "periode:2020-2022"])
    #expect(offered("læring ", then: "new:2020") == ["new:2020-2022"])
    #expect(offered("", then: "politik:sko") == ["politik:Skolepolitik"])
    #expect(offered("", then: "(gruppe:") == ["(gruppe:Ledelse"])
    #expect(offered("", then: "type:") == ["type:aktivitet", "type:opfølgning", "type:politik", "type:gruppe"])
    #expect(offered("", then: "type:f", in: .english) == ["type:followup"])
    #expect(offered("", then: "ansvarlig:sk") == ["ansvarlig:Skolelederne"])
    #expect(offered("", then: "status:i") == ["status:\"I gang\""])
    #expect(offered("", then: "frist:").isEmpty)
    #expect(offered("find ", then: "resp", in: .english) == ["responsible:"])
    #expect(offered("", then: "side:").isEmpty && offered("", then: "ukendt:").isEmpty)
  }

  @Test func valuesOfSeveralWordsAreQuoted() {
    #expect(offered("", then: "politik:sp") == ["politik:\"Sport og fritid\""])
    #expect(offered("", then: "dokument:plan") == ["dokument:\"plan (2).docx\"", "dokument:\"plan.pdf\""])
    #expect(offered("", then: "dokument:plan.") == ["dokument:plan.pdf"])
    #expect(offered("politik:\"", then: "Sp") == ["Sport og fritid\""])
    #expect(offered("læring politik:\"sport og ", then: "fr") == ["fritid\""])
    #expect(offered("område:\"kultur &", then: "") == [" fritid\""])
    #expect(offered("serie:\"kultur &", then: "") == [" fritid\""])
    #expect(offered("\"tidlig ", then: "op").isEmpty)
  }

  /// What is offered as a whole is a query that names what the library holds.
  @Test(arguments: Tongue.allCases) func isReadAsAQuery(_ tongue: Tongue) throws {
    for field in offered("", then: "", in: tongue) {
      for query in offered("", then: field, in: tongue) { _ = try QueryParser.parse(query) }
    }
  }
}
