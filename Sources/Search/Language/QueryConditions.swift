import Model

/// Reads fields and their values: `periode:2018-2020`, `hoved:møde`.
extension QueryParser {
  /// The clause of a field name that was just read, with the value behind it.
  mutating func field(_ name: String, at position: Int) throws(QueryMistake) -> Clause? {
    guard let next = scanner.next, !next.isQuerySpace, !")|".unicodeScalars.contains(next) else {
      // "Mål: …" in a pasted sentence is a word; a field of ours lacks its value.
      switch QueryField(named: name) {
      case nil: return .plain(name)
      case .fact where scanner.next != nil: return .plain(name)
      default: break
      }
      throw QueryMistake(.missingValue(name), at: position)
    }
    guard let field = QueryField(named: name) else {
      throw QueryMistake(.unknownField(name, suggestion: QueryField.nearest(to: name)), at: position)
    }
    if case .fact(let field) = field { return try fact(field, named: name, at: position) }
    let valuePosition = scanner.position
    let value = !next.opensQuotation ? scanner.take { !$0.endsQueryWord } : try quotation()
    guard value.hasLetterOrDigit else { throw QueryMistake(.missingValue(name), at: position) }
    return try condition(field, value: value, at: valuePosition)
  }

  private mutating func condition(
    _ field: QueryField, value: String, at position: Int
  ) throws(QueryMistake) -> Clause? {
    switch field {
    case .period, .came, .gone:
      guard let range = PeriodRange(value) else { throw QueryMistake(.badRange(value), at: position) }
      return .filter(field == .came ? .came(range) : field == .gone ? .gone(range) : .period(range))
    case .page:
      guard let range = PageRange(value) else { throw QueryMistake(.badPage(value), at: position) }
      return .filter(.page(range))
    case .kind: return try kinds(value, at: position)
    case .document: return .filter(.document(value))
    case .policy: return .filter(.policy(value))
    case .group: return .filter(.group(value))
    case .series: return .filter(.series(value))
    case .municipality: return .filter(.municipality(value))
    case .head: return .part(.head, value)
    case .modifier: return .part(.modifier, value)
    case .fact: return nil
    }
  }

  /// A type, or several with a bar right between them: `type:politik|gruppe`.
  private mutating func kinds(_ value: String, at position: Int) throws(QueryMistake) -> Clause {
    guard let first = SearchedKind(named: value) else { throw QueryMistake(.badType(value), at: position) }
    var clause = Clause.filter(.kind(first))
    var ahead = scanner
    while ahead.skip("|"), let next = SearchedKind(named: ahead.take { !$0.endsQueryWord }) {
      clause = Clause.either([clause, .filter(.kind(next))]) ?? clause
      scanner = ahead
    }
    return clause
  }
}
