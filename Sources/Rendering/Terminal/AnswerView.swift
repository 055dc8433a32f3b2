import Files
import Model
import Search

extension Canvas {
  /// A search's answer: one line that says how much, the counts of every period, then the hits by period and policy.
  mutating func add(answer: Answer) {
    add(summary: answer)
    add(counts: answer.periods)
    add(
      names: answer.municipalities.map {
        Count($0.value ?? LibraryPhrase.noMunicipality.sentence(terminal.tongue), $0.count, near: $0.near)
      })
    add(names: answer.policies)
    if !answer.related.isEmpty { add(SearchPhrase.related(answer.related).sentence, as: .faint) }
    if !answer.similar.isEmpty { add(SearchPhrase.similar(answer.similar).sentence, as: .faint) }
    add(headings: answer.headings)
    var number = 0
    for (tier, title) in [(1, nil), (2, SearchPhrase.nearHits), (3, SearchPhrase.partialHits)] {
      let blocks = answer.blocks(ofTier: tier)
      guard !blocks.isEmpty else { continue }
      // The title of partial hits stands only below full ones: the summary has already said that there are none.
      if let title, number > 0 || tier == 2 {
        blank()
        add(title.sentence, as: .warning)
      }
      for block in blocks { add(block: block, number: &number) }
    }
    let strong = answer.isOfHeadings ? answer.headings.count : answer.hits.count { $0.tier < 3 }
    if strong < answer.total, strong > 0 {
      blank()
      add(SearchPhrase.shown(strong, of: answer.total, ranked: answer.isRanked).sentence, as: .faint)
    }
  }

  private mutating func add(summary answer: Answer) {
    let query = answer.query.trimmed
    add(answer.summary(query).sentence, as: .title)
    if answer.understood.saysMore(than: query) {
      add(SearchPhrase.understood(answer.understood).sentence, as: .faint)
    }
    if !answer.silentWords.isEmpty { add(SearchPhrase.silent(answer.silentWords).sentence, as: .faint) }
    add(suggestion: answer.suggestion)
  }

  /// "Mente du …?"
  mutating func add(suggestion: String?) {
    if let suggestion { add(SearchPhrase.didYouMean(suggestion).sentence, as: .warning) }
  }

  /// "2018-2020: 2 · 2020-2022: 0"; periods without a hit are shown too.
  private mutating func add(counts: [Count<Period?>]) {
    guard counts.count > 1, counts.contains(where: { $0.total > 0 }) else { return }
    var line = Styled()
    for count in counts where count.value != nil || count.total > 0 {
      if !line.isEmpty { line += Styled(" · ", as: .faint) }
      // A no-break space keeps the number on its period's line.
      line += Styled(Sentence.period(count.value)(terminal.tongue) + ":\u{A0}", as: .faint)
      line += figures(count)
    }
    add(line)
  }

  /// "Skolepolitiske mål: 4 · Børnepolitik: 2 · 3 til", on one line, so that a person sees how to narrow the search.
  private mutating func add(names counts: [Count<String>]) {
    guard counts.count > 1 else { return }
    var line = Styled()
    for (number, count) in counts.enumerated() {
      let others = OverviewPhrase.more(counts.count - number).sentence(terminal.tongue)
      let separator = Styled(number > 0 ? " · " : "", as: .faint)
      let part = separator + Styled(visible(count.value) + ": ", as: .faint) + figures(count)
      let isLast = number == counts.count - 1
      let room = terminal.width - line.displayWidth - (isLast ? 0 : others.displayWidth + 3)
      if part.displayWidth > room, number > 0 { return add(line: line + separator + Styled(others, as: .faint)) }
      line += part.shortened(to: room)
    }
    add(line: line)
  }

  /// "2", and "2 (+8)" where eight more are near.
  func figures<Value>(_ count: Count<Value>) -> Styled {
    let near = count.near > 0 ? Styled("\u{A0}(+\(count.near.grouped(terminal.tongue)))", as: .faint) : Styled()
    return Styled(count.count.grouped(terminal.tongue), as: count.count == 0 ? .faint : .plain) + near
  }

  private mutating func add(headings: [HeadingHit]) {
    guard !headings.isEmpty else { return }
    blank()
    add(SearchPhrase.headings.sentence, as: .heading)
    for heading in headings {
      let level = heading.level.name(terminal.tongue)
      let facts = [level] + [heading.municipality, heading.period?.description].compactMap(\.self)
      add(Styled(heading.name) + Styled(" (\(facts.joined(separator: ", ")))", as: .faint), indent: 2)
    }
  }

  private mutating func add(block: PeriodBlock<Hit>, number: inout Int) {
    blank()
    add(Styled(block.heading(terminal.tongue), as: .heading))
    for section in block.sections {
      add(section.heading(terminal.tongue), indent: 2)
      for hit in section.members.untilCancelled {
        number += 1
        add(Styled(hit.record.text, marking: hit.matches, as: .match), label: numberLabel(number))
        let margin = numberLabel(number).displayWidth
        for match in hit.factMatches { add(fact: match, indent: margin) }
        if let explanation = hit.explanation { add(Styled(explanation(terminal.tongue), as: .faint), indent: margin) }
      }
    }
  }
}

extension Canvas {
  /// "Ansvarlig: Skolelederne", with the match marked.
  private mutating func add(fact match: FactMatch, indent: Int) {
    let name = Styled(match.fact.name.title(terminal.tongue) + ": ", as: .faint)
    let excerpt = FactExcerpt(match)
    add(name + Styled(excerpt.text, marking: excerpt.ranges, as: .match), indent: indent)
  }
}

/// "  12. ": six columns for every number below a thousand.
func numberLabel(_ number: Int) -> Styled {
  Styled(spaces(5 - "\(number)".count) + "\(number). ", as: .number)
}

extension String {
  /// Whether a query differs from the one that was typed by more than capitals, quotation marks and spaces.
  fileprivate func saysMore(than typed: String) -> Bool { !isEmpty && plain != typed.plain }

  private var plain: String {
    let letters = lowercased().filter { !"\"“”„»«".contains($0) }
    return letters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Answer {
  /// Whether some hits are better than others; a query of conditions alone ranks nothing.
  fileprivate var isRanked: Bool { hits.contains { $0.score > 0 } }

  /// How much was found.
  fileprivate func summary(_ query: String) -> SearchPhrase {
    if isOfHeadings { return .foundHeadings(total, query: query) }
    if total > 0 { return .found(count, near: near, query: query, periods: periods.count { $0.total > 0 }) }
    if !hits.isEmpty { return .foundOnly(partial: hits.count, query: query) }
    return headings.isEmpty ? .nothingFound(query: query) : .foundOnlyHeadings(headings.count, query: query)
  }
}
