import Comparison
import Files
import Model

/// A report as WordprocessingML (ECMA-376, Part 1) whose changes Word and LibreOffice can accept or reject.
extension Report {
  func wordDocument() throws(ReportError) -> [UInt8] {
    try contents.file(in: tongue)
  }

  private var contents: TrackedWriter {
    var writer = TrackedWriter(made: made)
    let places = ReportPlaces(self)
    let all = parts
    for part in all {
      let difference = part.difference
      let name = area(of: difference).map { ", \($0)" } ?? ""
      writer.add(TrackedParagraph(.title, text: span(of: difference) + name))
      writer.add(TrackedParagraph(.lead, text: say(.lead(difference))))
      for sentence in difference.openingSentences { writer.add(TrackedParagraph(.note, text: sentence(tongue))) }
      add(ReportOpening(part), of: difference, to: &writer)
      writer.add(TrackedParagraph(.appendix, text: say(.items)))
      writer.add(TrackedParagraph(.note, text: say(.trackedChanges)))
      for paragraph in (tracked(part) + suggestionParagraphs(part)).untilCancelled { writer.add(paragraph) }
      if let terms = part.terms { add(terms, of: difference, to: &writer) }
    }
    add(places, of: all, to: &writer)
    return writer
  }

  /// What a reader has to know if nothing else is read.
  private func add(_ opening: ReportOpening, of difference: Difference, to writer: inout TrackedWriter) {
    for list in opening.promises {
      writer.add(TrackedParagraph(.appendix, text: list.title(tongue)))
      for member in list.members {
        let change = member.change
        let said = change.flagSentences + (change.isUnsurePair ? [DifferencePhrase.unsure.sentence] : [])
        let flags = said.map { $0(tongue) }.joined(separator: "; ")
        writer.add(TrackedParagraph(.item(level: 0), text: "\(member.number): \(change.bothTexts) (\(flags))"))
      }
    }
    if !opening.facts.isEmpty {
      let names = FactName.inOrder(opening.facts.map(\.change.name))
      writer.add(TrackedParagraph(.appendix, text: say(.changedFacts(names))))
      let heads = [say(.number), say(.field), "\(difference.old)", "\(difference.new)"]
      let texts = opening.facts.map { member, change in
        [
          (member.change.new.first ?? member.change.old.first)?.text.excerpt(of: 80) ?? "", change.name.title(tongue),
          change.old?.inOneLine ?? "–", change.new?.inOneLine ?? "–",
        ]
      }
      writer.add(table: [heads] + texts, widths: [4, 2, 2, 2])
    }
    let counts = countRows(difference)
    if !counts.isEmpty {
      writer.add(TrackedParagraph(.appendix, text: say(.counts)))
      writer.add(table: counts)
    }
    if let undecided = opening.undecidedSentence {
      writer.add(TrackedParagraph(.appendix, text: say(.undecided)))
      writer.add(TrackedParagraph(.note, text: undecided(tongue)))
      for member in opening.undecidedToShow {
        writer.add(TrackedParagraph(.item(level: 0), text: "\(member.number): " + member.change.bothTexts))
      }
    }
    for (title, members) in opening.gone { add(members, under: title, to: &writer) }
  }

  /// What is gone, each with what may have become of it.
  private func add(_ members: [ReportOpening.Gone], under title: ReportPhrase, to writer: inout TrackedWriter) {
    writer.add(TrackedParagraph(.appendix, text: say(title)))
    for gone in members {
      let hint = gone.hint(tongue, hasNumbers: true).map { ". " + $0 } ?? ""
      for record in gone.member.change.old {
        writer.add(
          TrackedParagraph(.item(level: 0), text: "\(gone.member.number): \(record.text) (\(record.heading))" + hint))
      }
    }
  }

  /// The documents, and where each item stood and stands.
  private func add(_ places: ReportPlaces, of parts: [ReportPart], to writer: inout TrackedWriter) {
    let rows = places.rows(of: parts) { member, places in
      [(member.change.new.first ?? member.change.old.first)?.text.excerpt(of: 80) ?? ""] + places
    }
    guard !places.documents.isEmpty else { return }
    writer.add(TrackedParagraph(.appendix, text: say(rows.isEmpty ? .documents : .places)))
    for (place, document) in places.documents.enumerated() {
      writer.add(TrackedParagraph(.note, text: "[\(place + 1)] " + places.name(of: document)))
    }
    if !rows.isEmpty {
      let named = hasSteps ? nil : differences.first
      let heads = [
        say(.number), ReportColumn.oldPlace.title(named)(tongue), ReportColumn.newPlace.title(named)(tongue),
      ]
      writer.add(table: [heads] + rows, widths: [4, 3, 3])
    }
    writer.add(TrackedParagraph(.note, text: say(.made(made))))
  }

  /// The counts of each policy by relation under a header; empty where there are no items.
  private func countRows(_ difference: Difference) -> [[String]] {
    let counts = PolicyCounts(difference)
    guard !counts.rows.isEmpty else { return [] }
    let numbers = { (row: [Int]) in (row + [row.reduce(0, +)]).map { $0.grouped(tongue) } }
    let header = [say(.policy)] + counts.relations.map { "\($0.mark) \(difference.word($0)(tongue))" } + [say(.listed)]
    return [header] + counts.rows.map { [$0.policy] + numbers($0.counts) } + [
      [say(.allPolicies)] + numbers(counts.totals)
    ]
  }

  /// The pairs below the threshold, at the end: they are no part of either text, so nothing in them is tracked.
  private func suggestionParagraphs(_ part: ReportPart) -> [TrackedParagraph] {
    let suggestions = part.difference.suggestions
    guard !suggestions.isEmpty else { return [] }
    return [TrackedParagraph(.appendix, text: say(.suggestions)), TrackedParagraph(.note, text: say(.suggestionsNote))]
      + suggestions.map { change in
        return TrackedParagraph(.item(level: 0), text: part.numbers(of: change) + ": " + change.bothTexts)
      }
  }

  private func add(_ terms: ReportTerms, of difference: Difference, to writer: inout TrackedWriter) {
    writer.add(TrackedParagraph(.appendix, text: say(.terms)))
    writer.add(TrackedParagraph(.note, text: say(.termsNote(difference))))
    for line in terms.lines(tongue) { writer.add(TrackedParagraph(.item(level: 0), text: line)) }
  }
}

extension Change {
  /// "Borde → Borde | Stole".
  fileprivate var bothTexts: String {
    [old, new].map { $0.map(\.text).joined(separator: " | ") }.filter { !$0.isEmpty }.joined(separator: " → ")
  }
}

extension String {
  /// Its first words in so many letters, with an ellipsis where more follows.
  fileprivate func excerpt(of length: Int) -> String {
    guard count > length else { return self }
    let start = prefix(length)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }
}
