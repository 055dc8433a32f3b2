import Model

/// Dumps that print a table column by column: all policies, then all activities, then all follow-ups.
enum Columnwise {
  /// Whether the text is one: a header of policies alone on its line, below it names but no item, and then a header of
  /// another column alone on its line, before any line that heads the whole table.
  ///
  /// Which activities belong to which policy is lost in it, so such a text is not read.
  static func isRead(_ lines: [PrintedLine]) -> Bool {
    guard let policies = lines.firstIndex(where: { isHeader($0, of: .policy) }) else { return false }
    let below = lines[(policies + 1)...].prefix(longestColumn).prefix { $0.marker == nil }
    guard let next = below.firstIndex(where: { isHeader($0, of: .activities) || isHeader($0, of: .followUps) }) else {
      return false
    }
    // Headers one right below the other head a table whose rows follow.
    return next > policies + 1
  }

  /// A header stands alone: a word that names the column, perhaps with a word before it or the years behind it.
  private static func isHeader(_ line: PrintedLine, of role: ColumnRole) -> Bool {
    guard line.marker == nil, line.length <= 60, line.startsUppercase, line.text.last != ":" else { return false }
    guard HeaderWords.role(of: line.text) == role else { return false }
    // "Skolepolitiske mål" names a policy; the header of the column is a single word.
    return role != .policy || HeaderWords.isGeneric(line.text)
  }

  private static let longestColumn = 100
}
