/// The form that most places of a term are of, as they are of the word that was meant where a letter was mistyped.
///
/// Its texts can be passed over block by block, which a sum over many forms does not allow.
struct DominantForm {
  let match: FormMatch
  /// The term's other forms, none of which answers more strictly.
  let others: [FormMatch]

  /// Shorter rows are added up as soon.
  private static let fewest = 2 * Postings.blockSize

  /// nil where no form dominates, or not so much that it would pay.
  ///
  /// - Parameters:
  ///   - strictest: the matches of the term among which it is looked for; there may be many others.
  ///   - places: the term's.
  init?(_ term: Term, among strictest: [FormMatch], places: Int, of index: TextIndex) {
    guard let match = strictest.max(by: { index.count($0) < index.count($1) }),
      index.count(match) >= max(Self.fewest, places / 3 * 2),
      strictest.allSatisfy({ $0.level >= match.level })
    else { return nil }
    self.match = match
    others = term.bestMatches.count == 1 ? [] : term.bestMatches.filter { $0.span.form != match.span.form }
  }
}

extension TextIndex {
  /// The best texts of a term, best first, and perhaps others that come behind them.
  ///
  /// - Parameter rarity: the term's.
  func best(_ form: DominantForm, rarity: Float, _ limit: Int) -> Matched {
    let match = form.match
    func alone(_ isAlone: (UInt32) -> Bool) -> Matched {
      let best = withForms([match.span.form]) { lists in
        lists.first.map {
          WeighedForm(list: $0, units: Scratch.units(match.weight), rarity: rarity).best(limit, postings, isAlone)
        }
      }
      return Matched(
        texts: best?.texts ?? [], levels: (best?.texts ?? []).map { _ in match.level }, scores: best?.scores ?? [])
    }
    guard !form.others.isEmpty else { return alone { _ in true } }
    return scratch.with { scratch in
      for other in form.others { scratch.add(other.span.form, other.level, other.weight, of: self) }
      scratch.addMore(match.span.form, match.level, match.weight, of: self)
      let alone = alone { !scratch.holds($0) }
      let others = norms.withUnsafeBufferPointer { norms in
        scratch.takeBest(limit) { rarity * Weighing.weight($1, norm: norms[Int($0)]) }
      }
      return alone.joined(others)
    }
  }
}

/// A form as a part of a term, with what an occurrence counts in it and how rare the term is.
private struct WeighedForm {
  let list: FormList
  let units: UInt32
  let rarity: Float

  /// The best of its texts that are wanted.
  func best(_ limit: Int, _ postings: Postings, _ isWanted: (UInt32) -> Bool) -> BestSoFar {
    var best = BestSoFar(limit: limit)
    for block in 0..<list.blocks where best.admits(most(block)) {
      for entry in list.entries(block) {
        let score = score(entry, postings)
        if best.admits(score), isWanted(list.texts[entry]) { best.add(list.texts[entry], score) }
      }
    }
    return best
  }

  @inline(__always)
  private func score(_ entry: Int, _ postings: Postings) -> Float {
    var sum = units
    if list.marks[entry] >= Mark.several {
      sum &*= UInt32(truncatingIfNeeded: postings.frequency(of: list.form, entry: list.row.lowerBound + entry))
    }
    return rarity * Weighing.weight(Scratch.frequency(sum), norm: list.norms[Int(list.texts[entry])])
  }

  /// No text of a block scores more.
  private func most(_ block: Int) -> Float {
    guard let weight = list.blockWeights?[block] else { return .infinity }
    // The norm with which one occurrence weighs as much; rounded so that the bound is no less than any score.
    let norm = max(0, (Weighing.saturation + 1) / weight * 0.999_999 - 1)
    return rarity * Weighing.weight(Scratch.frequency(units), norm: norm) * 1.000_01
  }
}

extension Matched {
  /// Two lists that are best first, of other texts each, as one.
  fileprivate func joined(_ other: Matched) -> Matched {
    if other.count == 0 { return self }
    let both = Matched(
      texts: texts + other.texts, levels: levels + other.levels, scores: scores + other.scores)
    var joined = Matched()
    for number in Ranking.best(both, limit: 0) {
      joined.append(both.texts[number], both.levels[number], both.scores[number])
    }
    return joined
  }
}

extension TextIndex {
  fileprivate func count(_ match: FormMatch) -> Int { postings.count(of: match.span.form) }
}
