import Model

/// A line of the text that is not blank, with all that the page told about it.
struct PrintedLine {
  /// Position in the file, from 1.
  let number: Int
  /// The line as it stands in the file, NFC, without the line's end; tabs are still there.
  let raw: String
  /// Single spaces, without the marker.
  let text: String
  let marker: Marker?
  /// Letters before the first sign, and before the first letter after the marker.
  let indent: Int
  let textIndent: Int
  /// Letters of `text`, and of its first word: what the wrapping of lines goes by.
  let length: Int
  let firstWordLength: Int
  /// Blank lines above.
  let blanksBefore: Int
  /// True for the first line of a page (after a form feed).
  var opensPage: Bool
  /// True when a space stood at the line's end, as many dumps leave it where a line was wrapped.
  let endsInSpace: Bool

  /// The lines that hold anything, in order. Lines end in LF, CR LF, CR or Unicode's separators; a form feed opens a page.
  static func lines(of text: String) -> [PrintedLine] {
    var lines: [PrintedLine] = []
    var (number, blanks, opensPage) = (0, 0, false)
    for piece in text.nfc.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd) {
      number += 1
      if piece.contains("\u{C}") { opensPage = true }
      if let line = PrintedLine(piece, number: number, blanksBefore: blanks, opensPage: opensPage && !lines.isEmpty) {
        lines.append(line)
        (blanks, opensPage) = (0, false)
      } else {
        blanks += 1
      }
    }
    return lines
  }

  /// The line as one of a cell.
  func line(spaceBefore: Double, room: Double?) -> Line {
    Line(
      text: text, places: [.lines(number, count: 1)], marker: marker, indent: Double(indent),
      textIndent: Double(textIndent), spaceBefore: spaceBefore, room: room, firstWord: Double(firstWordLength))
  }

  /// The line as one outside a table; '#' before it makes it a heading.
  var outlineLine: Line {
    var line = line(spaceBefore: blanksBefore > 0 ? 1 : 0, room: nil)
    let level = text.prefix { $0 == "#" }.count
    if (1...6).contains(level), marker == nil, text.dropFirst(level).first == " " {
      line.headingLevel = level
      line.text = String(text.dropFirst(level + 1))
    }
    return line
  }

  /// Whether the marker may be a dash of the sentence: "… mindst ⏎ – 2 x årligt". Items hardly begin in lower case.
  var mayBeDash: Bool {
    guard let sign = marker?.sign, ["-", "–", "—", "−"].contains(sign) else { return false }
    return !startsUppercase
  }

  /// The line with its marker as a part of the text.
  var withMarkerAsText: PrintedLine {
    guard let marker else { return self }
    return PrintedLine(
      number: number, raw: raw, text: marker.sign + " " + text, marker: nil, indent: indent, textIndent: indent,
      length: length + marker.sign.count + 1, firstWordLength: marker.sign.count, blanksBefore: blanksBefore,
      opensPage: opensPage, endsInSpace: endsInSpace)
  }

  /// The line with the marker, and the empty space, of a line above that holds nothing else.
  func marked(like bullet: PrintedLine) -> PrintedLine {
    PrintedLine(
      number: number, raw: raw, text: text, marker: bullet.marker, indent: bullet.indent, textIndent: indent,
      length: length, firstWordLength: firstWordLength, blanksBefore: blanksBefore, opensPage: opensPage,
      endsInSpace: endsInSpace)
  }

  var startsLowercase: Bool { text.first?.isLowercase ?? false }
  var startsUppercase: Bool { text.first?.isUppercase ?? false }
}

extension PrintedLine {
  /// nil for a line without any sign to see.
  init?(_ piece: Substring, number: Int, blanksBefore: Int, opensPage: Bool) {
    let signs = Spelling.plain(piece)
    guard let first = signs.firstIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else { return nil }
    let body = signs[first...]
    let sign = TextMarker.prefix(of: body)
    let rest = body[(sign?.end ?? body.startIndex)...]
    let words = rest.split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    let indent = signs.distance(from: signs.startIndex, to: first)
    self.init(
      number: number, raw: String(signs), text: text, marker: sign.map { Marker(sign: $0.sign) }, indent: indent,
      textIndent: words.first.map { signs.distance(from: signs.startIndex, to: $0.startIndex) } ?? indent,
      length: text.count, firstWordLength: words.first?.count ?? 0, blanksBefore: blanksBefore, opensPage: opensPage,
      endsInSpace: signs.last?.isWhitespace ?? false)
  }
}

extension Character {
  fileprivate var isLineEnd: Bool {
    self == "\n" || self == "\r\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" || self == "\u{85}"
  }
}
