import Algorithms
import Files
import Model
import Study

extension Canvas {
  /// Records by period, policy and group, numbered for `show N`.
  mutating func add(records: [Record], total: Int) {
    guard !records.isEmpty else { return add(LibraryPhrase.noRecords.sentence) }
    var number = 0
    for block in records.grouped {
      blank()
      add(Styled(block.heading(terminal.tongue), as: .heading))
      for section in block.sections {
        add(section.heading(terminal.tongue), indent: 2)
        for record in section.members.untilCancelled {
          number += 1
          add(Styled(record.text), label: numberLabel(number), indent: 2 * min(max(record.level, 0), 6))
        }
      }
    }
    blank()
    add(.records(total), as: .faint)
    if records.count < total { add(OverviewPhrase.shown(records.count, of: total).sentence, as: .faint) }
  }

  /// One record with the records around it, its documents and a citation.
  mutating func add(exhibit: Exhibit) {
    let record = exhibit.record
    var facts = [Sentence.period(record.period), .kind(record.kind), .name(record.policy)]
    if let municipality = record.municipality { facts.insert(.name(municipality), at: 1) }
    if let group = record.group { facts.append(.name(group)) }
    add(Styled(facts.map { $0(terminal.tongue) }.joined(separator: " · "), as: .heading))
    add(facts: exhibit.headingFacts, indent: 2)
    blank()
    add(Styled(record.text, as: .title), indent: 2)
    add(facts: record.facts, indent: 2)
    add(neighbours: exhibit.beside, record.kind == .activity ? .followedUp : .followsUp)
    add(neighbours: exhibit.before, .before)
    add(neighbours: exhibit.after, .after)
    blank()
    add(ExhibitPhrase.sources.sentence, as: .faint)
    for source in exhibit.shelf.sources(of: record) {
      let places = Sentence.places(source.places)(terminal.tongue)
      add(Styled(source.document.file) + Styled(places.isEmpty ? "" : ", " + places), indent: 2)
    }
    add(ExhibitPhrase.citation.sentence, as: .faint)
    add(Styled(exhibit.citation(terminal.tongue)), indent: 2)
    add(Styled(ExhibitPhrase.identity.sentence(terminal.tongue) + " " + record.id, as: .faint))
  }

  private mutating func add(neighbours: [Record], _ phrase: ExhibitPhrase) {
    guard !neighbours.isEmpty else { return }
    blank()
    add(phrase.sentence, as: .faint)
    for record in neighbours { add(Styled(record.text), label: Styled("• ", as: .faint), indent: 2) }
  }
}

extension Section {
  /// "Skolepolitiske mål › Medarbejderniveau".
  func heading(_ tongue: Tongue) -> Styled {
    let policy = Styled(policy, as: .title)
    return switch part {
    case .group(nil): policy
    case .group(let name?): policy + Styled(" › ", as: .faint) + Styled(name)
    case .followUps: policy + Styled(" › ", as: .faint) + Styled(Sentence.kind(.followUp)(tongue), as: .faint)
    }
  }
}
