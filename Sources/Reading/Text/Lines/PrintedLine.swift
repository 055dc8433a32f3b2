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

  /// The last sign of `text`.
  let lastSign: Character?
  let startsLowercase: Bool
  let startsUppercase: Bool

  /// The lines that hold anything, in order. Lines end in LF, CR LF, CR or Unicode's separators; a form feed opens a page.
  static func lines(of text: String) -> [PrintedLine] {
    let bytes = Array(text.utf8)[...]
    var lines: [PrintedLine] = []
    var (number, blanks, opensPage, start) = (0, 0, false, 0)
    while start <= bytes.endIndex {
      let (end, next) = lineEnd(from: start, in: bytes)
      let piece = bytes[start..<end]
      (number, start) = (number + 1, next)
      if piece.contains(0x0C) { opensPage = true }
      if let line = PrintedLine(piece, number: number, blanksBefore: blanks, opensPage: opensPage && !lines.isEmpty) {
        lines.append(line)
        (blanks, opensPage) = (0, false)
      } else {
        blanks += 1
      }
    }
    return lines
  }

  /// Where the line ends and where the next one begins, behind the text's end for the last one.
  private static func lineEnd(from start: Int, in bytes: ArraySlice<UInt8>) -> (end: Int, next: Int) {
    var index = start
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x0A: return (index, index + 1)
      case 0x0D: return (index, index + (bytes[index...].starts(with: [0x0D, 0x0A]) ? 2 : 1))
      case 0xC2 where bytes[index...].starts(with: [0xC2, 0x85]): return (index, index + 2)
      case 0xE2
      where bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[index...].starts(with: [0xE2, 0x80, 0xA9]):
        return (index, index + 3)
      default: index += 1
      }
    }
    return (index, index + 1)
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
    let sign = UTF8Letters.count(marker.sign)
    return PrintedLine(
      number: number, raw: raw, text: marker.sign + " " + text, marker: nil, indent: indent, textIndent: indent,
      length: length + sign + 1, firstWordLength: sign, blanksBefore: blanksBefore, opensPage: opensPage,
      endsInSpace: endsInSpace, lastSign: lastSign, startsLowercase: marker.sign.first?.isLowercase ?? false,
      startsUppercase: marker.sign.first?.isUppercase ?? false)
  }

  /// The line with the marker, and the empty space, of a line above that holds nothing else.
  func marked(like bullet: PrintedLine) -> PrintedLine {
    PrintedLine(
      number: number, raw: raw, text: text, marker: bullet.marker, indent: bullet.indent, textIndent: indent,
      length: length, firstWordLength: firstWordLength, blanksBefore: blanksBefore, opensPage: opensPage,
      endsInSpace: endsInSpace, lastSign: lastSign, startsLowercase: startsLowercase, startsUppercase: startsUppercase)
  }
}

extension PrintedLine {
  /// nil for a line without any sign to see.
  init?(_ piece: ArraySlice<UInt8>, number: Int, blanksBefore: Int, opensPage: Bool) {
    let signs = Spelling.plain(piece)
    guard let body = UTF8Letters.words(of: signs) else { return nil }
    let raw = String(decoding: signs, as: UTF8.self)
    let start = raw.utf8.index(raw.startIndex, offsetBy: body.first.lowerBound - signs.startIndex)
    let marker = TextMarker.prefix(of: raw[start...])
    let end = marker.map { signs.startIndex + raw.utf8.distance(from: raw.startIndex, to: $0.end) }
    let rest = end.map { UTF8Letters.words(of: signs[$0...]) } ?? body
    let text = String(decoding: rest?.text ?? [], as: UTF8.self)
    let indent = UTF8Letters.count(signs[..<body.first.lowerBound])
    self.init(
      number: number, raw: raw, text: text, marker: marker.map { Marker(sign: $0.sign) }, indent: indent,
      textIndent: rest.map { UTF8Letters.count(signs[..<$0.first.lowerBound]) } ?? indent,
      length: UTF8Letters.count(text),
      firstWordLength: rest.map { UTF8Letters.count(signs[$0.first]) } ?? 0, blanksBefore: blanksBefore,
      opensPage: opensPage, endsInSpace: raw.last?.isWhitespace ?? false, lastSign: text.last,
      startsLowercase: text.first?.isLowercase ?? false, startsUppercase: text.first?.isUppercase ?? false)
  }
}
