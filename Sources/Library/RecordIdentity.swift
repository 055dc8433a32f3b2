import Hashing
package import Model

/// What makes a record itself, as read, before corrections.
///
/// Two documents that hold the same identity hold the same record. Place, level and document are no part of it.
package struct RecordIdentity: Hashable, Sendable {
  package var filing: Filing
  package var kind: RecordKind
  package var policy: String
  package var group: String?
  package var text: String
  /// 1 for the first record of its document that is the same in all of the above, 2 for its twin, and so on.
  package var occurrence: Int

  package init(
    _ filing: Filing, kind: RecordKind, policy: String, group: String?, text: String, occurrence: Int
  ) {
    (self.filing, self.kind) = (filing, kind)
    (self.policy, self.group, self.text) = (policy, group, text)
    self.occurrence = occurrence
  }

  /// The first 12 hex digits of the SHA-256 over period, series, the fields in the order above and, where it is known, the
  /// municipality, each in NFC.
  ///
  /// A field is written as its count of UTF-8 bytes, a colon and the bytes, and a missing one as a hyphen, so that no
  /// two lists of fields are written alike.
  package var id: RecordID {
    var bytes: [UInt8] = []
    var fields = [filing.period?.description, filing.series, kind.rawValue, policy, group, text, String(occurrence)]
    // At the end and only where there is one, so that records of before are the same.
    if let municipality = filing.municipality { fields.append(municipality) }
    for field in fields {
      guard let text = field?.nfc.utf8 else {
        bytes.append(UInt8(ascii: "-"))
        continue
      }
      bytes += Array(String(text.count).utf8) + [UInt8(ascii: ":")] + Array(text)
    }
    return FileHash.hex(FileHash.digest(of: bytes).prefix(6))
  }
}

/// Where a document and its records are filed: whose plan it is, of what period and of what area.
package struct Filing: Hashable, Sendable {
  /// As `Municipality.key` has it; nil where it is not known.
  package var municipality: String?
  package var period: Period?
  package var series: String?

  package init(municipality: String? = nil, period: Period?, series: String?) {
    self.municipality = municipality.map(Municipality.key(ofName:))
    self.period = period
    self.series = series
  }
}
