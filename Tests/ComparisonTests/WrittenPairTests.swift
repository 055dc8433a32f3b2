import Language
import Model
import TestSupport
import Testing

@testable import Comparison

/// Pairs of plans written by hand: some edited lightly, some rewritten as a new council does it.
@Suite(.enabled(if: analyzer.lexicon != nil)) struct WrittenPairTests {
  private struct Judged {
    var pair: WrittenPair
    var difference: Difference
  }

  /// Right, found and wanted.
  private struct Count {
    var right = 0
    var found = 0
    var wanted = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
    var f1: Double { found + wanted == 0 ? 1 : 2 * Double(right) / Double(found + wanted) }
  }

  private func judged(_ beginning: String) throws -> [Judged] {
    try (WrittenPair.names ?? []).filter { $0.hasPrefix(beginning) }.map { name in
      let pair = try WrittenPair(name)
      return Judged(pair: pair, difference: compare(pair.old, with: pair.new))
    }
  }

  private func links(_ old: [Record], _ new: [Record]) -> [[RecordID]] {
    old.flatMap { one in new.map { [one.id, $0.id] } }
  }

  private func links(in all: [Judged]) -> Count {
    all.reduce(into: Count()) { count, judged in
      let wanted = Set(judged.pair.items.flatMap { links($0.old, $0.new) })
      let found = Set(judged.difference.items.flatMap { links($0.old, $0.new) })
      count.right += wanted.intersection(found).count
      count.found += found.count
      count.wanted += wanted.count
    }
  }

  private func relations(in all: [Judged]) -> Count {
    all.reduce(into: Count()) { count, judged in
      let told = { (relation: Relation?, old: [Record], new: [Record]) in
        ["\(relation?.rawValue ?? "")"] + (old + new).map(\.id).sorted()
      }
      let wanted = Set(judged.pair.items.map { told(WrittenPair.relation($0.sign), $0.old, $0.new) })
      let found = Set(judged.difference.items.map { told($0.relation, $0.old, $0.new) })
      count.right += wanted.intersection(found).count
      count.found += found.count
      count.wanted += wanted.count
    }
  }

  @Test func editedPlansArePairedWhole() throws {
    let all = try judged("edited")
    #expect(all.count == 6)
    #expect(links(in: all).f1 >= 0.98 && relations(in: all).f1 >= 0.98)
  }

  @Test func rewrittenPlansArePaired() throws {
    let all = try judged("rewritten")
    #expect(all.count == 6)
    let links = links(in: all)
    #expect(links.f1 >= 0.93 && links.precision >= 0.96)
    #expect(relations(in: all).f1 >= 0.87)
  }

  @Test func confidenceIsHonest() throws {
    var counts: [Confidence: (right: Int, all: Int)] = [:]
    for judged in try judged("") {
      let wanted = Set(judged.pair.items.flatMap { links($0.old, $0.new) })
      let gone = Set(
        judged.pair.items.filter { $0.old.isEmpty || $0.new.isEmpty }.flatMap { ($0.old + $0.new).map(\.id) })
      for change in judged.difference.items {
        let isRight =
          change.old.isEmpty || change.new.isEmpty
          ? (change.old + change.new).allSatisfy { gone.contains($0.id) }
          : links(change.old, change.new).allSatisfy(wanted.contains)
        counts[change.confidence, default: (0, 0)].right += isRight ? 1 : 0
        counts[change.confidence, default: (0, 0)].all += 1
      }
    }
    let share = { (confidence: Confidence) in
      let count = counts[confidence] ?? (0, 0)
      return Double(count.right) / Double(max(1, count.all))
    }
    #expect(share(.identical) == 1 && share(.certain) >= 0.98 && share(.likely) >= 0.85)
  }

  /// Of the items called gone that have suggestions, more than half have the right one among them.
  @Test func suggestionsAreWorthALook() throws {
    var (items, right) = (0, 0)
    for judged in try judged("") {
      let wanted = Set(judged.pair.items.flatMap { links($0.old, $0.new) })
      for (_, suggested) in Dictionary(grouping: judged.difference.suggestions, by: { $0.old[0].id }) {
        items += 1
        right += suggested.contains { links($0.old, $0.new).contains(where: wanted.contains) } ? 1 : 0
        #expect(suggested.count <= 3)
      }
    }
    #expect(items > 0 && Double(right) >= 0.55 * Double(items))
  }

  @Test func turnedPromisesAreFlagged() throws {
    let tags: [String: ChangeFlag] = ["neg": .negation, "dir": .direction, "modal": .modality, "scope": .scope]
    var count = Count()
    for judged in try judged("") {
      let found = Dictionary(
        judged.difference.items.filter { !$0.old.isEmpty && !$0.new.isEmpty }
          .map { (links($0.old, $0.new), Set($0.flags).intersection(ChangeFlag.turning)) }
      ) { first, _ in first }
      for item in judged.pair.items {
        guard let flags = found[links(item.old, item.new)] else { continue }
        let wanted = Set(item.tags.compactMap { tags[$0] })
        count.right += flags.intersection(wanted).count
        count.found += flags.count
        count.wanted += wanted.count
      }
    }
    #expect(count.recall >= 0.9 && count.precision >= 0.9)
  }
}
