import Language
import Model

/// The names of those who are responsible, as the plans themselves give them: in columns, and by abbreviations.
struct ActorNames {
  /// By their first word, in lower case.
  private var names: [String: [[String]]] = [:]
  private let abbreviations: Abbreviations

  init(_ records: [Record], abbreviations: Abbreviations) {
    self.abbreviations = abbreviations
    let printed = Set(records.flatMap { $0.facts.filter { $0.name.field == .responsible }.map(\.text) })
    for name in printed {
      let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      // A word alone may be any word of an item, a role is known without.
      guard words.count > 1, let first = words.first else { continue }
      names[first, default: []].append(words)
    }
    for first in names.keys { names[first]?.sort { $0.count > $1.count } }
  }

  /// The name that begins at a place of a text; nil where none does.
  func name(at place: Int, in words: [MentionWord]) -> String? {
    if words[place].isAbbreviation { return name(ofAbbreviationAt: place, in: words) }
    return names[words[place].text]?.first { name in
      words.dropFirst(place).prefix(name.count).map(\.text).elementsEqual(name)
    }?.joined(separator: " ")
  }

  /// What an abbreviation means where that is a role. One that nothing explains is taken for an actor where it opens the item:
  /// "VPU godkender planen". One in parentheses says again what stands before it.
  private func name(ofAbbreviationAt place: Int, in words: [MentionWord]) -> String? {
    guard !words[place].opensParenthesis else { return nil }
    guard let meaning = abbreviations.meanings(of: words[place].text.uppercased()).first else {
      let isSubject = place == 0 && words.count > 2 && words[1].text.hasSuffix("er") && !words[1].isAbbreviation
      return isSubject ? words[place].text : nil
    }
    let last = meaning.meaning.lowercased().split(separator: " ").last.map(String.init) ?? ""
    return ActorWords.role(in: last)
  }
}
