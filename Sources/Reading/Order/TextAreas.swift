import Model

/// What stands on a page beside its text: boxes of facts in small letters, notes at the foot.
enum TextAreas {
  /// Takes the segments out that stand apart.
  ///
  /// - Parameter em: the size of ordinary letters, in points.
  static func takeApart(from segments: inout [TextSegment], em: Double) -> [TextBlock] {
    var boxes = Dictionary(grouping: segments.filter { $0.area != nil }, by: { $0.area ?? 0 })
    let titled = boxes.values.count { isTitled($0, em: em) }
    boxes = boxes.filter { isOfFacts($0.value, em: em) || titled < 3 && isTitled($0.value, em: em) }
    segments.removeAll { segment in segment.area.map { boxes[$0] != nil } ?? false }
    var apart = boxes.sorted { $0.key < $1.key }.map { TextBlock($0.value, isApart: true) }
    let notes = notes(in: segments, em: em)
    if !notes.isEmpty {
      let ranks = Set(notes.map(\.rank))
      segments.removeAll { ranks.contains($0.rank) }
      apart.append(TextBlock(notes, isApart: true))
    }
    return apart
  }

  /// No list and no text of the document's own letters, but for a title.
  private static func isOfFacts(_ segments: [TextSegment], em: Double) -> Bool {
    segments.count < 20 && !segments.contains(where: \.line.beginsWithMarker)
      && segments.dropFirst().allSatisfy { $0.size < 0.95 * em } && (segments.first?.size ?? 0) < 1.35 * em
      && segments.contains { $0.size < 0.95 * em }
  }

  /// A bold line and text that is not bold; many on a page are parts of the text itself.
  private static func isTitled(_ segments: [TextSegment], em: Double) -> Bool {
    guard let title = segments.first, title.isBold, title.size < 1.35 * em, (3..<20).contains(segments.count) else {
      return false
    }
    return segments.dropFirst().allSatisfy { !$0.isBold && $0.size < 1.02 * em && !$0.line.beginsWithMarker }
  }

  /// The lines at the foot of a page that are smaller than all above and begin with the number or star of a note.
  private static func notes(in segments: [TextSegment], em: Double) -> [TextSegment] {
    let lowest = segments.filter { $0.size >= 0.95 * em }.map(\.box.bottom).max() ?? 0
    guard lowest > 0 else { return [] }
    let below = segments.filter { $0.box.top > lowest }.sorted { $0.box.top < $1.box.top }
    return Array(below.drop { !$0.beginsNote })
  }
}

extension TextSegment {
  /// Whether it begins with the number or star of a note.
  fileprivate var beginsNote: Bool {
    guard let sign = line.words.first, line.words.count > 1 else { return false }
    return sign.glyphs.count < 4 && sign.glyphs.contains { $0.scalar.isDigit || $0.scalar == "*" }
  }
}
