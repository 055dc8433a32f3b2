import Messages
import Model

extension TableDocument {
  /// The document as pages.
  var printed: PrintedDocument {
    let opening: [PrintedBlock] =
      [.heading(visible(heading), level: 1)] + (lead.map { [.paragraph(.said($0), .lead)] } ?? [])
      + notes.map { .paragraph(.said($0), .note) }
    let documents = sources.enumerated().map { number, source in
      PrintedBlock.entry(PrintedEntry(label: .said("\(number + 1)."), texts: [.said(source)]))
    }
    let ending = (sources.isEmpty ? [] : [.heading(sourcesTitle, level: 2)]) + documents
    return PrintedDocument(
      title: visible(title), language: tongue.rawValue, made: made,
      pageWord: ReportPhrase.pageWord.sentence(tongue), isWide: isWide,
      blocks: opening + sections.flatMap(\.printedBlocks) + [.rule] + ending + [.paragraph(.said(colophon), .note)])
  }
}

extension TableDocument.Section {
  fileprivate var printedBlocks: [PrintedBlock] {
    (heading.map { [.heading(visible($0), level: 2)] } ?? []) + (picture.map { [.drawing($0.printed)] } ?? [])
      + [.table(table.printed)]
  }
}

extension TableDocument.Table {
  fileprivate var printed: PrintedTable {
    PrintedTable(
      columns: columns.map { column in
        let kind: PrintedTable.Kind =
          switch column.kind {
          case .text: .text
          case .label: .label
          case .number, .heat: .number
          }
        return .init(.said(column.title), kind)
      },
      rows: rows.map { cells in cells.map { .init(.said($0.text), heat: $0.heat) } })
  }
}

extension TableDocument.Picture {
  /// In the places of the page's picture.
  fileprivate var printed: PrintedDrawing {
    let shapes = bars.enumerated().flatMap { number, bar -> [PrintedDrawing.Shape] in
      let place = BarPlace(number: number, bar)
      return [
        .text(visible(bar.label), x: BarPlace.labelX, y: place.baseline, .init(size: 13, isBefore: true)),
        .block(x: BarPlace.left, y: place.top, width: place.asked, height: BarPlace.height, .came),
        .block(x: BarPlace.left + place.asked, y: place.top, width: place.near, height: BarPlace.height, .ribbon),
        .text(bar.figure, x: place.figureX, y: place.baseline, .init(size: 13, look: .strong)),
      ]
    }
    return PrintedDrawing(width: BarPlace.canvas, height: BarPlace.canvasHeight(bars.count), shapes: shapes)
  }
}

/// Where a bar of a picture stands, in pixels.
struct BarPlace {
  static let canvas = 760.0
  static let labelX = 150.0
  static let left = 160.0
  static let height = 16.0
  private static let pitch = 26.0
  private static let longest = 500.0

  let top: Double
  let asked: Double
  let near: Double

  init(number: Int, _ bar: TableDocument.Picture.Bar) {
    top = Double(number) * Self.pitch + 6
    (asked, near) = (bar.asked * Self.longest, bar.near * Self.longest)
  }

  var baseline: Double { top + 13 }
  var figureX: Double { Self.left + asked + near + 8 }

  static func canvasHeight(_ bars: Int) -> Double { Double(bars) * pitch + 8 }
}
