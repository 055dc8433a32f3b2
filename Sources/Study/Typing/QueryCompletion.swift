package import Model
import Search

/// What Tab offers in a query: the names of fields, and behind a field's colon the values that the library holds.
package struct QueryCompletion: Sendable {
  private let names: KnownNames
  private let tongue: Tongue

  package init(_ names: KnownNames, in tongue: Tongue) {
    self.names = names
    self.tongue = tongue
  }

  /// What the word that is being typed may become, in any case; by the line before it.
  ///
  /// A value of several words is put in quotation marks, and then so are all the others that are offered, so that they
  /// have a beginning in common. Inside an open quotation the words before this one belong to the value, and the rest of
  /// it is offered.
  package func words(after line: String, beginning: String) -> [String] {
    if let quotation = Quotation(openIn: line) {
      let typed = quotation.text + beginning
      return values(of: quotation.field).filter { $0.begins(with: typed) }.map {
        $0.dropFirst(quotation.text.count) + "\""
      }
    }
    let signs = beginning.prefix { $0 == "-" || $0 == "(" }
    let word = beginning.dropFirst(signs.count)
    guard let colon = word.firstIndex(of: ":") else { return fields(beginning: word).map { signs + $0 + ":" } }
    let field = QueryField(named: String(word[..<colon]))
    let typed = word[word.index(after: colon)...]
    let values = values(of: field).filter { $0.begins(with: typed) }
    let needQuotes = values.contains(where: \.needsQuotes)
    return values.map { signs + word[...colon] + (needQuotes ? $0.inQuotes : $0) }
  }

  /// The names of fields that begin so, in one's own language if it has any.
  private func fields(beginning: Substring) -> [String] {
    let all = QueryField.allCases.map(\.names)
    let own = all.map { tongue == .danish ? $0[0] : $0[min(1, $0.count - 1)] }.filter { $0.begins(with: beginning) }
    return own.isEmpty ? all.joined().filter { $0.begins(with: beginning) } : own
  }

  private func values(of field: QueryField?) -> [String] {
    switch field {
    case .period, .came, .gone: names.periods.map(\.description)
    case .policy: names.policies
    case .group: names.groups
    case .series: names.series
    case .municipality: names.municipalities
    case .document: names.files
    case .kind: SearchedKind.allCases.map { $0.names[tongue == .danish ? 0 : 1] }
    case .fact(let field): names.facts[field] ?? []
    case .page, .head, .modifier, nil: []
    }
  }
}

/// A quotation that is still open at the end of a line.
private struct Quotation {
  /// The field whose value it is; nil where it is a phrase.
  var field: QueryField?
  /// What is quoted so far.
  var text: String

  init?(openIn line: String) {
    guard !line.count(where: { $0 == "\"" }).isMultiple(of: 2), let mark = line.lastIndex(of: "\"") else { return nil }
    text = String(line[line.index(after: mark)...])
    let before = line[..<mark]
    guard before.last == ":" else { return }
    field = QueryField(named: String(before.dropLast().reversed().prefix(while: \.isLetter).reversed()))
  }
}

extension String {
  /// Whether it begins with what was typed, in any case and composition.
  fileprivate func begins(with typed: some StringProtocol) -> Bool {
    nfc.lowercased().hasPrefix(String(typed).nfc.lowercased())
  }

  /// Whether a query would take only a part of it as a value.
  fileprivate var needsQuotes: Bool { contains { $0.isWhitespace || "()|\"“”„»«".contains($0) } }

  /// In quotation marks; those inside become spaces, as a query has no way to escape them.
  fileprivate var inQuotes: String { "\"" + replacing("\"", with: " ") + "\"" }
}
