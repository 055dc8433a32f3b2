import Comparison
import Files
import Model

extension Canvas {
  /// A table of counts by step and relation, then each item with one sign for each period.
  mutating func add(development: Development) {
    let periods = development.periods.map(\.description).joined(separator: " → ")
    add(Styled(periods, as: .title))
    blank()
    let relations = development.relations
    add(table: counts(of: development, by: relations), rightAligned: Set(1...relations.count + 1))
    guard !development.chains.isEmpty else { return }
    blank()
    add(DevelopmentPhrase.chains.sentence, as: .heading)
    add(DevelopmentPhrase.legend(development.periods.count).sentence, as: .faint)
    for (place, chain) in development.chains.enumerated().untilCancelled {
      add(chain: chain, number: place + 1, periods: development.periods)
    }
  }

  private func counts(of development: Development, by relations: [Relation]) -> [[Styled]] {
    let hasFacts = development.differences.contains { $0.factsChanged > 0 }
    let header =
      [DevelopmentPhrase.step.sentence] + relations.map(\.columnTitle)
      + (hasFacts ? [DevelopmentPhrase.facts.sentence] : [])
    let hasSeveral = Set(development.differences.map(\.area)).count > 1
    let rows = development.differences.map { difference in
      let area = hasSeveral ? difference.area.map { " (\($0))" } ?? "" : ""
      let counts = relations.map { difference.count(of: $0) } + (hasFacts ? [difference.factsChanged] : [])
      return [Styled("\(difference.old) → \(difference.new)" + area)]
        + counts.map { Styled($0.grouped(terminal.tongue)) }
    }
    return [header.map { Styled($0(terminal.tongue), as: .faint) }] + rows
  }

  private mutating func add(chain: Development.Chain, number: Int, periods: [Period]) {
    var signs = Styled(chain.records.first?.isEmpty == false ? "•" : " ", as: .faint)
    for (step, relation) in chain.relations.enumerated() {
      let isThere = !chain.records[step + 1].isEmpty
      signs += relation.map { Styled($0.mark, as: $0.signStyle) } ?? Styled(isThere ? "•" : " ")
    }
    let texts = chain.latest.map(\.text)
    let label = numberLabel(number) + signs + Styled("  ")
    add(Styled(texts.joined(separator: " / ")), label: label)
    for (step, changes) in chain.factChanges.enumerated() where !changes.isEmpty {
      let sentences = changes.map { $0.sentence(terminal.tongue) }
      add(Styled("\(periods[step + 1]): " + sentences.joined(separator: "; "), as: .faint), indent: label.displayWidth)
    }
  }
}

extension Development {
  /// The relations that have a column: the rarer ones only where they occur, since a line has few.
  fileprivate var relations: [Relation] {
    let rare: Set<Relation> = [.spelling, .kindChanged, .resumed]
    return Relation.allCases.filter { relation in
      !rare.contains(relation) || differences.contains { $0.count(of: relation) > 0 }
    }
  }
}
