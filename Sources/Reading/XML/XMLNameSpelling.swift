extension XMLName {
  private static let bySpelling = Dictionary(
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  init(local: String, namespace: String?) {
    guard let namespace else {
      self = Self.bySpelling[local] ?? .other
      return
    }
    self = XMLNamespace.prefixes[namespace].flatMap { Self.bySpelling[$0 + ":" + local] } ?? .other
  }
}
