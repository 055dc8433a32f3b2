import Model

/// What a column's header names: a part of the records, or something that plans say of their items.
enum HeaderName: Hashable {
  case role(ColumnRole), field(Field)

  init?(_ header: String) {
    // A label with its value is no header.
    guard header.start(of: ": ") == nil else { return nil }
    if let role = HeaderWords.role(of: header) {
      self = .role(role)
    } else if HeaderWords.isShaped(header), let field = Field.heading(header)?.field {
      self = .field(field)
    } else {
      return nil
    }
  }

  /// Whether texts side by side are the header of a table: they name two things, and one of them is a part of the records.
  static func headTable(_ names: Set<HeaderName>) -> Bool {
    names.count > 1 && names.contains { if case .role = $0 { true } else { false } }
  }
}
