import Messages
import Model

extension Report {
  /// The report as pages: what the page of a browser says, in its order and words.
  var printed: PrintedDocument {
    let page = values
    return PrintedDocument(
      title: visible(page.title), language: page.language, made: made, pageWord: say(.pageWord),
      blocks: page.developments.flatMap(\.printedBlocks) + page.parts.flatMap(\.printedBlocks) + page.ending)
  }
}

extension DevelopmentPicture {
  fileprivate var printedBlocks: [PrintedBlock] {
    [
      .heading(visible(developmentName), level: 1), .paragraph(.said(developmentLead), .lead),
      .heading(developmentTitle, level: 2), .paragraph(.said(developmentNote), .note), .drawing(printed),
    ]
  }
}

extension ReportPage {
  /// The documents and where each item stands.
  fileprivate var ending: [PrintedBlock] {
    let documents = sources.enumerated().map { number, source in
      PrintedBlock.entry(PrintedEntry(label: .said("\(number + 1)."), texts: [.said(source)]))
    }
    let places = placeLists.flatMap { list in
      let rows = list.placeRows.map { row in
        [
          PrintedTable.Cell(.said(row.placeNumber), target: row.placeTarget), .init(.said(row.placeBefore)),
          .init(.said(row.placeAfter)),
        ]
      }
      return [
        PrintedBlock.heading(list.placesTitle, level: 2),
        .table(PrintedTable(columns: [PrintedTable.Column](list.placeHeads, [.label, .text, .text]), rows: rows)),
      ]
    }
    return [.rule, .heading(sourcesTitle, level: 2)] + documents + places + [.paragraph(.said(colophon), .note)]
  }
}

extension ReportPage.Part {
  fileprivate var printedBlocks: [PrintedBlock] {
    let name = (series + [eyebrow]).joined(separator: ", ")
    return [.heading(visible(name), level: 1), .paragraph(.said(lead), .lead)]
      + fieldNotes.map { .paragraph(.said($0), .note) } + opening
      + flow.flatMap { picture in
        [
          .heading(picture.flowTitle, level: 2), .paragraph(.said(picture.flowCaption), .note),
          .drawing(picture.printed),
        ]
      } + headings.flatMap(\.printedBlocks) + [.heading(ledgerTitle, level: 2)] + sections.flatMap(\.printedBlocks)
      + suggestions.flatMap { list in
        [.heading(list.suggestionsTitle, level: 2), .paragraph(.said(list.suggestionsNote), .note)]
          + list.pairs.map(\.block)
      } + termLists.flatMap(\.printedBlocks)
  }

  private var opening: [PrintedBlock] {
    let promises = promiseLists.flatMap { list in
      [PrintedBlock.heading(list.promiseTitle, level: 2)] + list.promises.map(\.block)
    }
    let questions = openQuestions.flatMap { question in
      [PrintedBlock.heading(question.questionTitle, level: 2), .paragraph(.said(question.question), .body)]
        + question.questions.map(\.block)
    }
    return promises + factTables.flatMap(\.printedBlocks) + counts.flatMap(\.printedBlocks) + questions
      + goneLists.flatMap(\.printedBlocks)
  }
}

extension ReportPage.FactTable {
  fileprivate var printedBlocks: [PrintedBlock] {
    let rows = factRows.map { row in
      [PrintedTable.Cell(.said(row.factItem), target: row.factTarget)]
        + [row.factField, row.factBefore, row.factAfter].map { .init(.said($0)) }
    }
    let columns = [PrintedTable.Column](factHeads, [.label, .label, .text, .text])
    return [.heading(visible(factsTitle), level: 2), .table(PrintedTable(columns: columns, rows: rows))]
  }
}

extension ReportPage.CountTable {
  fileprivate var printedBlocks: [PrintedBlock] {
    let signs = columns.map { column in
      PrintedTable.Column(.said(column.columnSign, as: .strong) + PrintedText("\n" + column.columnWord), .number)
    }
    let columns =
      [.init(.said(policyTitle), .text)] + signs + [.init(.said(totalTitle), .number), .init(.said(""), .bar)]
    let rows = self.rows.map { row in
      [PrintedTable.Cell(.said(row.policy))] + row.cells.map(\.printed)
        + [.init(.said(row.sum, as: .strong)), .init(bar: row.bar.map(\.printed))]
    }
    let all = [PrintedTable.Cell(.said(allTitle))] + totals.map(\.printed) + [.init(.said(grandTotal)), .init()]
    return [
      .heading(countsTitle, level: 2),
      .table(PrintedTable(columns: columns, rows: rows + [all], hasTotals: true)),
    ]
  }
}

extension ReportPage.CountTable.Cell {
  fileprivate var printed: PrintedTable.Cell { .init(.said(number, as: isZero ? .soft : .plain)) }
}

extension ReportPage.CountTable.Segment {
  fileprivate var printed: PrintedTable.Share {
    let paint: PrintedPaint =
      switch segmentStyle {
      case "kept": .kept
      case "moved", "spelling": .moved
      case "added", "resumed": .came
      case "removed": .went
      default: .changed
      }
    return .init(start: (Double(offset) ?? 0) / 100, length: (Double(share) ?? 0) / 100, paint: paint)
  }
}

extension ReportPage.GoneList {
  fileprivate var printedBlocks: [PrintedBlock] {
    [.heading(goneTitle, level: 2)]
      + goneRows.map { row in
        .entry(
          PrintedEntry(
            label: PrintedText(),
            texts: [.said(row.goneText) + .said("  " + row.goneHeading, as: .soft)]
              + row.goneHints.map { .said($0, as: .soft) },
            target: row.goneTarget))
      }
  }
}

extension ReportPage.HeadingList {
  fileprivate var printedBlocks: [PrintedBlock] {
    [.heading(headingsTitle, level: 2)]
      + changes.map { row in
        let texts = row.deleted.map { PrintedText.said($0, as: .went) } + row.inserted.map { .said($0, as: .came) }
        return .entry(PrintedEntry(label: .said(row.headingSign, as: .strong), texts: texts))
      }
  }
}

extension ReportPage.LedgerSection {
  fileprivate var printedBlocks: [PrintedBlock] {
    policyName.map { .heading(visible($0), level: 3) } + groupName.map { .heading(visible($0), level: 4) }
      + entries.map(\.block)
  }
}

extension ReportPage.TermList {
  fileprivate var printedBlocks: [PrintedBlock] {
    [
      .heading(termsTitle, level: 2),
      .paragraph(.said(termsNote), .note),
    ]
      + termGroups.map { group in
        let terms =
          group.termRows.map { row in
            // A term that is read from right to left turns round nothing but itself.
            PrintedText("\u{2068}") + .said(row.term) + PrintedText("\u{2069} ")
              + .said("\(row.before)\u{A0}→\u{A0}\(row.after)")
          } + group.moreTerms.map { .said($0) }
        let status = PrintedText.said(group.termStatus + "  ", as: .strong)
        return .paragraph(status + terms.joined(by: .said(" · ")), .body)
      }
  }
}
