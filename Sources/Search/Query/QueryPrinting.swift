extension Query: CustomStringConvertible {
  /// The query in the query language, with Danish field names.
  package var description: String { root.printed }
}

extension Clause {
  fileprivate var printed: String {
    switch self {
    case .word(let text), .pattern(let text): text
    case .exact(let text): "=" + text
    case .phrase(let text, let exact): (exact ? "=" : "") + "\"" + text + "\""
    case .fuzzy(let text, let distance): text + "~" + (distance.map(String.init) ?? "")
    case .part(.head, let text): QueryField.head.name + ":" + quoted(text)
    case .part(.modifier, let text): QueryField.modifier.name + ":" + quoted(text)
    case .regex(let pattern): "/" + pattern + "/"
    case .near(let left, let right, let within): left.printedTight + " NEAR/\(within) " + right.printedTight
    case .filter(let filter): filter.printed
    case .not(let clause): "-" + clause.printedTight
    case .all(let clauses): clauses.map { $0.isChoice ? $0.printedTight : $0.printed }.joined(separator: " ")
    case .any(let clauses): clauses.map(\.printed).joined(separator: " | ")
    }
  }

  /// With parentheses where an operator would otherwise take only a part of it.
  private var printedTight: String {
    switch self {
    case .all, .any, .near: "(" + printed + ")"
    default: printed
    }
  }

  private var isChoice: Bool { if case .any = self { true } else { false } }
}

extension Filter {
  fileprivate var printed: String {
    switch self {
    case .period(let range): QueryField.period.name + ":" + range.printed
    case .policy(let name): QueryField.policy.name + ":" + quoted(name)
    case .group(let name): QueryField.group.name + ":" + quoted(name)
    case .series(let name): QueryField.series.name + ":" + quoted(name)
    case .kind(let kind): QueryField.kind.name + ":" + kind.names[0]
    case .document(let name): QueryField.document.name + ":" + quoted(name)
    case .page(let range): QueryField.page.name + ":" + range.printed
    case .came(let range): QueryField.came.name + ":" + range.printed
    case .gone(let range): QueryField.gone.name + ":" + range.printed
    }
  }
}

extension PageRange {
  fileprivate var printed: String {
    first == last ? "\(first)" : "\(first).." + (last == .max ? "" : "\(last)")
  }
}

extension PeriodRange {
  fileprivate var printed: String {
    switch self {
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
