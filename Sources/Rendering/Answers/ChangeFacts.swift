import Comparison
import Model

extension Relation {
  /// The sign that stands for it: = ⇄ ≈ ~ ↻ + −.
  var mark: String {
    switch self {
    case .kept: "="
    case .moved: "⇄"
    case .spelling: "≈"
    case .reworded, .kindChanged, .split, .merged: "~"
    case .resumed: "↻"
    case .added: "+"
    case .removed: "−"
    }
  }
}

extension Change {
  var isMoved: Bool { moved || relation == .moved }

  /// The sign of the relation; "~⇄" for what was reworded and moved.
  var mark: String { moved && relation.mark == "~" ? "~⇄" : relation.mark }
}

extension [WordChange] {
  /// Words that went between [-…-] and words that came between {+…+}.
  var bracketed: String {
    map { change in
      switch change.operation {
      case .same: change.text
      case .delete: "[-\(change.text)-]"
      case .insert: "{+\(change.text)+}"
      }
    }.joined(separator: " ")
  }
}

extension Record {
  /// "Skolepolitiske mål › Medarbejderniveau".
  var heading: String { [policy, group].compactMap { $0 }.joined(separator: " › ") }
}

extension HeadingChange {
  /// The path of each side: "Skolepolitiske mål › Medarbejderniveau"; empty where there is none.
  var oldPath: String { Self.path(of: [old] + furtherOld) }
  var newPath: String { Self.path(of: [new] + furtherNew) }

  /// Several headings with a plus sign between: "Havn + Fjord".
  private static func path(of headings: [[String]]) -> String {
    headings.map { $0.joined(separator: " › ") }.joined(separator: " + ")
  }
}
