/// What cairo has no words for: the language of the text, by which it is read aloud, and that the title is shown instead of the
/// file's name.
///
/// It is said by an incremental update (ISO 32000-1, section 7.5.6), which writes one object again behind the others. To have a
/// library read and write the whole file would take as long as to make it.
extension [UInt8] {
  /// The PDF, which has its cross-reference as a table, with its catalog written again; nil where that is not found.
  /// - Parameter language: a code of two letters.
  func withCatalog(language: String) -> [UInt8]? {
    // The trailer is short and stands at the end.
    let ending = String(decoding: suffix(1_024), as: UTF8.self)
    guard let trailer = ending.firstRange(of: "trailer").map({ ending[$0.upperBound...] }),
      let table = trailer.number(after: "startxref"), let root = trailer.number(after: "/Root "),
      let information = trailer.number(after: "/Info "), let size = trailer.number(after: "/Size "),
      let place = place(ofObject: root, in: table)
    else { return nil }
    let object = String(decoding: self[place...].prefix(1_024), as: UTF8.self)
    guard let start = object.firstRange(of: "<<"), let stop = object.firstRange(of: "endobj") else { return nil }
    let said = "<< /Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >>"
    let catalog = "\n\(root) 0 obj\n" + said + object[start.upperBound..<stop.lowerBound] + "endobj\n"
    let offset = "\(count + 1)"
    let entry = String(repeating: "0", count: Swift.max(0, 10 - offset.utf8.count)) + offset
    let update =
      "xref\n\(root) 1\n\(entry) 00000 n \ntrailer\n<< /Size \(size) /Root \(root) 0 R /Info \(information) 0 R"
      + " /Prev \(table) >>\nstartxref\n\(count + catalog.utf8.count)\n%%EOF\n"
    return self + catalog.utf8 + update.utf8
  }

  /// Where an object stands, as a table at a place tells, which has every object from 0 on in twenty bytes each.
  private func place(ofObject number: Int, in table: Int) -> Int? {
    guard indices.contains(table) else { return nil }
    let head = self[table...].prefix(64).split(separator: UInt8(ascii: "\n"), maxSplits: 2).prefix(2)
    guard head.first.map({ $0.elementsEqual("xref".utf8) }) == true, head.count == 2 else { return nil }
    let entry = table + head.reduce(0) { $0 + $1.count + 1 } + 20 * number
    guard indices.contains(entry), indices.contains(entry + 10) else { return nil }
    let place = Int(String(decoding: self[entry..<entry + 10], as: UTF8.self))
    return place.flatMap { indices.contains($0) ? $0 : nil }
  }
}

extension StringProtocol {
  /// The number that stands behind a word, after any white space.
  fileprivate func number(after word: String) -> Int? {
    guard let found = firstRange(of: word) else { return nil }
    return Int(String(self[found.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber }))
  }
}
