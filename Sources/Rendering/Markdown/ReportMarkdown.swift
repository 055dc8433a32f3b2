import Comparison
import Files
import Model

/// A report as Markdown (CommonMark with GitHub's tables and strike-through): what went is ~~struck~~, what came is **bold**.
extension Report {
  func markdown() -> String {
    let parts = parts.map { difference, terms in
      [
        ["# " + title(of: difference), plain(say(.lead(difference)))],
        difference.openingSentences.map { plain($0(tongue)) }, countLines(difference), headingLines(difference),
        ["## " + say(.items)], difference.ledger.flatMap { lines(of: $0, in: difference) },
        suggestionLines(difference), terms.map { termLines($0, of: difference) } ?? [],
      ].joined().joined(separator: "\n\n")
    }
    let sources = documents.map { document in
      "- " + plain(document.title ?? LibraryPhrase.untitled.sentence(tongue))
        + " (" + plain(document.file.lastComponent) + ")"
    }
    return
      (parts + ["## " + say(.documents), sources.joined(separator: "\n"), say(.made(String(made.prefix(10))))])
      .joined(separator: "\n\n") + "\n"
  }

  private func title(of difference: Difference) -> String {
    span(of: difference) + (difference.area.map { " (\(plain($0)))" } ?? "")
  }

  private func countLines(_ difference: Difference) -> [String] {
    let counts = PolicyCounts(difference)
    guard !counts.rows.isEmpty else { return [] }
    let header = [say(.policy)] + counts.relations.map { "\($0.mark) \($0.word(tongue))" }
    let rule = [":--"] + counts.relations.map { _ in "--:" }
    let rows = counts.rows.map { row in [plain(row.policy)] + row.counts.map { $0.grouped(tongue) } }
    let totals = [say(.allPolicies)] + counts.totals.map { $0.grouped(tongue) }
    let lines = [header, rule] + rows + [totals]
    return ["## " + say(.counts), lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")]
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

  private func lines(of section: Section<Change>, in difference: Difference) -> [String] {
    let name: String? =
      switch section.part {
      case .group(let name): name
      case .followUps: LibraryPhrase.followUpHeading.sentence(tongue)
      }
    let heading = [section.policy, name].compactMap { $0 }.map(plain).joined(separator: " › ")
    return ["### " + heading, section.members.untilCancelled.map { item($0, in: difference) }.joined(separator: "\n")]
  }

  private func suggestionLines(_ difference: Difference) -> [String] {
    guard !difference.suggestions.isEmpty else { return [] }
    return [
      "## " + say(.suggestions), say(.suggestionsNote),
      difference.suggestions.map { change in
        let texts = change.old.map { struck($0.text) } + change.new.map { bold($0.text) }
        return "- " + label("?") + texts.joined(separator: " → ") + details(of: change, in: difference, status: nil)
      }.joined(separator: "\n"),
    ]
  }

  private func termLines(_ terms: ReportTerms, of difference: Difference) -> [String] {
    let notes = [say(.termsNote(difference))] + (terms.comparison.isEnough ? [] : [terms.warning(tongue)])
    let lines = terms.lines(tongue).map { "- " + plain($0) }
    return ["## " + say(.terms), notes.joined(separator: " "), lines.joined(separator: "\n")]
  }

  /// One item with what is to be said of it in lines of its own under it.
  private func item(_ change: Change, in difference: Difference) -> String {
    let level = min(4, max(0, (change.new.first ?? change.old.first)?.level ?? 0))
    let texts: [String] =
      switch change.relation {
      case .kept, .moved: change.new.prefix(1).map { plain($0.text) }
      case _ where change.readsAsOneText: [change.words.map(marked).joined(separator: " ")]
      case .added, .resumed, .removed, .spelling, .reworded, .kindChanged, .split, .merged:
        change.old.map { struck($0.text) } + change.new.map { bold($0.text) }
      }
    let margin = spaces(2 * level)
    let text = margin + "- " + label(change.mark) + texts.joined(separator: " ")
    return (text + details(of: change, in: difference, status: change.status(tongue)))
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + margin)
  }

  private func details(of change: Change, in difference: Difference, status: String?) -> String {
    let remarks =
      [status].compactMap { $0 } + change.flagSentences.map { $0(tongue) } + change.remarks.map { $0(tongue) }
    let places = [sources(of: change.old, in: difference.old), sources(of: change.new, in: difference.new)]
    let lines = [remarks.joined(separator: " · ")] + places.compactMap { $0 }
    let facts = status == nil ? [] : change.factLines.map(factLine)
    return (facts + lines.filter { !$0.isEmpty }.map(plain)).map { "\\\n  " + $0 }.joined()
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

  /// Text that means itself: ASCII punctuation that Markdown could read is escaped, and so is the beginning of a tag.
  private func plain(_ text: String) -> String {
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
}
