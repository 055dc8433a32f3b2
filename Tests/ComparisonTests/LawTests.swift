import Model
import TestSupport
import Testing

@testable import Comparison

/// What holds whatever the documents say.
@Suite struct LawTests {
  /// Two periods made of real items: some dropped, some with other words, some elsewhere, a few joined.
  private func periods(seed: UInt64) throws -> (old: [Record], new: [Record]) {
    var random = SeededGenerator(seed: seed)
    let all = try ["seed", "culture", "daycare"].flatMap { try GoldenPeriods($0).old }
    let count = Int.random(in: 0...40, using: &random)
    let old = (0..<count).compactMap { _ in all.randomElement(using: &random) }
    var new: [Record] = []
    for record in old where Int.random(in: 0..<5, using: &random) > 0 {
      var next = record
      next.text = reworded(record.text, using: &random)
      if Int.random(in: 0..<6, using: &random) == 0, let other = all.randomElement(using: &random) {
        next.policy = other.policy
        if next.kind == .activity { next.group = other.group }
      }
      if Int.random(in: 0..<10, using: &random) == 0, let other = old.randomElement(using: &random) {
        next.text += " og " + other.text
      }
      if Int.random(in: 0..<8, using: &random) == 0 { next.exchangeKind() }
      new.append(next)
    }
    return (numbered(old, ids: "a", seed: seed), numbered(new, ids: "b", seed: seed + 100))
  }

  /// The two periods, and one after them that takes up some of what was gone.
  private func steps(seed: UInt64) throws -> (gone: [Record], steps: [[Difference]]) {
    var random = SeededGenerator(seed: seed)
    let (first, second) = try periods(seed: seed)
    let taken = first.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    let again = taken.map { record in
      var next = record
      next.text = reworded(record.text, using: &random)
      return next
    }
    let plans = [first, second, numbered(again, ids: "c", seed: seed + 200)].enumerated().map { place, plan in
      plan.map { $0.standing(in: Period(first: 2018 + 2 * place, last: 2020 + 2 * place)) }
    }
    let comparer = comparer(knowing: plans.flatMap(\.self))
    let steps = zip(plans, plans.dropFirst()).enumerated().map { place, pair in
      let periods = (0...1).map { Period(first: 2018 + 2 * (place + $0), last: 2020 + 2 * (place + $0)) }
      return [
        comparer.compare(PeriodPair(oldPeriod: periods[0], newPeriod: periods[1], old: pair.0, new: pair.1))
      ]
    }
    let gone = steps[0][0].items.filter { $0.relation == .removed }.flatMap(\.old)
    return (gone, comparer.markingResumed(in: steps))
  }

  @Test(arguments: 1...12) func whatIsResumedWasGoneAndStandsOnce(seed: UInt64) throws {
    let (gone, steps) = try steps(seed: seed)
    let resumed = steps[1][0].items.filter { $0.relation == .resumed }
    #expect(resumed.allSatisfy { $0.old.isEmpty && $0.new.count == 1 && $0.resumes.count == 1 })
    let taken = resumed.flatMap(\.resumes).map(\.id)
    #expect(Set(taken).count == taken.count && Set(taken).isSubset(of: Set(gone.map(\.id))))
    #expect(steps[0][0].count(of: .resumed) == 0)
  }

