import Model

/// The header of a table whose columns are written one after another.
struct HeaderLine {
  /// Which of the text's lines it takes.
  let lines: Range<Int>
  let cells: [String]
  let roles: [ColumnRole?]

  /// All headers of a text, each followed by something.
  static func all(in lines: [PrintedLine]) -> [HeaderLine] {
    let roles = lines.map { mayStandAlone($0) ? HeaderWords.role(of: $0.text) : nil }
    var headers: [HeaderLine] = []
    var index = 0
    // One more than the text's first header, unless of the same kind, is a row that looks like one.
    while index < lines.count {
      if let header = header(at: index, in: lines, roles), header.lines.upperBound < lines.count,
        headers.isEmpty || headers.contains(where: { $0.roles == header.roles })
      {
        headers.append(header)
        index = header.lines.upperBound
      } else {
        index += 1
      }
    }
    return headers
  }

  /// A header on one line, wrapped onto a second, or with each cell on a line of its own; `roles` are those of lines that
  /// may be such a cell.
  private static func header(at index: Int, in lines: [PrintedLine], _ roles: [ColumnRole?]) -> HeaderLine? {
    let line = lines[index]
    guard line.marker == nil, line.length <= longest else { return nil }
    if let cells = cells(of: line) { return HeaderLine(lines: index..<index + 1, cells: cells) }
    if index + 1 < lines.count, isSecondLine(lines[index + 1]), parted(line.raw).count == 1,
      let cells = split(line.text + " " + lines[index + 1].text), cells.count > 2 || lines[index + 1].startsLowercase
    {
      return HeaderLine(lines: index..<index + 2, cells: cells)
    }
    return stacked(at: index, in: lines, roles)
  }

  private static func isSecondLine(_ line: PrintedLine) -> Bool {
    line.marker == nil && line.blanksBefore == 0 && line.length <= longest && cells(of: line) == nil
  }

  private init(lines: Range<Int>, cells: [String]) {
    self.lines = lines
    self.cells = cells
    self.roles = cells.map { HeaderWords.role(of: $0) }
  }

  private static let longest = 200

  /// Each cell on a line of its own: all three kinds of column, in any order.
  private static func stacked(at index: Int, in lines: [PrintedLine], _ roles: [ColumnRole?]) -> HeaderLine? {
    let window = index..<min(index + 3, lines.count)
    guard Set(roles[window].compactMap(\.self)).count == 3 else { return nil }
    return HeaderLine(lines: window, cells: lines[window].map(\.text))
  }

  private static func mayStandAlone(_ line: PrintedLine) -> Bool {
    line.marker == nil && line.length <= 60 && !line.startsLowercase
  }

  /// The cells of a header line: parted by tabs or runs of spaces if it has any, else by its words; nil for another line.
  static func cells(of line: PrintedLine) -> [String]? {
    guard line.marker == nil, line.length <= longest else { return nil }
    let parted = parted(line.raw)
    return parted.count > 1 ? (isHeader(parted) ? parted : nil) : split(line.text)
  }

  /// The pieces of a line between tabs or runs of at least two spaces.
  static func parted(_ raw: String) -> [String] {
    PrintedWord.words(of: raw).reduce(into: []) { pieces, word in
      if pieces.isEmpty || word.gap > 1 {
        pieces.append(word.text)
      } else {
        pieces[pieces.count - 1] += " " + word.text
      }
    }
  }

  /// Whether pieces that stand apart are a header: short, with capitals, at least two naming their columns and ending in
  /// the word that does, and one of those the policies, unless there is no other piece.
  static func isHeader(_ pieces: [String]) -> Bool {
    guard pieces.count <= 8, pieces.allSatisfy({ $0.first?.isUppercase == true && $0.count <= 60 }) else {
      return false
    }
    let roles = pieces.compactMap { HeaderWords.role(of: $0) }
    return isHeader(roles) && (roles.contains(.policy) || roles.count == pieces.count)
      && pieces.allSatisfy { HeaderWords.role(of: $0) == nil || strays(in: $0.split(separator: " ")[...]) == 0 }
      && pieces.count { HeaderWords.role(of: $0) == nil } <= roles.count
  }

  /// Columns of different kinds, of which one holds activities, or policies and their follow-ups.
  private static func isHeader(_ roles: [ColumnRole]) -> Bool {
    let kinds = Set(roles)
    return kinds.count == roles.count && kinds.count > 1
  }

  /// Parts a header's words into its cells.
  ///
  /// A cell begins with a capital or a digit and has a word that names a kind of column; no two are of one kind. Of the ways to do it
  /// that give most cells the one is taken in which the fewest capitals stand behind the word that names the kind.
  static func split(_ text: String) -> [String]? {
    let words = text.split(separator: " ")
    guard words.count >= 2, words.count <= 16, text.last != ".", text.last != ":" else { return nil }
    var best: (cells: [String], strays: Int)?
    func extend(_ start: Int, cells: [String], roles: [ColumnRole], strays: Int) {
      if start == words.count {
        guard isHeader(roles) else { return }
        if let found = best, (-found.cells.count, found.strays) <= (-cells.count, strays) { return }
        best = (cells, strays)
        return
      }
      guard roles.count < 3 else { return }
      for end in start + 1...words.count where end == words.count || begins(words, index: end) {
        let cell = words[start..<end]
        let text = cell.joined(separator: " ")
        guard let role = HeaderWords.role(of: text), !roles.contains(role) else { continue }
        extend(end, cells: cells + [text], roles: roles + [role], strays: strays + self.strays(in: cell))
      }
    }
    guard words[0].first?.isUppercase == true else { return nil }
    extend(0, cells: [], roles: [], strays: 0)
    return best?.cells
  }

  /// Whether a cell may begin at this word: a capital, and nothing before it that wants more.
  private static func begins(_ words: [Substring], index: Int) -> Bool {
    guard words[index].first?.isUppercase == true, let last = words[index - 1].last else { return false }
    let before = words[index - 1].lowercased()
    return !",-–&/".contains(last)
      && !["og", "i", "på", "for", "til", "af", "med", "om", "eller", "over"].contains(before)
  }

  /// Capitals behind the word that names the column, unless a preposition or "&" leads to them.
  private static func strays(in cell: ArraySlice<Substring>) -> Int {
    guard let naming = cell.firstIndex(where: { HeaderWords.role(ofWord: $0) != nil }) else { return 0 }
    return cell.indices.filter {
      $0 > naming && cell[$0].first?.isUppercase == true && begins(Array(cell), index: $0 - cell.startIndex)
    }.count
  }
}
