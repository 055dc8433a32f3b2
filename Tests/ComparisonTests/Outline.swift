import Model

@testable import Comparison

extension Difference {
  /// A paragraph for each heading, item and suggestion: what became of it, how sure that is and what is flagged, then the
  /// old texts after "-" and the new ones after "+", or one after "=" where they are the same.
  var outline: String {
    let headings = headings.map { heading in
      Self.paragraph(
        "heading \(heading.relation.rawValue)", old: [heading.old.joined(separator: " › ")],
        new: [heading.new.joined(separator: " › ")])
    }
    return (headings + items.map(\.outline) + suggestions.map { "suggested " + $0.outline }).joined(separator: "\n")
  }

  fileprivate static func paragraph(_ first: String, old: [String], new: [String]) -> String {
    let texts = old == new ? old.map { "= " + $0 } : old.map { "- " + $0 } + new.map { "+ " + $0 }
    return ([first] + texts.filter { $0.count > 2 }).map { $0 + "\n" }.joined()
  }
}

extension Change {
  fileprivate var outline: String {
    let abbreviations = because.compactMap { if case .abbreviation(let printed) = $0 { printed } else { nil } }
    let facts =
      [relation.rawValue] + (moved && relation != .moved ? ["moved"] : []) + [confidence.rawValue]
      + abbreviations.map { "by \($0)" } + flags.map { "\($0.rawValue)!" }
    return Difference.paragraph(facts.joined(separator: ", "), old: old.map(\.text), new: new.map(\.text))
  }
}
