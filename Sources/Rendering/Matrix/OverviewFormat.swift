/// The forms of a file that holds a matrix or a timeline.
package enum OverviewFormat: String, Hashable, Sendable, CaseIterable {
  case html, pdf, xlsx, csv, json

  /// nil for an ending that asks for none.
  package init?(ofFile file: String) {
    guard let format = ReportFormat(ofFile: file), let own = OverviewFormat(rawValue: format.rawValue) else {
      return nil
    }
    self = own
  }

  /// True for the first bytes of a file whose place it may take.
  package func isOfItsKind(beginning bytes: [UInt8]) -> Bool {
    ReportFormat(rawValue: rawValue)?.isOfItsKind(beginning: bytes) ?? false
  }

  package static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}
