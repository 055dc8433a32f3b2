import Messages

extension ReportPage.Entry {
  /// An item with its sign and number, its texts, and what is said of it beside them.
  var block: PrintedBlock {
    let isKept = style.hasPrefix("kept")
    let all = plain.map { PrintedText.said($0, as: isKept ? .soft : .plain) } + (isMixed ? [words.printed] : [])
    // Where a whole text went or came there is nothing to tell its words from.
    let (went, came): (PrintedText.Look, PrintedText.Look) =
      style.hasPrefix("removed") || style.hasPrefix("added") ? (.gone, .new) : (.went, .came)
    let sides = removed.map { PrintedText.said($0, as: went) } + added.map { PrintedText.said($0, as: came) }
    let level = style.last.flatMap { Int(String($0)) } ?? 0
    return .entry(
      PrintedEntry(
        label: .said(sign + " ", as: .strong) + .said(itemNumber), texts: all + sides + facts.map(\.printed),
        aside: aside, anchor: anchor.first, target: target.first, level: level))
  }

  private var aside: PrintedText {
    ([.said(status)] + flags.map { .said($0, as: .strong) } + remarks.map { .said($0) }).joined(by: .said(" · "))
  }
}

extension ReportPage.FactRow {
  fileprivate var printed: PrintedText {
    let sides =
      factSame.map { PrintedText.said($0, as: .soft) } + factWent.map { .said($0, as: .went) }
      + factCame.map { .said($0, as: .came) } + (factWords.isEmpty ? [] : [factWords.printed])
    return sides.reduce(.said(factName + ":", as: .soft)) { $0 + .said(" ") + $1 }
  }
}

extension [ReportPage.Run] {
  fileprivate var printed: PrintedText {
    map { .said($0.text, as: $0.isDeleted ? .went : $0.isInserted ? .came : .plain) }.joined(by: .said(" "))
  }
}

extension [PrintedText] {
  func joined(by separator: PrintedText) -> PrintedText {
    enumerated().reduce(PrintedText()) { $0 + ($1.offset > 0 ? separator : PrintedText()) + $1.element }
  }
}

extension PrintedText {
  /// A text of a plan or of ours, of which nothing steers.
  static func said(_ text: String, as look: Look = .plain) -> PrintedText {
    PrintedText(inXML(visible(text)), as: look)
  }
}

extension [PrintedTable.Column] {
  init(_ titles: [String], _ kinds: [PrintedTable.Kind]) {
    self = zip(titles, kinds).map { PrintedTable.Column(.said($0), $1) }
  }
}
