import Model
import Testing

@testable import Comparison

/// Plans that nobody would write, and that are read all the same.
@Suite(.timeLimit(.minutes(2))) struct BadInputTests {
  /// Different words made of numbers, so that no two items have one in common.
  private func words(_ count: Int, from first: Int) -> [String] {
    (first..<first + count).map { "ord" + String($0, radix: 26).map { String(letter($0)) }.joined() }
  }

  private func letter(_ digit: Character) -> Character {
    Array("abcdefghijklmnopqrstuvwxyz")[digit.hexDigitValue ?? Int(digit.asciiValue ?? 97) - 87]
  }

  @Test func itemsOf5000Letters() {
    let texts = (0..<8).map { words(800, from: 1_000 * $0).joined(separator: " ") }
    #expect(texts.allSatisfy { $0.count > 4_000 })
    let changed = texts.map { $0.replacing("ord", with: "ny", maxReplacements: 3) }
    let difference = compare(records("a", texts: texts), with: records("b", texts: changed))
    #expect(difference.items.map(\.relation) == Array(repeating: .reworded, count: 8))
    #expect(difference.items.allSatisfy { $0.old[0].ordinal == $0.new[0].ordinal })
  }

  @Test func aWordOf5000Letters() {
    let word = String(repeating: "snurretop", count: 556)
    let difference = compare(records("a", texts: [word, "Kor"]), with: records("b", texts: ["Kor", word + "pe"]))
    #expect(difference.items.flatMap(\.old).count == 2 && difference.items.flatMap(\.new).count == 2)
    #expect(difference.count(of: .kept) == 1)
  }

  @Test func equalItemsByTheHundred() {
    let old = records("a", texts: Array(repeating: "Status til udvalget hvert år", count: 400))
    let new = records("b", texts: Array(repeating: "Status til udvalget hvert år", count: 300))
    let difference = compare(old, with: new)
    #expect(difference.count(of: .kept) == 300 && difference.count(of: .removed) == 100)
    #expect(Set(difference.items.flatMap(\.old).map(\.id)).count == 400)
    let back = compare(new, with: old)
    #expect(back.count(of: .kept) == 300 && back.count(of: .added) == 100)
  }

  @Test func equalItemsByTheHundredThatAreRewordedAlike() {
    let old = records("a", texts: Array(repeating: "Status til udvalget hvert år", count: 300))
    let new = records("b", texts: Array(repeating: "Status til byrådet og udvalget hvert år", count: 300))
    let difference = compare(old, with: new)
    #expect(Set(difference.items.flatMap(\.old).map(\.id)).count == 300)
    #expect(Set(difference.items.flatMap(\.new).map(\.id)).count == 300)
    #expect(difference.count(of: .kept) == 0)
  }

  @Test func plansOfOneItem() {
    let one = { (prefix: String, text: String) in records(prefix, texts: [text]) }
    #expect(compare(one("a", "Havnebad"), with: one("b", "Havnebad")).items.map(\.relation) == [.kept])
    let apart = compare(one("a", "Havnebad"), with: one("b", "Cykelstier langs åen"))
    #expect(apart.items.map(\.relation).sorted { $0.rawValue < $1.rawValue } == [.added, .removed])
    let alike = compare(one("a", "Havnebad åbner hver sommer"), with: one("b", "Havnebad åbner hver sommer igen"))
    #expect(alike.items.map(\.relation) == [.reworded])
  }

  @Test func periodsOfNothing() {
    let some = records("a", texts: ["Havnebad", "Kor"])
    #expect(compare([], with: []).items.isEmpty && !compare([], with: []).isChanged)
    #expect(compare(some, with: []).items.map(\.relation) == [.removed, .removed])
    #expect(compare([], with: some).items.map(\.relation) == [.added, .added])
  }

  @Test func textsOfNoWord() {
    let difference = compare(records("a", texts: ["…", "", "1", "–"]), with: records("b", texts: ["", "…", "2", "!"]))
    #expect(difference.items.flatMap(\.old).map(\.id).sorted() == ["a0", "a1", "a2", "a3"])
    #expect(difference.items.flatMap(\.new).map(\.id).sorted() == ["b0", "b1", "b2", "b3"])
    #expect(difference.count(of: .kept) == 2)
  }

  @Test func twelvePeriods() throws {
    let rest = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale", "Åbne haller i weekenden"]
    // One item stands in every period, one in every third.
    let plans = (0..<12).map { place in
      records(from: 2000 + 2 * place, texts: place % 3 == 0 ? rest + ["Kajakpolo ved molen"] : rest)
    }
    let comparer = comparer(knowing: plans.flatMap(\.self))
    let periods = plans.compactMap { $0.first?.period }
    let steps = comparer.markingResumed(
      in: zip(plans, plans.dropFirst()).enumerated().map { place, pair in
        [
          comparer.compare(
            PeriodPair(oldPeriod: periods[place], newPeriod: periods[place + 1], old: pair.0, new: pair.1))
        ]
      })
    let development = Development(periods: periods, steps: steps)
    #expect(development.chains.count == 4)
    #expect(development.chains.prefix(3).allSatisfy { $0.relations == Array(repeating: .kept, count: 11) })
    let gap: [Relation?] = [.removed, nil, .resumed]
    #expect(development.chains[3].relations == gap + gap + gap + [.removed, nil])
  }
}
