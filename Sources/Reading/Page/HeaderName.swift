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

  /// What texts side by side name; nil where they are no header of a table.
  static func header(of texts: [String]) -> [HeaderName?]? {
    // Nearly no line names a part of the records, and whether it names anything else takes longer to tell.
    guard texts.count > 1, texts.contains(where: { $0.start(of: ": ") == nil && HeaderWords.role(of: $0) != nil })
    else {
      return nil
    }
    let names = texts.map(HeaderName.init)
    return headTable(Set(names.compactMap { $0 })) ? names : nil
  }

  /// Whether texts side by side are the header of a table: they name two things, and one of them is a part of the records.
  static func headTable(_ names: Set<HeaderName>) -> Bool {
    names.count > 1 && names.contains { if case .role = $0 { true } else { false } }
  }
}
