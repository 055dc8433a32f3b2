import Model

/// Bullets that a dump printed on lines of their own, before the texts they belong to.
enum LooseBullets {
  /// The lines with every such bullet put before its text.
  ///
  /// A run of bullets is given to the lines without a marker behind it that begin with a capital or a digit, if there are
  /// exactly as many up to the next marker, blank lines aside.
  /// - Throws: `.noTable` when so many bullets cannot be placed that the text's items are not known.
  static func attached(_ lines: [PrintedLine]) throws(Failure) -> [PrintedLine] {
    var attached: [PrintedLine] = []
    var (index, lost) = (0, 0)
    while index < lines.count {
      var end = index
      while end < lines.count, isLoose(lines[end]) { end += 1 }
      let bullets = lines[index..<end]
      guard let bullet = bullets.first else {
        attached.append(lines[index])
        index += 1
        continue
      }
      let texts = lines[end...].prefix { $0.marker == nil }
      if texts.count(where: { !$0.startsLowercase }) == bullets.count, texts.first?.startsLowercase == false {
        attached += texts.map { $0.startsLowercase ? $0 : $0.marked(like: bullet) }
        end = texts.endIndex
      } else {
        lost += bullets.count
      }
      index = end
    }
    let items = attached.count { $0.marker != nil }
    guard lost < 2 || lost * 25 <= items else { throw Failure(.noTable) }
    return attached
  }

  private static func isLoose(_ line: PrintedLine) -> Bool { line.marker != nil && line.text.isEmpty }
}
