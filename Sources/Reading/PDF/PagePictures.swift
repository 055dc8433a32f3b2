import Model

extension Page {
  /// A scan may have been stamped with a date and a number: fewer characters than this are no page of text.
  private static let longestStamp = 300

  /// Whether the page has so little visible text that it may be a scan.
  ///
  /// Finding the pictures of a page takes as long as reading its text, so only such a page is asked for them.
  ///
  /// - Parameter showsText: whether letters are drawn, and not only laid behind a picture.
  func mayBeScan(showsText: Bool) -> Bool { glyphs.count < Self.longestStamp || !showsText }

  /// Records what the pictures of a page that may be a scan say of its text.
  mutating func note(pictures: [Box], showsText: Bool) {
    hasImages = !pictures.isEmpty
    let isCovered = !glyphs.isEmpty && pictures.contains { $0.width * $0.height > 0.7 * width * height }
    hidesText = isCovered && !showsText
    isStamped = isCovered && showsText
  }
}
