import Model

/// Parts the lines of a page's running text into blocks in the order people read them: columns from left to right, and what
/// stands over or under several of them before or after.
///
/// Words are gathered into strips, one below the other with white between them. Strips that the same gutter runs through are a
/// band, and the gutter parts it into columns. (The recursive X-Y cut of Nagy and Seth, 1984, begun from the strips, since
/// lines of columns need not stand on one height.)
struct TextColumns {
  /// Each block's lines from top to bottom.
  private(set) var blocks: [[PageLine]] = []
  private let size: Double
  /// The narrowest gutter, in points.
  private let narrowest: Double
  private let left: Double
  private let right: Double

  /// - Parameter lines: over the whole width, from top to bottom.
  init(_ lines: [PageLine]) {
    defer { for index in blocks.indices { blocks[index] = blocks[index].compactMap(\.withoutRaisedMarks) } }
    let words = lines.flatMap(\.words)
    let sizes = words.map(\.size).sorted()
    size = sizes.isEmpty ? 10 : sizes[sizes.count / 2]
    narrowest = max(0.9 * size, 7)
    left = lines.map(\.box.left).min() ?? 0
    right = lines.map(\.box.right).max() ?? 0
    guard words.count > 20 else {
      blocks = [lines]
      return
    }
    let (text, small) = Self.parted(words, size: size)
    var plain: [PageWord] = []
    for band in bands(of: strips(of: text)) {
      let columns = columns(of: band)
      if columns.count < 2 {
        plain += band.strips.flatMap(\.words)
      } else {
        add(&plain)
        blocks += columns.map { PageLine.rows(of: $0) }
      }
    }
    // A page without columns stays as it was.
    if blocks.isEmpty {
      let isMixed = lines.contains { line in Set(line.words.map { $0.size > 0.88 * size }).count > 1 }
      blocks = isMixed && !small.isEmpty ? [PageLine.rows(of: text), PageLine.rows(of: small)] : [lines]
    } else {
      add(&plain)
      if !small.isEmpty { blocks.append(PageLine.rows(of: small)) }
    }
  }

  /// What stands in smaller letters than the text stands beside it or below pictures, and not in it; raised and lowered
  /// signs stand close to their word.
  private static func parted(_ words: [PageWord], size: Double) -> (text: [PageWord], small: [PageWord]) {
    let isText = words.map { $0.size > 0.88 * size }
    var (text, small): ([PageWord], [PageWord]) = ([], [])
    for (index, word) in words.enumerated() {
      let isClose = [index - 1, index + 1].contains { other in
        guard words.indices.contains(other), isText[other] else { return false }
        let gap = max(words[other].box.left - word.box.right, word.box.left - words[other].box.right)
        return gap < 0.2 * size && abs(words[other].box.middle - word.box.middle) < size
      }
      if isText[index] || isClose && word.glyphs.count < 4 { text.append(word) } else { small.append(word) }
    }
    return small.count * 3 < words.count ? (text, small) : (words, [])
  }

  private mutating func add(_ words: inout [PageWord]) {
    if !words.isEmpty { blocks.append(PageLine.rows(of: words)) }
    words = []
  }

  // MARK: strips

  /// Words with no white line across them.
  private struct Strip {
    var words: [PageWord]
    var top: Double
    var bottom: Double
    /// Stretches without words, from left to right, those beside the text among them.
    var gaps: [Range<Double>] = []

    var left: Double { words.map(\.box.left).min() ?? 0 }
    var right: Double { words.map(\.box.right).max() ?? 0 }
    var size: Double { words.map(\.size).max() ?? 0 }
    var isBold: Bool { words.allSatisfy { $0.emphasis?.contains(.bold) ?? true } }
  }

  private func strips(of words: [PageWord]) -> [Strip] {
    var strips: [Strip] = []
    // The body of the letters: lines that are set close overlap in their boxes.
    let cores = words.map { (word: $0, top: $0.box.middle - 0.28 * $0.size, bottom: $0.box.middle + 0.28 * $0.size) }
    for core in cores.sorted(by: { $0.top < $1.top }) {
      if let last = strips.indices.last, core.top < strips[last].bottom {
        strips[last].words.append(core.word)
        strips[last].bottom = max(strips[last].bottom, core.bottom)
      } else {
        strips.append(Strip(words: [core.word], top: core.top, bottom: core.bottom))
      }
    }
    for index in strips.indices { strips[index].gaps = gaps(beside: strips[index].words) }
    return strips
  }

  private func gaps(beside words: [PageWord]) -> [Range<Double>] {
    var gaps: [Range<Double>] = []
    var edge = left - narrowest
    for word in words.sorted(by: { $0.box.left < $1.box.left }) {
      if word.box.left - edge >= narrowest { gaps.append(edge..<word.box.left) }
      // The space behind a list's sign parts no columns.
      let isSign = word.glyphs.count < 4 && MarkerSign.strength(of: word.text) != nil
      edge = max(edge, word.box.right + (isSign ? 3 * size : 0))
    }
    if right + narrowest - edge >= narrowest { gaps.append(edge..<right + narrowest) }
    return gaps
  }

  // MARK: bands

  private struct Band {
    var strips: [Strip]
    var gutters: [Range<Double>]
  }