  /// Else the laws would say nothing of these relations.
  @Test func thePeriodsHaveItemsOfEveryRelation() throws {
    let differences = try (1...12).flatMap { try steps(seed: UInt64($0)).steps.flatMap(\.self) }
    for relation in Relation.allCases { #expect(differences.contains { $0.count(of: relation) > 0 }, "\(relation)") }
  }

  private func reworded(_ text: String, using random: inout SeededGenerator) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 0...3, using: &random) where words.count > 1 {
      let place = Int.random(in: words.indices, using: &random)
      if Bool.random(using: &random) { words.remove(at: place) } else { words.insert("fælles", at: place) }
    }
    return words.joined(separator: " ")
  }

  /// The records in their order, each with facts of its own.
  private func numbered(_ records: [Record], ids side: String, seed: UInt64) -> [Record] {
    var random = SeededGenerator(seed: seed)
    // Some columns stand in one period only.
    var names = Field.allCases.map { FactName.field($0) }
    names += ["Samarbejde", "SAMARBEJDE"].map { .other($0) }
    names = names.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    return records.enumerated().map { place, record in
      var record = record
      (record.id, record.ordinal) = (side + String(place), place)
      for name in names where Bool.random(using: &random) {
        record.facts.add(
          Fact(name, ["juni 2024", "Juni  2024.", "2025", "I gang"].randomElement(using: &random) ?? "2024"))
      }
      return record
    }
  }

  @Test(arguments: 1...12) func aPeriodComparedWithItselfIsKept(seed: UInt64) throws {
    let (old, _) = try periods(seed: seed)
    let difference = compare(old, with: old)
    #expect(difference.items.allSatisfy { $0.relation == .kept && $0.old == $0.new && $0.flags.isEmpty })
    #expect(difference.factsChanged == 0 && !difference.isChanged)
    #expect(difference.items.map(\.new) == old.map { [$0] })
    #expect(difference.headings.allSatisfy { $0.relation == .kept })
    #expect(difference.suggestions.isEmpty)
  }

  @Test(arguments: 1...12) func exchangingThePeriodsExchangesTheSides(seed: UInt64) throws {
    let (old, new) = try periods(seed: seed)
    let there = compare(old, with: new)
    let back = compare(new, with: old)
    #expect(Set(there.items.map { Told($0) }).symmetricDifference(back.items.map { Told($0).mirrored }) == [])
    #expect(
      Set(there.suggestions.map { Told($0) }).symmetricDifference(back.suggestions.map { Told($0).mirrored }) == [])
    #expect(there.newFields == back.goneFields && there.goneFields == back.newFields)
  }

  @Test(arguments: 1...12) func theOrderOfTheRecordsDoesNotMatter(seed: UInt64) throws {
    let (old, new) = try periods(seed: seed)
    var random = SeededGenerator(seed: seed)
    #expect(compare(old.shuffled(using: &random), with: new.shuffled(using: &random)) == compare(old, with: new))
  }

  @Test func twinsAreToldApartTheSameEveryTime() {
    let old = records(
      "a", texts: ["Kurser i sprog og kurser i motorik", "Kurser i sprog og kurser i motorik", "Åbne haller"])
    let new = records(
      "b", texts: ["Kurser i sprog", "Kurser i motorik", "Åbne haller", "Kurser i sprog", "Kurser i motorik"])
    let first = compare(old, with: new)
    #expect((0..<5).allSatisfy { _ in compare(old, with: new) == first })
  }

  /// Deciding on some pairs leaves every other pair, and every other item without one, as it was.
  @Test(arguments: 1...12) func aDecisionTouchesNothingElse(seed: UInt64) throws {
    let (old, new) = try periods(seed: seed)
    var random = SeededGenerator(seed: seed)
    let before = compare(old, with: new)
    var said = Decisions()
    for change in before.items where Int.random(in: 0..<4, using: &random) == 0 {
      guard let one = change.old.first, let other = change.new.first, one.kind == other.kind else { continue }
      let texts = Decisions.Texts(kind: one.kind, old: one.text, new: other.text)
      if Bool.random(using: &random) { said.linked.insert(texts) } else { said.rejected.insert(texts) }
    }
    let lost = before.items.filter { $0.relation == .removed && $0.kind == .activity }.randomElement(using: &random)
    let come = before.items.filter { $0.relation == .added && $0.kind == .activity }.randomElement(using: &random)
    if let one = lost?.old.first, let other = come?.new.first {
      said.linked.insert(.init(old: one.text, new: other.text))
    }
    let after = compare(old, with: new, decisions: said)

    let texts = { (side: KeyPath<Decisions.Texts, String>) in
      Set((said.linked.union(said.rejected)).map { $0[keyPath: side] })
    }
    let named = (old: texts(\.old), new: texts(\.new))
    let touched = before.items.filter { change in
      change.old.contains { named.old.contains($0.text) } || change.new.contains { named.new.contains($0.text) }
    }
    let free = Set(touched.flatMap { $0.old + $0.new }.map(\.id))
    let isUntouched = { (change: Change) in !(change.old + change.new).contains { free.contains($0.id) } }
    // A partner that was set free may be given to what had none.
    let given = Set(after.items.filter { !isUntouched($0) }.flatMap { $0.old + $0.new }.map(\.id))
    let kept = before.items.filter { change in
      isUntouched(change) && !(change.old + change.new).contains { given.contains($0.id) }
    }
    let sides = { (change: Change) in [change.old.map(\.id), change.new.map(\.id)] }
    #expect(Set(kept.map(sides)).isSubset(of: Set(after.items.map(sides))))
    let pairs = before.items.filter { isUntouched($0) && !$0.old.isEmpty && !$0.new.isEmpty }
    #expect(Set(pairs.map(sides)).isSubset(of: Set(after.items.map(sides))))
  }

  @Test(arguments: 1...12) func everyItemStandsInOneChange(seed: UInt64) throws {
    let (old, new) = try periods(seed: seed)
    let difference = compare(old, with: new)
    #expect(difference.items.flatMap(\.old).map(\.id).sorted() == old.map(\.id).sorted())
    #expect(difference.items.flatMap(\.new).map(\.id).sorted() == new.map(\.id).sorted())
  }

  @Test(arguments: 1...12) func theWordsRebuildBothTexts(seed: UInt64) throws {
    let (old, new) = try periods(seed: seed)
    let difference = compare(old, with: new)
    for change in difference.items + difference.suggestions {
      let rebuilt = { (operation: WordChange.Operation) in
        change.words.filter { $0.operation == .same || $0.operation == operation }.map(\.text).joined(separator: " ")
      }
      #expect(rebuilt(.delete) == change.old.map(\.text).joined(separator: " "))
      #expect(rebuilt(.insert) == change.new.map(\.text).joined(separator: " "))
    }
  }

  @Test(arguments: 1...12) func aFactThatIsTheSameIsNoChange(seed: UInt64) throws {
    let (old, new) = try periods(seed: seed)
    for change in compare(old, with: new).items {
      for fact in change.factChanges {
        let plain = [fact.old, fact.new].map { $0?.lowercased().filter { $0.isLetter || $0.isNumber } }
        #expect(fact.name != .field(.number) && plain[0] != plain[1])
        for (text, side) in [(fact.old, change.old), (fact.new, change.new)] {
          let texts: [String?] = side.flatMap { $0.facts.map(\.text) } + [nil]
          #expect(texts.contains(text))
        }
      }
    }
  }

  /// A change without the order of its sides.
  private struct Told: Hashable {
    var relation: Relation
    var moved: Bool
    var confidence: Confidence
    var old: Set<RecordID>
    var new: Set<RecordID>
    /// Name, old and new text.
    var facts: Set<[String?]>

    init(_ change: Change) {
      (relation, moved, confidence) = (change.relation, change.moved, change.confidence)
      (old, new) = (Set(change.old.map(\.id)), Set(change.new.map(\.id)))
      facts = Set(change.factChanges.map { [$0.name.compared.key, $0.old, $0.new] })
    }

    var mirrored: Told {
      var result = self
      (result.old, result.new) = (new, old)
      result.facts = Set(facts.map { [$0[0], $0[2], $0[1]] })
      result.relation =
        switch relation {
        case .added: .removed
        case .removed: .added
        case .split: .merged
        case .merged: .split
        case .kept, .moved, .spelling, .reworded, .kindChanged, .resumed: relation
        }
      return result
    }
  }
}

extension Record {
  /// An activity becomes a follow-up, which has no group, and the other way round.
  fileprivate mutating func exchangeKind() {
    kind = kind == .activity ? .followUp : .activity
    group = nil
  }

  fileprivate func standing(in period: Period) -> Record {
    var record = self
    record.period = period
    return record
  }
}
