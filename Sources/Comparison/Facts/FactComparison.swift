import Model

/// What changed of the facts of items that belong together.
///
/// A column that only one side's document has is a change of the table and not of each item in it.
struct FactComparison {
  private let old: FactColumns
  private let new: FactColumns
  /// How a difference names each column: as the new period prints it.
  private let titles: [FactName: FactName]

  init(old: [Record], new: [Record]) {
    (self.old, self.new) = (FactColumns(old), FactColumns(new))
    let names = (new + old).lazy.flatMap(\.facts).map(\.name)
    titles = Dictionary(names.map { ($0.compared, $0) }) { first, _ in first }
  }

  /// The changes from the items of the old period to those they became.
  ///
  /// Of an item that was split or merged only what all of a side's items agree on is compared.
  func changes(from before: [Record], to after: [Record]) -> [FactChange] {
    guard !before.isEmpty, !after.isEmpty, !old.isEmpty, !new.isEmpty else { return [] }
    let shared = old.columns(beside: before).intersection(new.columns(beside: after))
    guard !shared.isEmpty else { return [] }
    let (one, other) = (before.map(FactTexts.init), after.map(FactTexts.init))
    let isPair = before.count == 1 && after.count == 1
    let names = FactName.inOrder((after + before).flatMap(\.facts).map(\.name.compared).filter(shared.contains))
    return names.compactMap { name in
      let (from, to) = (one.agreed(on: name), other.agreed(on: name))
      guard isPair || (from != nil && to != nil), let printed = to?.name ?? from?.name,
        !FactValue.isSame(from?.text, to?.text, of: name)
      else { return nil }
      let words = FactValue.words(from: from?.text, to: to?.text)
      return FactChange(printed, from: from?.text, to: to?.text, words: words)
    }
  }

  /// The columns that came and went: those that only one period has, and those that items gained or lost with the document
  /// they stand in.
  ///
  /// - Parameter pairs: the items of each period that belong together.
  func columns(of pairs: [(old: [Record], new: [Record])]) -> (came: [FactName], gone: [FactName]) {
    guard !old.isEmpty || !new.isEmpty else { return ([], []) }
    var came = new.all.subtracting(old.all)
    var gone = old.all.subtracting(new.all)
    for pair in pairs {
      let (before, after) = (old.columns(beside: pair.old), new.columns(beside: pair.new))
      let (own, later) = (pair.old.compared.subtracting(after), pair.new.compared.subtracting(before))
      gone.formUnion(own)
      came.formUnion(later)
    }
    return (inOrder(came), inOrder(gone))
  }

  private func inOrder(_ names: Set<FactName>) -> [FactName] {
    FactName.inOrder(names.map { titles[$0] ?? $0 }.sorted { $0.key < $1.key })
  }
}

extension [Record] {
  /// The names of their facts that are compared.
  fileprivate var compared: Set<FactName> {
    Set(lazy.flatMap(\.facts).map(\.name).filter(\.isCompared).map(\.compared))
  }
}

/// An item's facts by the names by which they are compared.
private struct FactTexts {
  let facts: [FactName: Fact]

  init(_ record: Record) {
    facts = Dictionary(record.facts.map { ($0.name.compared, $0) }) { first, _ in first }
  }
}

extension [FactTexts] {
  /// What all of them say under a name; nil where one says nothing, or something else.
  fileprivate func agreed(on name: FactName) -> Fact? {
    let facts = compactMap { $0.facts[name] }
    guard let first = facts.first, facts.count == count else { return nil }
    return facts.dropFirst().allSatisfy { FactValue.isSame(first.text, $0.text, of: name) } ? first : nil
  }
}
