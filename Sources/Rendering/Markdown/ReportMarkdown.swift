import Comparison
import Files
import Model

/// A report as Markdown (CommonMark with GitHub's tables and strike-through): what went is ~~struck~~, what came is **bold**.
extension Report {
  func markdown() -> String {
    let (all, places) = (parts, ReportPlaces(self))
    let parts = all.map { part in
      let (difference, opening) = (part.difference, ReportOpening(part))
      return [
        ["# " + title(of: difference), plain(say(.lead(difference)))],
        difference.openingSentences.map { plain($0(tongue)) }, lines(of: opening, in: difference),
        headingLines(difference), ["## " + say(.items)], part.ledger.flatMap { lines(of: $0) }, suggestionLines(part),
        part.terms.map { termLines($0, of: difference) } ?? [],
      ].joined().joined(separator: "\n\n")
    }
    let sources = places.documents.enumerated().map { "\($0 + 1). " + plain(places.name(of: $1)) }
    return
      (parts + placeLines(all, in: places) + [
        "## " + say(.documents), sources.joined(separator: "\n"), plain(say(.made(made))),
      ]).joined(separator: "\n\n") + "\n"
  }

  /// The promises that are others now, what changed beside the texts, the counts, what is not decided and what is gone.
  private func lines(of opening: ReportOpening, in difference: Difference) -> [String] {
    let promises = opening.promises.flatMap { list in
      ["## " + plain(list.title(tongue)), list.members.map { item($0, isRepeated: true) }.joined(separator: "\n")]
    }
    let facts = opening.facts.map { member, change in
      [
        String(member.number), plain(change.name.title(tongue)), plain(change.old?.inOneLine ?? "–"),
        plain(change.new?.inOneLine ?? "–"),
      ]
    }
    let names = FactName.inOrder(opening.facts.map(\.change.name))
    let heads = [say(.number), say(.field), "\(difference.old)", "\(difference.new)"]
    let pairs = opening.undecidedToShow.map { item($0) }.joined(separator: "\n")
    let undecided = opening.undecidedSentence.map { ["## " + say(.undecided), plain($0(tongue)), pairs] } ?? []
    let gone = opening.gone.flatMap { title, members in
      let lines = members.flatMap { gone in
        let hint = gone.hint(tongue, hasNumbers: true).map { "\\\n  " + plain($0) } ?? ""
        return gone.member.change.old.map { record in
          "- " + plain(record.text) + " (" + plain(record.heading) + ", \(gone.member.number))" + hint
        }
      }
      return ["## " + say(title), lines.joined(separator: "\n")]
    }
    return promises
      + (facts.isEmpty ? [] : ["## " + plain(say(.changedFacts(names))), table([heads] + facts, isOfNumbers: false)])
      + countLines(difference) + undecided + gone
  }

  /// Where each item stood and stands, by its number.
  private func placeLines(_ parts: [ReportPart], in places: ReportPlaces) -> [String] {
    let rows = places.rows(of: parts) { member, places in [String(member.number)] + places.map { plain($0) } }
    guard !rows.isEmpty else { return [] }
    let named = hasSteps ? nil : differences.first
    let heads = [say(.number), ReportColumn.oldPlace.title(named)(tongue), ReportColumn.newPlace.title(named)(tongue)]
    return ["## " + say(.places), table([heads] + rows, isOfNumbers: false)]
  }

