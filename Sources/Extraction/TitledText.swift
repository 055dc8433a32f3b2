import Model

/// A cell that holds a title in bold and prose below it.
struct TitledText {
  var title: [Line]
  var prose: [Line]

  /// - Returns: nil where the cell does not begin in bold, or holds nothing else, or where what follows is a list.
  init?(_ lines: [Line]) {
    let filled = lines.filter { !$0.text.isEmpty }.withoutInnerMarkers
    title = Array(filled.prefix { $0.emphasis.contains(.bold) })
    prose = Array(filled.dropFirst(title.count))
    guard !title.isEmpty, !prose.isEmpty,
      filled.allSatisfy({ $0.marker == nil }), prose.allSatisfy({ !$0.emphasis.contains(.bold) }),
      prose.last?.text.last.map({ ".?!".contains($0) }) ?? false
    else { return nil }
  }

  /// The first paragraph of a cell and prose below it, for tables with an item a row.
  ///
  /// - Returns: nil where the cell holds a list, or one paragraph, or none of prose behind the first.
  init?(rowItem lines: [Line]) {
    let filled = lines.filter { !$0.text.isEmpty }
    guard filled.count > 1, filled.allSatisfy({ $0.marker == nil && $0.isParagraph }) else { return nil }
    (title, prose) = (Array(filled.prefix(1)), Array(filled.dropFirst()))
    guard prose.allSatisfy({ ($0.text + " ").contains(". ") && $0.text.wordCount > 6 }) else {
      return nil
    }
  }

  /// A name without a full stop, and whole sentences below it in the same letters, for tables whose cells are nearly all so.
  ///
  /// - Returns: nil where no line begins with a capital behind one without a stop, or the last one has none.
  init?(sentencesBelow lines: [Line]) {
    let filled = lines.filter { !$0.text.isEmpty }
    guard let end = filled.last?.text.last, ".!?".contains(end),
      filled.allSatisfy({ $0.marker == nil && !$0.isParagraph && $0.emphasis == filled[0].emphasis })
    else { return nil }
    let starts = filled.indices.dropFirst().filter { index in
      filled[index].text.first?.isUppercase == true
        && !(filled[index - 1].text.last.map { ".!?,;:-&/(".contains($0) } ?? true)
    }
    // A line with room for the next word ends what it says.
    let short = starts.first { index in
      guard let room = filled[index - 1].room, let word = filled[index].firstWord else { return false }
      return room > word + 1
    }
    guard let start = short ?? starts.first else { return nil }
    (title, prose) = (Array(filled[..<start]), Array(filled[start...]))
    guard prose.reduce(0, { $0 + $1.text.wordCount }) > 4 else { return nil }
  }

  /// Whether the cells of a column hold a title, and prose that tells of it.
  static func tell(_ cells: [Cell]) -> Bool { areTitled(cells) || areSingle(cells) || haveSentences(cells) }

  /// Whether nearly all cells of a column are a name and sentences below it.
  static func haveSentences(_ cells: [Cell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let titled = filled.count { TitledText(sentencesBelow: $0.lines) != nil }
    return titled > 3 && titled * 5 >= filled.count * 4
  }

  /// Whether nearly all cells of a column hold one paragraph: a row is an item, and what else stands in a cell tells of it.
  static func areSingle(_ cells: [Cell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let single = filled.count { $0.lines.count { !$0.text.isEmpty } == 1 }
    return filled.count > 3 && single < filled.count && single * 5 >= filled.count * 4
  }

  /// Whether nearly all cells of a column are so: one alone might be the heading of a group over its only item.
  static func areTitled(_ cells: [Cell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let titled = filled.count { TitledText($0.lines) != nil }
    return titled > 0 && titled * 5 >= filled.count * 4
  }
}

extension [Line] {
  /// The same where what looks like a marker is text: a dash that goes on with the sentence of the line before in the same
  /// letters, and a number behind the hyphen of "6.-".
  fileprivate var withoutInnerMarkers: [Line] {
    reduce(into: []) { lines, line in
      let before = lines.last.flatMap { last in
        last.marker == nil && last.emphasis == line.emphasis
          && abs(last.indent - line.indent) < ParagraphBuilder.tolerance ? last.text.last : nil
      }
      let isDash = line.marker.map { ["-", "–", "—"].contains($0.sign) } ?? false
      let goesOn = isDash && line.text.first?.isLowercase == true && before.map { !".:;!?".contains($0) } ?? false
      let isNumber = line.marker?.sign.first?.isNumber ?? false
      let isSpan = isNumber && before.map { "-–".contains($0) } ?? false
      lines.append(goesOn || isSpan ? line.withoutMarker() : line)
    }
  }
}
