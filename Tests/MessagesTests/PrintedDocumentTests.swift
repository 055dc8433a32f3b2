import Messages
import Testing

/// A document arrives at the process that prints it as it was sent, and nothing else is taken for one.
@Suite struct PrintedDocumentTests {
  /// Every block, shape and look once.
  private let document: PrintedDocument = {
    let looks: [PrintedText.Look] = [.plain, .soft, .strong, .went, .came, .gone, .new]
    let text = looks.map { PrintedText("é \($0)", as: $0) }.reduce(PrintedText(), +)
    let ribbon = PrintedRibbon(from: .init(x: 0, top: 1.5, bottom: 2), to: .init(x: 9, top: 3, bottom: 4))
    let kinds: [PrintedTable.Kind] = [.text, .label, .number, .bar]
    let cells: [PrintedTable.Cell] = [
      .init(text, target: "p1"), .init(), .init(text, heat: 5),
      .init(bar: [.init(start: 0, length: 0.5, paint: .went)]),
    ]
    let shapes: [PrintedDrawing.Shape] = [
      .block(x: 1, y: 2, width: 3, height: 4, .node), .ribbon(ribbon, .moves),
      .text("a", x: 1, y: 2, .init(size: 11, look: .strong, isBefore: true)),
    ]
    return PrintedDocument(
      title: "Før → nu", language: "da", made: "2026-01-31T12:00:00Z", pageWord: "Side", isWide: true,
      blocks: [
        .heading("Overskrift", level: 2), .paragraph(text, .lead), .paragraph(text, .body), .paragraph(text, .note),
        .entry(PrintedEntry(label: text, texts: [text, text], aside: text, anchor: "p1", target: "p2", level: 4)),
        .table(PrintedTable(columns: kinds.map { .init(text, $0) }, rows: [cells], hasTotals: true)),
        .drawing(PrintedDrawing(width: 760, height: 12.25, shapes: shapes)), .rule,
      ])
  }()

  @Test func comesBackAsItWas() { #expect(PrintedDocument(message: document.message) == document) }

  @Test func refusesWhatIsNotWhole() {
    let whole = document.message
    for count in whole.indices { #expect(PrintedDocument(message: Array(whole[..<count])) == nil) }
    #expect(PrintedDocument(message: whole + [0]) == nil)
  }

  @Test func pagesAreAPDF() {
    let pages = PrintedPages(Array("%PDF-1.5".utf8))
    #expect(ReaderAnswer(message: ReaderAnswer.success(pages).message) == .success(pages))
    #expect(ReaderAnswer<PrintedPages>(message: ReaderAnswer.success(PrintedPages([1, 2])).message) == nil)
  }
}
