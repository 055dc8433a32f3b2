/// Flattens gold into a dump, as a table looks whose columns are lost.
struct Flattening {
  /// When blank lines are printed.
  enum Blanks: CaseIterable {
    /// Between cells and around headings only; behind every item of several lines too; between all items; nowhere.
    case cells, longItems, everywhere, none
  }

  var policyWidth = 16
  var activityWidth: Int
  var followUpWidth: Int
  var bullet = "\u{F0B7} "
  var blanks = Blanks.cells

  func dump(_ gold: Gold) -> String {
    var lines = gold.columns.isEmpty ? [] : [gold.columns.joined(separator: " "), ""]
    for policy in gold.policies {
      for column in gold.columns {
        let cell = cell(of: policy, column: column)
        lines += blanks == .none || cell.isEmpty ? cell : cell + [""]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cell(of policy: Gold.Policy, column: String) -> [String] {
    if column.contains("opfølgning") || column.contains("Opfølgning") {
      return policy.followUps.flatMap { item($0, width: followUpWidth) }
    }
    if column.hasPrefix("Politik") { return wrapped(policy.name, width: policyWidth) }
    return policy.groups.flatMap { group in
      heading(group.name) + group.activities.flatMap { item($0, width: activityWidth) }
    }
  }

  private func heading(_ name: String?) -> [String] {
    guard let name else { return [] }
    return blanks == .none ? [name] : ["", name, ""]
  }

  private func item(_ text: String, width: Int) -> [String] {
    var lines = wrapped(text, width: width)
    if !lines.isEmpty { lines[0] = bullet + lines[0] }
    return blanks == .everywhere || blanks == .longItems && lines.count > 1 ? lines + [""] : lines
  }

  /// Lines of at most `width` letters; a longer word has a line of its own.
  private func wrapped(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
