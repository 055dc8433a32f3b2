import Model
import Testing

@testable import Comparison

/// Headings that were split and merged.
@Suite struct HeadingTests {
  private let culture = ["Kor for alle", "Teater i gården"]
  private let sport = ["Svømmehal åben om morgenen", "Løbeklub i skoven"]

  @Test func aPolicyThatBecameTwoIsSplit() throws {
    let old = records("a", texts: culture + sport, policy: "Kultur- og idrætspolitik")
    let new =
      records("b", texts: culture, policy: "Kulturpolitik") + records("c", texts: sport, policy: "Idrætspolitik")
    let there = compare(old, with: new)
    let split = try #require(there.headings.first { $0.level == .policy })
    #expect(there.headings.count == 1 && split.relation == .split)
    #expect(split.old == ["Kultur- og idrætspolitik"])
    #expect(Set([split.new] + split.furtherNew) == [["Kulturpolitik"], ["Idrætspolitik"]])
    #expect(there.count(of: .kept) == 4)
    let back = compare(new, with: old)
    #expect(back.headings.map(\.relation) == [.merged] && back.count(of: .kept) == 4)
  }

  @Test func groupsThatBecameOneAreMerged() throws {
    let old = records("a", texts: culture, group: "Havn") + records("b", texts: sport, group: "Fjord")
    let merged = compare(old, with: records("c", texts: culture + sport, group: "Havn og fjord")).headings
      .filter { $0.level == .group }
    #expect(merged.map(\.relation) == [.merged])
    #expect(Set([merged[0].old] + merged[0].furtherOld) == [["Skolepolitik", "Havn"], ["Skolepolitik", "Fjord"]])
  }

  @Test func aNewHeadingWithOneItemOfAnotherIsNoSplit() {
    let old = records("a", texts: culture + sport, policy: "Fritidspolitik")
    let new =
      records("b", texts: culture + [sport[0]], policy: "Fritidspolitik")
      + records("c", texts: [sport[1], "Bibliotek på hjul"], policy: "Landsbypolitik")
    #expect(compare(old, with: new).headings.map(\.relation) == [.kept, .added])
  }
}
