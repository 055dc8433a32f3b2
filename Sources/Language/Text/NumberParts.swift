/// What is to be found within a number that is made of several: the years of "2019/20", "2022-2026" and "12.05.2025", both
/// sides of "0-6", "42/43" and "16-18.30".
///
/// Decimals, proportions and times of day ("2,5", "1:1", "18.30") are one number.
package enum NumberParts {
  /// The numbers within a folded word, from left to right, years written in full; none for a word that is no such number.
  package static func parts(of folded: String) -> [String] {
    let bytes = Array(folded.utf8)
    guard let first = bytes.first, isDigit(first), bytes.count > 2, bytes.allSatisfy({ isDigit($0) || isSign($0) })
    else {
      return []
    }
    if let year = yearOfDate(folded) { return [year] }
    let pieces = folded.split { $0 == "-" || $0 == "/" }.map(String.init)
    guard pieces.count > 1 else { return [] }
    // "1/4-2023" is a day and a year.
    if pieces.count == 3, folded.contains("/"), let last = pieces.last, isYear(last) { return [last] }
    guard pieces.count == 2, isYear(pieces[0]), pieces[1].utf8.count == 2, pieces[1].utf8.allSatisfy(isDigit) else {
      return pieces
    }
    return [pieces[0], pieces[0].prefix(2) + pieces[1]]
  }

  /// The keys by which a folded word is found as a number: each of its numbers, and the whole with years in full.
  package static func keys(of folded: String) -> [String] { parts(of: folded) + (key(of: folded).map { [$0] } ?? []) }

  /// The same for "2019/20", "2019-2020" and "2019/2020", and for *to* and "2"; nil for what is no such number.
  package static func key(of folded: String) -> String? {
    if let digits = Numerals.digits(of: folded) { return digits }
    let parts = parts(of: folded)
    return parts.count > 1 ? parts.joined(separator: "–") : nil
  }

  /// The year of "12.05.2025" and "1.4.23"; nil for what is no date.
  private static func yearOfDate(_ text: String) -> String? {
    let pieces = text.split { $0 == "." || $0 == "/" || $0 == "-" }.map(String.init)
    guard pieces.count == 3, !text.contains(","), !text.contains(":"), let day = Int(pieces[0]), (1...31).contains(day),
      let month = Int(pieces[1]), (1...12).contains(month), pieces[0].count <= 2, pieces[1].count <= 2
    else { return nil }
    if isYear(pieces[2]) { return pieces[2] }
    return pieces[2].count == 2 ? "20" + pieces[2] : nil
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy(isDigit) && (text.hasPrefix("19") || text.hasPrefix("20"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isSign(_ byte: UInt8) -> Bool { "-/.,:".utf8.contains(byte) }
}
