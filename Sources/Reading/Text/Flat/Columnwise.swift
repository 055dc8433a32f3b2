import Model

/// Dumps that print a table column by column: all policies, then all activities, then all follow-ups.
enum Columnwise {
  /// Whether the text is one: under a header of policies that stands alone come several names but no item, up to another
  /// column's header, the page's end or the text's, and a header of activities stands alone too.
  ///
  /// Which activities belong to which policy is lost in it, so such a text is not read. With one policy nothing is lost.
  static func isRead(_ lines: [PrintedLine]) -> Bool {
    guard let policies = lines.firstIndex(where: { isHeader($0, of: .policy) }),
      let activities = lines.firstIndex(where: { isHeader($0, of: .activities) }), abs(policies - activities) > 1
    else { return false }
    let column = lines[(policies + 1)...].prefix(longestColumn).prefix { line in
      !line.opensPage && !isHeader(line, of: .activities) && !isHeader(line, of: .followUps)
    }
    return column.allSatisfy { $0.marker == nil } && column.count { !$0.startsLowercase } > 1
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
