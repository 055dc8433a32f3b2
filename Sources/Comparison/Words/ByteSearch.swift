extension String {
  /// Where a part stands first, by bytes and not by letters, which is many times faster; both are in NFC. The part is not empty.
  func firstByteRange(of part: String) -> Range<Index>? {
    let (text, sought) = (utf8, part.utf8)
    guard let first = sought.first else { return nil }
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: first) {
      if text[found...].starts(with: sought) { return found..<text.index(found, offsetBy: sought.count) }
      start = text.index(after: found)
    }
    return nil
  }
}
