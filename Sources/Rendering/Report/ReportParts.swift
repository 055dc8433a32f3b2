import Comparison
import Model
import Study

/// An item with the number that it has in the report.
struct NumberedChange {
  var number: Int
  var change: Change
}

/// A difference of the report.
struct ReportPart {
  var difference: Difference
  /// nil where terms were not counted.
  var terms: ReportTerms?
  /// Its items as they are shown, under the numbers that the terminal gives them.
  var ledger: [Section<NumberedChange>]

  var members: [NumberedChange] { ledger.flatMap(\.members) }

  /// "3 → 17": the numbers under which the two sides of a suggestion stand.
  func numbers(of suggestion: Change) -> String {
    let sides = [suggestion.old, suggestion.new].map { records in
      let ids = Set(records.map(\.id))
      return members.filter { member in (member.change.old + member.change.new).contains { ids.contains($0.id) } }
        .map { String($0.number) }.joined(separator: ", ")
    }
    return sides.filter { !$0.isEmpty }.joined(separator: " → ")
  }
}

extension Report {
  var parts: [ReportPart] {
    var number = 0
    return differences.enumerated().map { place, difference in
      let ledger = difference.ledger.map { section in
        Section<NumberedChange>(
          policy: section.policy, part: section.part,
          members: section.members.map { change in
            number += 1
            return NumberedChange(number: number, change: change)
          })
      }
      // The terminal numbers the suggestions of each comparison behind its items.
      number += difference.suggestions.count
      return ReportPart(
        difference: difference, terms: terms.indices.contains(place) ? ReportTerms(terms[place]) : nil, ledger: ledger)
    }
  }

  /// Whether there are several steps from one period to the next.
  var hasSteps: Bool {
    differences.contains { $0.old != differences.first?.old || $0.new != differences.first?.new }
  }

  /// "2018-2020 → 2020-2022".
  func span(of difference: Difference) -> String { "\(difference.old) → \(difference.new)" }

  /// What tells a difference from the others of the report: its periods where there are several steps, whose plans they
  /// are, and its series.
  func name(of difference: Difference) -> String {
    [hasSteps ? span(of: difference) : nil, area(of: difference)].compactMap { $0 }.joined(separator: ", ")
  }

  /// Whose plans are compared and of what area, as their titles are written; nil where neither is told.
  func area(of difference: Difference) -> String? {
    let series = difference.series.map { title(ofSeries: $0, in: difference) ?? $0 }
    // A title often says whose plan it is.
    let isNamed = difference.municipality.map { series?.contains($0) ?? false } ?? false
    let names = [isNamed ? nil : difference.municipality, series].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The title of the last of its documents without period and years.
  private func title(ofSeries series: String, in difference: Difference) -> String? {
    let records = difference.newRecords.prefix(1) + difference.oldRecords.prefix(1)
    let titles = records.flatMap { shelf.sources(of: $0) }.map(\.document).filter { $0.series == series }
      .compactMap(\.title).map(Series.words)
    return titles.first { Series.name(fromTitle: $0) == series }
  }
}

extension Report {
  /// One for each series with three periods and more; one that pauses for a period begins anew after it.
  var journeys: [Journey] {
    var order: [String?] = []
    var steps: [String?: [Difference]] = [:]
    for difference in differences {
      let earlier = steps[difference.area]
      if earlier == nil { order.append(difference.area) }
      let goesOn = earlier?.last.map { $0.new == difference.old } ?? false
      steps[difference.area] = (goesOn ? earlier ?? [] : []) + [difference]
    }
    return order.compactMap { name in
      let own = steps[name] ?? []
      return Journey(own, area: own.last.flatMap(area))
    }
  }
}
