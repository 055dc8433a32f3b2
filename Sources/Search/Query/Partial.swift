extension Matching {
  /// Tiers 1 and 2 fewer than this let tier 3 show.
  static let few = 5

  /// Texts that meet a plan; then, where those are few, texts that hold only some of its words (tier 3).
  func answered(_ plan: Plan) -> Matched {
    let full = matched(plan)
    guard full.count < Self.few, let plans = plan.demands else { return full }
    let (conditions, wanted) = plans.partitioned(by: \.isCondition)
    guard wanted.count > 1 else { return full }
    let some = satisfying(conditions, partial(wanted))
    var isFull = Set(full.texts)
    let rest = some.filtered { isFull.insert(UInt32(truncatingIfNeeded: $0)).inserted }
    return full.union(rest)
  }

  /// Texts with at least half of the words; those with more of them score higher.
  private func partial(_ wanted: [Plan]) -> Matched {
    var held = [UInt16](repeating: 0, count: index.texts.count)
    var either = Matched()
    for plan in wanted {
      let found = matched(plan)
      for text in found.texts where held[Int(text)] < .max { held[Int(text)] += 1 }
      either = either.union(found)
    }
    var some = either.filtered { Int(held[$0]) * 2 >= wanted.count }
    for number in 0..<some.count {
      some.levels[number] = .some
      some.scores[number] *= Float(held[Int(some.texts[number])]) / Float(wanted.count)
    }
    return some
  }
}

extension Plan {
  /// What all has to be met; nil when it is one thing. Words that spell out an abbreviation are asked for one by one.
  fileprivate var demands: [Plan]? {
    switch self {
    case .all(let plans): plans
    case .any(let plans): plans.count == 2 ? plans[0].words(besides: plans[1]) : nil
    default: nil
    }
  }

  private func words(besides abbreviation: Plan) -> [Plan]? {
    if case .all(let words) = self, case .term(_, bridge: .some) = abbreviation { words } else { nil }
  }
}
