import Language
import Model

/// When two facts say the same.
enum FactValue {
  /// From this length on, in letters, a text is told by its changed words.
  private static let longText = 60

  /// Whether two texts say the same under a name: case, spaces and a last full stop aside, and the same days where both
  /// state any. Sums are compared as text, which says whether they are for each year or in all.
  static func isSame(_ old: String?, _ new: String?, of name: FactName) -> Bool {
    guard let old, let new else { return old == new }
    if old == new || plain(old) == plain(new) { return true }
    guard let days = name.field?.value(of: old)?.days else { return false }
    return days == name.field?.value(of: new)?.days
  }

  private static func plain(_ text: String) -> String {
    let text = text.lowercased().singleSpaced
    return text.last == "." ? String(text.dropLast()).singleSpaced : text
  }

  /// The word difference of texts of which one is long; empty for others.
  static func words(from old: String?, to new: String?) -> [WordChange] {
    guard let old, let new, max(old.count, new.count) >= longText else { return [] }
    return WordDifference.runs(from: old, to: new)
  }
}
