import Model

extension Query: CustomStringConvertible {
  /// The query in the query language, with Danish field names.
  package var description: String { root.printed(.danish) }

  /// The query in the query language; parsing that gives the query again, whatever the names.
  package func printed(_ names: FieldNames) -> String { root.printed(names) }
}

/// The language in which the fields of a query and the types of records are named.
package enum FieldNames: Sendable {
  case danish, english

  func of(_ field: QueryField) -> String { self == .english ? field.names.dropFirst().first ?? field.name : field.name }

  func ofType(_ kind: SearchedKind) -> String { kind.names[self == .english ? 1 : 0] }
}

extension Clause {
  fileprivate func printed(_ names: FieldNames) -> String {
    switch self {
    case .word(let text), .pattern(let text): text
    case .exact(let text): "=" + text
    case .phrase(let text, let exact): (exact ? "=" : "") + "\"" + text + "\""
    case .fuzzy(let text, let distance): text + "~" + (distance.map(String.init) ?? "")
    case .part(.head, let text): names.of(.head) + ":" + quoted(text)
    case .part(.modifier, let text): names.of(.modifier) + ":" + quoted(text)
    case .regex(let expression): "/" + expression.pattern + "/"
    case .near(let left, _, _): left.printedTight(names) + printedEnd(names)
    case .filter(let filter): filter.printed(names)
    case .not(let clause): "-" + clause.printedTight(names)
    case .all(let clauses): Self.printed(clauses, in: names)
    case .any(let clauses): clauses.map { $0.printed(names) }.joined(separator: " | ")
    }
  }

  /// All of some clauses; `a NEAR/5 b` with `b NEAR/5 c` behind it is a chain, as it was typed.
  private static func printed(_ clauses: [Clause], in names: FieldNames) -> String {
    var text = ""
    for (index, clause) in clauses.enumerated() {
      if index > 0, case .near(_, let last, _) = clauses[index - 1], case .near(let first, _, _) = clause, last == first
      {
        text += clause.printedEnd(names)
      } else {
        text += (index > 0 ? " " : "") + (clause.isChoice ? clause.printedTight(names) : clause.printed(names))
      }
    }
    return text
  }

  /// " NEAR/5 b" of `a NEAR/5 b`.
  private func printedEnd(_ names: FieldNames) -> String {
    guard case .near(_, let right, let within) = self else { return "" }
    return " NEAR/\(within) " + right.printedTight(names)
  }

  /// With parentheses where an operator would otherwise take only a part of it.
  private func printedTight(_ names: FieldNames) -> String {
    switch self {
    case .all, .any, .near: "(" + printed(names) + ")"
    default: printed(names)
    }
  }

  private var isChoice: Bool { if case .any = self { true } else { false } }
}

extension Filter {
  fileprivate func printed(_ names: FieldNames) -> String {
    switch self {
    case .period(let range): names.of(.period) + ":" + range.printed
    case .policy(let name): names.of(.policy) + ":" + quoted(name)
    case .group(let name): names.of(.group) + ":" + quoted(name)
    case .series(let name): names.of(.series) + ":" + quoted(name)
    case .municipality(let name): names.of(.municipality) + ":" + quoted(name)
    case .kind(let kind): names.of(.kind) + ":" + names.ofType(kind)
    case .document(let name): names.of(.document) + ":" + quoted(name)
    case .page(let range): names.of(.page) + ":" + range.printed
    case .came(let range): names.of(.came) + ":" + range.printed
    case .gone(let range): names.of(.gone) + ":" + range.printed
    case .fact(let field, let condition): names.of(.fact(field)) + ":" + condition.printed(names)
    }
  }
}

extension FactCondition {
  fileprivate func printed(_ names: FieldNames) -> String {
    switch self {
    case .words(let words): words.printed(names)
    case .days(let days): Self.inQuotesWhereNeeded(days.typed)
    case .amounts(let amounts): Self.inQuotesWhereNeeded(amounts.typed)
    }
  }

  private static func inQuotesWhereNeeded(_ value: String) -> String {
    let needsQuotes = value.hasPrefix("=") || value.unicodeScalars.contains(where: \.endsQueryWord)
    return needsQuotes ? "\"" + value + "\"" : value
  }
}

extension PageRange {
  fileprivate var printed: String {
    first == last ? "\(first)" : "\(first).." + (last == .max ? "" : "\(last)")
  }
}

extension PeriodRange {
  var printed: String {
    switch self {
    case .named(let word): word.name.danish
    case .years(let first, let last): "\(first)-\(last)"
    case .starting(let from?, let to?) where from == to: "\(from)"
    case .starting(let from, let to): (from.map(String.init) ?? "") + ".." + (to.map(String.init) ?? "")
    }
  }
}

/// A field's value, in quotes unless it is plain letters, digits and inner signs.
private func quoted(_ value: String) -> String {
  let isPlain = value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  return isPlain && !value.isEmpty ? value : "\"" + value + "\""
}
