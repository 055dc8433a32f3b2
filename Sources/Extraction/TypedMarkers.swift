import Model

extension Line {
  /// The page it stands on; nil where there are none.
  var page: Int? {
    if case .page(let page, _)? = places.first { page } else { nil }
  }

  /// The line with its marker as the first word of its text.
  func withoutMarker() -> Line {
    guard let marker else { return self }
    var line = self
    line.text = marker.sign + " " + text
    (line.marker, line.textIndent, line.boldLead) = (nil, indent, 0)
    line.firstWord = textIndent - indent
    return line
  }

  /// Whether it explains signs ("● Done ● Begun ● Planned"): its own comes again and again within the line.
  var isKey: Bool {
    guard let sign = marker?.sign, sign.count == 1, !sign.isNumbering, !"-–—".contains(sign) else { return false }
    return text.split(separator: " ").count { $0 == sign } > 1
  }

  /// A whole paragraph that begins with a bullet or number someone typed, parted into marker and text.
  func withTypedMarker() -> Line {
    guard marker == nil, headingLevel == nil, let end = endOfGluedNumber ?? text.firstIndex(of: " ") else {
      return self
    }
    let sign = text[..<end]
    let rest = text[end...].drop { $0 == " " }
    guard MarkerSign.strength(of: sign) != nil, !rest.isEmpty, !MarkerSign.opensText(sign, before: rest) else {
      return self
    }
    var line = self
    line.marker = Marker(sign: String(sign))
    line.text = String(rest)
    (line.textIndent, line.boldLead) = (indent + 1, 0)
    return line
  }

  /// Where a number ends that was typed without a space before a capital ("7.Forenklet tilsyn").
  private var endOfGluedNumber: String.Index? {
    let digits = text.prefix(3).prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), digits.endIndex < text.endIndex, text[digits.endIndex] == "." else {
      return nil
    }
    let end = text.index(after: digits.endIndex)
    guard end < text.endIndex, text[end].isUppercase else { return nil }
    return end
  }
}

extension ParagraphBuilder {
  /// A line that begins with the letter after the last item's is the next item, though the letter might be an abbreviation.
  func continued(_ line: Line) -> Line {
    guard line.marker == nil, let sign = paragraphs.last?.marker?.sign, sign.count == 2, sign.hasSuffix("."),
      let letter = sign.unicodeScalars.first, letter.isASCII, let next = Unicode.Scalar(letter.value + 1),
      line.text.hasPrefix(String(next) + ". ")
    else { return line }
    var line = line
    line.marker = Marker(sign: String(next) + ".")
    line.text = String(line.text.dropFirst(3))
    return line
  }
}
