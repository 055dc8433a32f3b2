extension Mentions {
  /// What a text says otherwise than another one: the same flags, `continued` aside, whichever of them is the earlier.
  func flags(since earlier: Mentions) -> [ChangeFlag] {
    let turned = promise.turns(earlier.promise)
    let measured = quantityChanges(since: earlier)
    return ChangeFlag.allCases.filter { flag in
      switch flag {
      case .negation, .direction, .modality, .scope: turned.contains(flag)
      case .frequency: frequencies != earlier.frequencies && !isAsOften(as: earlier)
      case .actor: hasOtherActors(than: earlier)
      // "Alle landsbyer" for "landsbyer med over 200 indbyggere" holds for others; it has no other number.
      case .number: measured.number && !(measured.isOneSided && turned.contains(.scope))
      case .unit: measured.unit
      case .date: hasOtherDates(than: earlier) && !isAsOften(as: earlier)
      case .continued: continues && !earlier.continues
      // Not said by the item's own words; see `OrphanedFollowUps`.
      case .orphaned: false
      }
    }
  }

  /// A season that only one of the texts names says no other date: "i sommer" and "i ferien".
  private func hasOtherDates(than earlier: Mentions) -> Bool {
    guard dates != earlier.dates else { return false }
    let isOneSided = dates.isEmpty || earlier.dates.isEmpty
    return !isOneSided || !dates.union(earlier.dates).allSatisfy(DateWords.isSeason)
  }

  /// Whether one names as many seasons or months as times that the other says in a year: "forår og efterår" is twice.
  private func isAsOften(as other: Mentions) -> Bool {
    [(self, other), (other, self)].contains { dated, counted in
      let named = DateWords.named(in: dated.dates)
      return named > 1 && named == dated.dates.count && dated.frequencies.isEmpty && counted.dates.isEmpty
        && counted.frequencies == ["\(named * 1000)"]
    }
  }

  /// Whether each of two texts names somebody of whom the other does not speak. Who is named for the first time changes nobody.
  private func hasOtherActors(than earlier: Mentions) -> Bool {
    actors.contains { !earlier.speaks(of: $0) } && earlier.actors.contains { !speaks(of: $0) }
  }

  /// Whether somebody is named, as an actor or otherwise; "jobkonsulenten" and "konsulenten" may be one.
  private func speaks(of actor: String) -> Bool {
    let isSame = { (other: String) in other.hasSuffix(actor) || actor.hasSuffix(other) }
    return actors.contains(where: isSame)
      || words.contains { word in word.text == actor || (word.isContent && word.lemmas.contains(where: isSame)) }
  }

  /// How many members the lists of the text have, in digits: "3" for "dansk, tysk og engelsk".
  private var enumerated: Set<String> {
    Set(
      words.indices.filter { ["og", "samt"].contains(words[$0].text) }.compactMap { joint in
        let before = words[..<joint].dropLast().reversed().prefix { $0.endsClause && $0.isContent }.count
        let isList = before > 0 && words[joint - 1].isContent && !words[joint - 1].endsClause
        return isList ? String(before + 2) : nil
      })
  }

  /// Whether numbers differ, whether only one of the texts has a number then, and whether the same number has another measure.
  private func quantityChanges(since earlier: Mentions) -> (number: Bool, isOneSided: Bool, unit: Bool) {
    var (came, went) = (quantities.subtracting(earlier.quantities), earlier.quantities.subtracting(quantities))
    var hasOtherUnit = false
    for one in came {
      guard let other = went.first(where: { $0.value == one.value }) else { continue }
      came.remove(one)
      went.remove(other)
      if one.unit != nil, other.unit != nil { hasOtherUnit = true }
    }
    // "tre sprog" are "dansk, tysk og engelsk".
    came = came.filter { $0.unit != nil || !earlier.enumerated.contains($0.value) }
    went = went.filter { $0.unit != nil || !enumerated.contains($0.value) }
    // "ét system" and "det første" count nothing where the other text has no number in their place.
    if went.isEmpty { came.remove(Quantity("1")) }
    if came.isEmpty { went.remove(Quantity("1")) }
    return (!came.isEmpty || !went.isEmpty, came.isEmpty != went.isEmpty, hasOtherUnit)
  }
}