  private func bands(of strips: [Strip]) -> [Band] {
    var bands: [Band] = []
    for (index, strip) in strips.enumerated() {
      let shared = bands.last.map { common($0.gutters, strip.gaps) } ?? []
      let inner = shared.filter { $0.lowerBound > left && $0.upperBound < right }
      if let last = bands.indices.last, !inner.isEmpty, !isHeading(bands[last]),
        !breaks(strip, at: index, in: strips, gutters: inner)
      {
        bands[last].strips.append(strip)
        bands[last].gutters = shared
      } else {
        bands.append(Band(strips: [strip], gutters: strip.gaps))
      }
    }
    return bands.flatMap(trimmed)
  }

  /// Whether a band is a heading alone, which may reach over the gutters below it.
  private func isHeading(_ band: Band) -> Bool {
    band.strips.allSatisfy { strip in
      strip.size > 1.15 * size && strip.words.count < 20
        && !strip.gaps.contains { $0.lowerBound > strip.left && $0.upperBound < strip.right }
    }
  }

  private func common(_ one: [Range<Double>], _ other: [Range<Double>]) -> [Range<Double>] {
    var found: [Range<Double>] = []
    for gap in one {
      for next in other where gap.overlaps(next) {
        let both = gap.clamped(to: next)
        if both.upperBound - both.lowerBound >= narrowest { found.append(both) }
      }
    }
    return found
  }

  /// Whether a strip is a heading over what follows, on one side of the gutters only because it is short: the columns below
  /// it begin together, as those under a heading within a column do not.
  private func breaks(_ strip: Strip, at index: Int, in strips: [Strip], gutters: [Range<Double>]) -> Bool {
    guard index > 0, let gutter = gutters.first, stands(strip, over: gutters),
      strip.top - strips[index - 1].bottom > 0.5 * size,
      // Its second line goes on with it.
      !strips[index - 1].words.contains(where: { abs($0.size - strip.size) < 0.5 && $0.box.left < left + 3 * size })
    else { return false }
    let below = strips[(index + 1)...].drop { $0.size > 1.15 * size && stands($0, over: gutters) }.prefix(12)
      .flatMap(\.words).filter { $0.size > 0.9 * size }
    let before = below.filter { $0.box.right <= gutter.upperBound }.map(\.box.top).min()
    let behind = below.filter { $0.box.left >= gutter.lowerBound }.map(\.box.top).min()
    guard let before, let behind else { return false }
    return abs(before - behind) < 1.2 * size
  }

  private func stands(_ strip: Strip, over gutters: [Range<Double>]) -> Bool {
    let isBeside = gutters.allSatisfy { strip.right <= $0.upperBound } && strip.left < left + 3 * size
    return isBeside && strip.size > 1.15 * size && strip.words.count < 20
  }

  /// Without what stands on one side of the gutters before and after what stands on both.
  private func trimmed(_ band: Band) -> [Band] {
    let inner = band.gutters.filter { $0.lowerBound > left && $0.upperBound < right }
    guard band.strips.count > 1, !inner.isEmpty else { return [band] }
    let isOnBoth = band.strips.map { strip in
      inner.contains { gutter in
        strip.words.contains { $0.box.right <= gutter.lowerBound + 0.5 }
          && strip.words.contains { $0.box.left >= gutter.upperBound - 0.5 }
      }
    }
    guard let last = isOnBoth.lastIndex(of: true) else { return [band] }
    // What stands on the right alone is of a column whose neighbour begins further down.
    let first =
      band.strips.firstIndex { strip in
        strip.words.contains { word in inner.contains { word.box.left >= $0.upperBound - 0.5 } }
      } ?? 0
    var end = last + 1
    // The longer column goes on without a break.
    while end < band.strips.count, band.strips[end].top - band.strips[end - 1].bottom < 2 * size,
      !stands(band.strips[end], over: inner) || band.strips[end].top - band.strips[end - 1].bottom < 0.5 * size
    {
      end += 1
    }
    let pieces = [band.strips[..<first], band.strips[first..<end], band.strips[end...]]
    return pieces.filter { !$0.isEmpty }.map { Band(strips: Array($0), gutters: band.gutters) }
  }

  // MARK: columns

  /// The words of a band's columns; one where it has none.
  private func columns(of band: Band) -> [[PageWord]] {
    let words = band.strips.flatMap(\.words)
    let gutters = band.gutters.filter { $0.lowerBound > left && $0.upperBound < right }
    var columns = [[PageWord]](repeating: [], count: gutters.count + 1)
    for word in words { columns[gutters.count { word.box.left >= $0.upperBound - 0.5 }].append(word) }
    columns.removeAll(where: \.isEmpty)
    return columns.count > 1 && columns.allSatisfy(isText) ? columns : [words]
  }

  /// Whether words are a column of text, and not of labels, figures or list signs.
  private func isText(_ words: [PageWord]) -> Bool {
    let lines = PageLine.lines(of: words)
    let width = (words.map(\.box.right).max() ?? 0) - (words.map(\.box.left).min() ?? 0)
    let letters = words.reduce(0) { $0 + $1.glyphs.count }
    return lines.count > 2 && width > max(60, 0.12 * (right - left)) && letters > 14 * lines.count
  }
}
