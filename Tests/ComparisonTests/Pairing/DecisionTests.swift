import Model
import TestSupport
import Testing

@testable import Comparison

/// What a person says of pairs wins over what the texts look like.
@Suite struct DecisionTests {
  private let whole = ["Faglig vejledning på skolerne og møder med forældre", "Åbne haller hver dag"]
  private let pieces = ["Vejledere", "Åbne haller hver dag", "Forældreråd"]

  @Test func oneTextLinkedWithTwoIsASplit() {
    let said = Decisions(linked: [.init(old: whole[0], new: pieces[0]), .init(old: whole[0], new: pieces[2])])
    let items = compare(records("a", texts: whole), with: records("b", texts: pieces), decisions: said).items
    #expect(items.map(\.relation) == [.split, .kept])
    #expect(items[0].new.map(\.id) == ["b0", "b2"])
    #expect(items[0].confidence == .confirmed && items[0].because == [.confirmed])
  }

  @Test func twoTextsLinkedWithOneAreAMerge() {
    let said = Decisions(linked: [.init(old: pieces[0], new: whole[0]), .init(old: pieces[2], new: whole[0])])
    let items = compare(records("a", texts: pieces), with: records("b", texts: whole), decisions: said).items
    #expect(items.map(\.relation) == [.merged, .kept])
    #expect(items[0].old.map(\.id) == ["a0", "a2"])
  }

  /// A–B, A–C and E–B are one item.
  @Test func everythingThatIsJoinedIsOneItem() {
    let (old, new) = (["Bålhytte", "Kogegrej"], ["Udekøkken", "Ildsted"])
    let said = Decisions(
      linked: [
        .init(old: old[0], new: new[0]), .init(old: old[0], new: new[1]), .init(old: old[1], new: new[0]),
      ])
    let items = compare(records("a", texts: old), with: records("b", texts: new), decisions: said).items
    #expect(items.count == 1 && items[0].confidence == .confirmed)
    #expect(items[0].old.map(\.id) == ["a0", "a1"] && items[0].new.map(\.id) == ["b0", "b1"])
  }

  @Test func aDecisionHoldsThroughACorrectedTypo() {
    let said = Decisions(linked: [.init(old: "Vejldere på skolerne", new: "Møder med forældre")])
    let items = compare(
      records("a", texts: ["Vejledere på skolerne"]), with: records("b", texts: ["Møder med forældre"]), decisions: said
    ).items
    #expect(items.map(\.confidence) == [.confirmed])
    let other = Decisions(linked: [.init(old: "Plan for 2 skoler", new: "Møder med forældre")])
    #expect(
      compare(
        records("a", texts: ["Plan for 3 skoler"]), with: records("b", texts: ["Møder med forældre"]), decisions: other
      ).items.count == 2)
  }

  @Test func anUnchangedTextCanBeRejected() {
    let said = Decisions(rejected: [.init(old: whole[1], new: whole[1])])
    let items = compare(records("a", texts: [whole[1]]), with: records("b", texts: [whole[1]]), decisions: said).items
    #expect(Set(items.map(\.relation)) == [.added, .removed])
  }

  @Test func aDecisionHoldsForItsKindAlone() {
    let old = records("a", texts: ["Vejledere"], kind: .followUp)
    let new = records("b", texts: ["Forældreråd"], kind: .followUp)
    let pair = Decisions.Texts(kind: .activity, old: "Vejledere", new: "Forældreråd")
    #expect(compare(old, with: new, decisions: Decisions(linked: [pair])).count(of: .reworded) == 0)
    let own = Decisions.Texts(kind: .followUp, old: "Vejledere", new: "Forældreråd")
    #expect(compare(old, with: new, decisions: Decisions(linked: [own])).count(of: .reworded) == 1)
  }

  /// Whatever is linked, every item stands in one change.
  @Test(arguments: 1...30) func nothingIsLostOrCountedTwice(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = ["Vejledere", "Forældreråd", "Åbne haller", "Lektiecafé", "Kostpolitik"]
    let texts = (0..<2).map { _ in
      (0..<Int.random(in: 1...9, using: &generator)).map { _ in pool.randomElement(using: &generator) ?? "" }
    }
    let pairs = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      Decisions.Texts(
        old: pool.randomElement(using: &generator) ?? "", new: pool.randomElement(using: &generator) ?? "")
    }
    let (old, new) = (records("a", texts: texts[0]), records("b", texts: texts[1]))
    let half = pairs.count / 2
    let items = compare(
      old, with: new, decisions: Decisions(linked: Set(pairs[..<half]), rejected: Set(pairs[half...]))
    ).items
    #expect(items.flatMap(\.old).map(\.id).sorted() == old.map(\.id).sorted())
    #expect(items.flatMap(\.new).map(\.id).sorted() == new.map(\.id).sorted())
  }
}
