import Model

/// Recognised words and found bullets as glyphs in points.
struct ScannedText {
  private let scan: ScannedPage
  private let words: [RecognisedWord]
  /// In points, and whether it is bold; by word.
  private var sizes: [Double] = []
  private var emphases: [Emphasis] = []

  init(_ words: [RecognisedWord], scan: ScannedPage) {
    self.scan = scan
    self.words = Self.withLostDashes(words, scan: scan)
    sizes = lineSizes()
    let widths = self.words.indices.map { index -> (width: Double, letters: Int)? in
      let em = sizes[index] / scan.image.point
      return StrokeWidth.width(of: self.words[index], em: em, in: scan.ink).map {
        ($0 / em, self.words[index].text.count)
      }
    }
    emphases = StrokeWidth.areBold(widths).map { $0 ? .bold : [] }
    levelEmphases(widths.map { $0?.letters ?? 0 })
  }

  /// The words, with the dashes between or behind them that recognition has left out.
  private static func withLostDashes(_ words: [RecognisedWord], scan: ScannedPage) -> [RecognisedWord] {
    let margin = Int(0.1 * scan.em)
    let dashes = scan.letters.filter { BulletFinder.isDash($0, em: scan.em) }.map(\.box).filter { dash in
      !words.contains { $0.box.intersection(dash.grown(by: margin)) != nil }
    }
    return dashes.reduce(into: words) { words, dash in
      let place = words.lastIndex { word in
        let height = (word.baseline - Double(dash.top + dash.bottom) / 2) / scan.em
        return (0.1...0.45).contains(height) && word.box.right < dash.left
          && Double(dash.left - word.box.right) < 0.6 * scan.em
      }
      guard let place else { return }
      words.insert(
        RecognisedWord(
          text: "–", box: dash, baseline: words[place].baseline, confidence: words[place].confidence,
          line: words[place].line), at: place + 1)
    }
  }

  var glyphs: [Glyph] {
    scan.bullets.map(glyph) + words.indices.flatMap(glyphs)
  }

  private func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for index in words.indices {
      if let last = lines.last, words[last.lowerBound].line == words[index].line {
        lines[lines.count - 1] = last.lowerBound..<index + 1
      } else {
        lines.append(index..<index + 1)
      }
    }
    return lines
  }

  /// The font size of each word in points, one for a line: the median of what its words' heights tell.
  private func lineSizes() -> [Double] {
    let body = scan.em * scan.image.point
    return lines().flatMap { line -> [Double] in
      let sizes = line.compactMap { index in
        Self.shareOfSize(words[index].text).map { share in
          (words[index].baseline - Double(words[index].box.top)) * scan.image.point / share
        }
      }.sorted()
      let size = sizes.isEmpty ? body : sizes[sizes.count / 2]
      // What differs little differs by error.
      return line.map { _ in abs(size - body) < 0.25 * body || size < 3 ? body : size }
    }
  }

  /// How high a word stands over its baseline as a share of the font size, in most text faces; nil where that differs.
  private static func shareOfSize(_ text: String) -> Double? {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { $0.properties.isUppercase || "bdfhijklåé0123456789".unicodeScalars.contains($0) }) {
      return 0.7
    }
    let isLow = scalars.allSatisfy { $0.properties.isLowercase && $0 != "t" && $0 != "ø" }
    return isLow ? 0.5 : nil
  }

  /// A line with hardly a word that is not bold is bold, and the other way round.
  ///
  /// - Parameter measured: how many letters of each word were measured.
  private mutating func levelEmphases(_ measured: [Int]) {
    for line in lines() {
      let letters = line.reduce(0) { $0 + measured[$1] }
      let bold = line.reduce(0) { $0 + (emphases[$1].contains(.bold) ? measured[$1] : 0) }
      guard bold * 4 >= letters * 3 || bold * 4 < letters else { continue }
      for index in line { emphases[index] = bold * 2 > letters ? .bold : [] }
    }
  }

  /// A word's letters share its box evenly. A space must be seen between words, however near their boxes came.
  private func glyphs(ofWord index: Int) -> [Glyph] {
    let word = words[index]
    let (point, size) = (scan.image.point, sizes[index])
    var (left, right) = (Double(word.box.left) * point, Double(word.box.right + 1) * point)
    func gap(to other: Int) -> Double? {
      guard words.indices.contains(other), words[other].line == word.line else { return nil }
      let (first, second) = other < index ? (words[other], word) : (word, words[other])
      return Double(second.box.left - first.box.right - 1) * point
    }
    left += max(0, (0.22 * size - (gap(to: index - 1) ?? size)) / 2)
    right -= max(0, (0.22 * size - (gap(to: index + 1) ?? size)) / 2)
    let scalars = letters(of: word, size: size)
    let width = max(0.1, right - left) / Double(max(1, scalars.count))
    let baseline = word.baseline * point
    return scalars.enumerated().map { place, scalar in
      Glyph(
        scalar: scalar,
        box: Box(
          left: left + Double(place) * width, top: baseline - 0.92 * size, right: left + Double(place + 1) * width,
          bottom: baseline + 0.24 * size),
        size: size, emphasis: emphases[index])
    }
  }

  /// Recognition takes one dash for another; a dash that stands alone is what its width says.
  private func letters(of word: RecognisedWord, size: Double) -> [Unicode.Scalar] {
    let isDash = ["-", "–", "—"].contains(word.text)
    if isDash { return [BulletFinder.dash(width: Double(word.box.width) * scan.image.point / size)] }
    return word.text.nfc.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0 == "—" ? "–" : $0 }
  }

  private func glyph(of bullet: BulletFinder.Bullet) -> Glyph {
    let (box, point) = (bullet.blob.box, scan.image.point)
    return Glyph(
      scalar: bullet.sign,
      box: Box(
        left: Double(box.left) * point, top: Double(box.top) * point, right: Double(box.right + 1) * point,
        bottom: Double(box.bottom + 1) * point),
      size: scan.em * point)
  }
}