  /// - Parameter isOfNumbers: whether all but the first column are numbers, set to the right.
  private func table(_ rows: [[String]], isOfNumbers: Bool) -> String {
    let rule = (rows.first ?? []).indices.map { isOfNumbers && $0 > 0 ? "--:" : ":--" }
    return (rows.prefix(1) + [rule] + rows.dropFirst()).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private func title(of difference: Difference) -> String {
    span(of: difference) + (area(of: difference).map { " (\(plain($0)))" } ?? "")
  }

  private func countLines(_ difference: Difference) -> [String] {
    let counts = PolicyCounts(difference)
    guard !counts.rows.isEmpty else { return [] }
    let header = [say(.policy)] + counts.relations.map { "\($0.mark) \(difference.word($0)(tongue))" }
    let rows = counts.rows.map { row in [plain(row.policy)] + row.counts.map { $0.grouped(tongue) } }
    let totals = [say(.allPolicies)] + counts.totals.map { $0.grouped(tongue) }
    return ["## " + say(.counts), table([header] + rows + [totals], isOfNumbers: true)]
  }

  private func headingLines(_ difference: Difference) -> [String] {
    let changed = difference.headings.filter { $0.relation != .kept }
    guard !changed.isEmpty else { return [] }
    let lines = changed.map { heading in
      let old = heading.old.isEmpty ? "" : struck(heading.oldPath)
      let new = heading.new.isEmpty ? "" : bold(heading.newPath)
      return "- " + label(heading.relation.mark) + [old, new].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return ["## " + say(.headings), lines.joined(separator: "\n")]
  }

  private func lines(of section: Section<NumberedChange>) -> [String] {
    let name: String? =
      switch section.part {
      case .group(let name): name
      case .followUps: LibraryPhrase.followUpHeading.sentence(tongue)
      }
    let heading = [section.policy, name].compactMap { $0 }.map(plain).joined(separator: " › ")
    return ["### " + heading, section.members.untilCancelled.map { item($0) }.joined(separator: "\n")]
  }

  private func suggestionLines(_ part: ReportPart) -> [String] {
    let suggestions = part.difference.suggestions
    guard !suggestions.isEmpty else { return [] }
    return [
      "## " + say(.suggestions), say(.suggestionsNote),
      suggestions.map { change in
        let texts = change.old.map { struck($0.text) } + change.new.map { bold($0.text) }
        let remarks = change.remarks.map { plain($0(tongue)) }.joined(separator: " · ")
        return "- " + label("?") + texts.joined(separator: " → ") + " (" + part.numbers(of: change) + ")"
          + (remarks.isEmpty ? "" : "\\\n  " + remarks)
      }.joined(separator: "\n"),
    ]
  }

  private func termLines(_ terms: ReportTerms, of difference: Difference) -> [String] {
    let lines = terms.lines(tongue).map { "- " + plain($0) }
    return ["## " + say(.terms), say(.termsNote(difference)), lines.joined(separator: "\n")]
  }

  /// One item with what is to be said of it in lines of its own under it.
  ///
  /// - Parameter isRepeated: whether it is shown before its turn: then its number leads to where that is.
  private func item(_ member: NumberedChange, isRepeated: Bool = false) -> String {
    let change = member.change
    let level = isRepeated ? 0 : min(4, max(0, (change.new.first ?? change.old.first)?.level ?? 0))
    let texts: [String] =
      switch change.relation {
      case .kept, .moved: change.new.prefix(1).map { plain($0.text) }
      case _ where change.readsAsOneText: [change.words.map(marked).joined(separator: " ")]
      case .added, .resumed, .removed, .spelling, .reworded, .kindChanged, .split, .merged:
        change.old.map { struck($0.text) } + change.new.map { bold($0.text) }
      }
    let margin = spaces(2 * level)
    let text = margin + "- " + label(change.mark) + texts.joined(separator: " ") + " (\(member.number))"
    return (text + details(of: change))
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + margin)
  }

  private func details(of change: Change) -> String {
    let remarks =
      [change.status(tongue)] + change.flagSentences.map { $0(tongue) } + change.remarks.map { $0(tongue) }
    return (change.factLines.map(factLine) + [plain(remarks.joined(separator: " · "))]).map { "\\\n  " + $0 }.joined()
  }

  private func factLine(_ line: FactLine) -> String {
    let text: String =
      switch line {
      case .same(let fact): plain(fact.text.inOneLine)
      case .changed(let change) where change.readsAsOneText: change.words.map(marked).joined(separator: " ")
      case .changed(let change):
        [change.old.map { struck($0.inOneLine) }, change.new.map { bold($0.inOneLine) }].compactMap { $0 }
          .joined(separator: " ")
      }
    return plain(line.name.title(tongue)) + ": " + text
  }

  private func marked(_ change: WordChange) -> String {
    switch change.operation {
    case .same: plain(change.text)
    case .delete: struck(change.text)
    case .insert: bold(change.text)
    }
  }

  private func label(_ sign: String) -> String { "`\(sign)` " }
  private func struck(_ text: String) -> String { "~~" + plain(text) + "~~" }
  private func bold(_ text: String) -> String { "**" + plain(text) + "**" }

  private func plain(_ text: String) -> String { plainMarkdown(text) }
}

/// Text that means itself: ASCII punctuation that Markdown could read is escaped, and so is the beginning of a tag.
func plainMarkdown(_ text: String) -> String {
  var escaped = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "<": escaped += "&lt;"
    case "&": escaped += "&amp;"
    case "\\", "`", "*", "_", "[", "]", "~", "|", "#", "!", ">", "$": escaped += "\\" + String(scalar)
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
