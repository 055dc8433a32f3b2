import Language
import Model
import TestSupport
import Testing

@testable import Comparison

/// What the second pass makes of items that the first one leaves.
@Suite(.enabled(if: analyzer.lexicon != nil)) struct LeftoverTests {
  private let before = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale"]
  private let after = ["Nye lamper langs havnen", "Rådgivning om støj"]

  private func changes(_ old: [String], _ new: [String]) -> [Change] {
    compare(records("a", texts: old), with: records("b", texts: new)).items
  }

  @Test func whatStandsBetweenTheSameNeighboursBelongsTogether() {
    let (old, new) = (
      "Rabatterne ved Skovvej klippes to gange om året", "Halvårligt slås græsset ved Skovvej af folk med le"
    )
    let pair = { (change: Change) in change.old.map(\.text) == [old] && change.new.map(\.text) == [new] }
    let besides = changes(before + [old] + after, before + [new] + after)
    #expect(besides.first(where: pair)?.confidence == .likely)
    #expect(besides.first(where: pair)?.flags == [])
  }

  @Test func whatIsLeftBesideAPairIsPartOfIt() {
    let old = "Eftersyn af broer og tunneler"
    let new = ["Broerne gås efter for revner", "Tunnelerne gås efter for revner"]
    let split = changes(before + [old] + after, before + new + after).first { $0.old.map(\.text) == [old] }
    #expect(split?.relation == .split && split?.new.map(\.text) == new)
    let merged = changes(before + new + after, before + [old] + after).first { $0.new.map(\.text) == [old] }
    #expect(merged?.relation == .merged && merged?.old.map(\.text) == new)
  }

  @Test func whatSaysSomethingElseBesideAPairIsNew() {
    let new = ["Eftersyn af broerne for revner", "Loppemarked på torvet i maj"]
    let changes = changes(before + ["Eftersyn af broer og tunneler"] + after, before + new + after)
    #expect(changes.filter { $0.relation == .added }.flatMap(\.new).map(\.text) == [new[1]])
  }

  @Test func neighboursAreThoseUnderTheSameHeading() {
    let links = [(old: 0, new: 0), (old: 2, new: 3)]
    let (old, new) = (["a", "a", "a", "b"], ["a", "a", "b", "a"])
    let neighbours = Neighbours(of: links, old: old, new: new)
    #expect(neighbours.nearness(old: 1, new: 1) == 1)
    #expect(neighbours.nearness(old: 1, new: 2) == 0 && neighbours.nearness(old: 3, new: 2) == 0)
    let mirrored = Neighbours(of: links.map { (old: $0.new, new: $0.old) }, old: new, new: old)
    #expect(mirrored.nearness(old: 1, new: 1) == 1)
  }
}
