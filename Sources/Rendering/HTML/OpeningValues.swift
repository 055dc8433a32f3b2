import Comparison
import Files
import Model

extension ReportPage {
  struct PromiseList {
    var promiseTitle: String
    var promises: [Entry]
  }

  /// What the plans say of their items otherwise than before.
  struct FactTable {
    var factsTitle: String
    var factHeads: [String]
    var factRows: [FactTableRow]
  }

  struct FactTableRow {
    var factTarget: String
    var factItem: String
    var factField: String
    var factBefore: String
    var factAfter: String
  }

  struct OpenQuestion {
    var questionTitle: String
    var question: String
    /// The pairs, not many.
    var questions: [Entry]
  }

  struct GoneList {
    var goneTitle: String
    var goneRows: [GoneRow]
  }

  struct GoneRow {
    var goneTarget: String
    var goneText: String
    var goneHeading: String
    /// What may have become of it.
    var goneHints: [String]
  }

  /// Where each item stood and stands, by its number.
  struct PlaceList {
    var placesTitle: String
    var placeHeads: [String]
    var placeRows: [PlaceRow]
  }

  struct PlaceRow {
    var placeTarget: String
    var placeNumber: String
    var placeBefore: String
    var placeAfter: String
  }
}

/// What a page opens and ends with, as the values of its template.
extension Report {
  func promiseLists(_ opening: ReportOpening) -> [ReportPage.PromiseList] {
    opening.promises.map { list in
      .init(promiseTitle: list.title(tongue), promises: list.members.map { entry($0, isRepeated: true) })
    }
  }

  func factTables(_ opening: ReportOpening, of difference: Difference) -> [ReportPage.FactTable] {
    guard !opening.facts.isEmpty else { return [] }
    let names = FactName.inOrder(opening.facts.map(\.change.name))
    return [
      .init(
        factsTitle: say(.changedFacts(names)),
        factHeads: [say(.number), say(.field), "\(difference.old)", "\(difference.new)"],
        factRows: opening.facts.map { member, change in
          .init(
            factTarget: member.anchor, factItem: String(member.number), factField: change.name.title(tongue),
            factBefore: change.old?.inOneLine ?? "–", factAfter: change.new?.inOneLine ?? "–")
        })
    ]
  }

  func openQuestions(_ opening: ReportOpening) -> [ReportPage.OpenQuestion] {
    opening.undecidedSentence.map { sentence in
      let entries = opening.undecidedToShow.map { entry($0, isRepeated: true) }
      return [.init(questionTitle: say(.undecided), question: sentence(tongue), questions: entries)]
    } ?? []
  }

  func goneLists(_ opening: ReportOpening) -> [ReportPage.GoneList] {
    opening.gone.map { title, members in
      .init(
        goneTitle: say(title),
        goneRows: members.flatMap { gone in
          gone.member.change.old.map { record in
            .init(
              goneTarget: gone.member.anchor, goneText: record.text, goneHeading: record.heading,
              goneHints: gone.hint(tongue, hasNumbers: true).map { [$0] } ?? [])
          }
        })
    }
  }

  func placeLists(of parts: [ReportPart], in places: ReportPlaces) -> [ReportPage.PlaceList] {
    let rows = places.rows(of: parts) { member, places in
      ReportPage.PlaceRow(
        placeTarget: member.anchor, placeNumber: String(member.number), placeBefore: places[0], placeAfter: places[1])
    }
    guard !rows.isEmpty else { return [] }
    let named = hasSteps ? nil : differences.first
    let heads = [say(.number), ReportColumn.oldPlace.title(named)(tongue), ReportColumn.newPlace.title(named)(tongue)]
    return [.init(placesTitle: say(.places), placeHeads: heads, placeRows: rows)]
  }
}
