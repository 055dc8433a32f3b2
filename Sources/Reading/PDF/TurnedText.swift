import Model

/// Text that runs up, down or upside down on a page that is not turned itself.
enum TextDirection: Int, CaseIterable {
  case level, up, down, over

  /// The direction in which one glyph follows another in a word; nil where it does not.
  init?(from first: Glyph, to second: Glyph) {
    let (near, size) = (0.15 * first.size, first.size)
    let isLevel = abs(first.box.middle - second.box.middle) < near
    if isLevel, abs(second.box.left - first.box.right) < near {
      self = .level
    } else if isLevel, abs(second.box.right - first.box.left) < near, first.scalar.value < 0x590 {
      self = .over
    } else if abs(first.box.left - second.box.left) < near, abs(first.box.right - second.box.right) < near,
      first.box.width > 0.9 * size
    {
      // The box of a letter that lies on its side is as wide as a line is high.
      let (upwards, downwards) = (first.box.top - second.box.bottom, second.box.top - first.box.bottom)
      guard min(abs(upwards), abs(downwards)) < 0.8 * size else { return nil }
      self = abs(upwards) < abs(downwards) ? .up : .down
    } else {
      return nil
    }
  }

  /// By how many degrees, clockwise, the text is turned to be read.
  fileprivate var angle: Double {
    switch self {
    case .level: 0
    case .up: 90
    case .over: 180
    case .down: -90
    }
  }
}

extension WrittenPage {
  /// The page with its text level: turned as a whole where most of it runs another way, else name by name.
  mutating func level() {
    var counts = [Int](repeating: 0, count: TextDirection.allCases.count)
    for (last, glyph) in zip(page.glyphs, page.glyphs.dropFirst()) {
      if let direction = TextDirection(from: last, to: glyph) { counts[direction.rawValue] += 1 }
    }
    let others = TextDirection.allCases.dropFirst()
    guard let most = others.max(by: { counts[$0.rawValue] < counts[$1.rawValue] }), counts[most.rawValue] > 2 else {
      return
    }
    if counts[most.rawValue] >= Self.fewest, counts[most.rawValue] > 3 * counts[TextDirection.level.rawValue] {
      turn(most)
    } else {
      page.glyphs = TurnedRun.levelled(page.glyphs, rows: TurnedNames(drawing.rulings))
    }
  }

  /// Fewer letters do not say how a page is read.
  private static var fewest: Int { 40 }

  private mutating func turn(_ direction: TextDirection) {
    let (width, height) = (page.width, page.height)
    let turn = PageTurn(angle: direction.angle, width: width, height: height)
    page.turn = turn.angle
    (page.width, page.height) = (turn.turnedWidth, turn.turnedHeight)
    for index in page.glyphs.indices { page.glyphs[index].box = turn.turned(page.glyphs[index].box) }
    drawing.turn(turn)
  }
}

extension PageTurn {
  /// Where that stands on the turned page which stands in a box of the page; for quarter turns.
  func turned(_ box: Box) -> Box {
    switch angle {
    case 90: Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    case -90: Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    case 180:
      Box(left: width - box.right, top: height - box.bottom, right: width - box.left, bottom: height - box.top)
    default: box
    }
  }
}

extension PageTurn {
  func turned(_ ruling: Ruling) -> Ruling {
    let box =
      switch ruling.direction {
      case .horizontal: Box(left: ruling.start, top: ruling.position, right: ruling.end, bottom: ruling.position)
      case .vertical: Box(left: ruling.position, top: ruling.start, right: ruling.position, bottom: ruling.end)
      }
    let place = turned(box)
    // What has no height is horizontal.
    return place.height < place.width
      ? Ruling(.horizontal, position: place.top, start: place.left, end: place.right, isEdge: ruling.isEdge)
      : Ruling(.vertical, position: place.left, start: place.top, end: place.bottom, isEdge: ruling.isEdge)
  }
}

/// A line of text that runs up or down within a page that is level, as the names beside the rows of a narrow column.
private struct TurnedRun {
  var glyphs: [Glyph]
  /// nil for a letter alone.
  var direction: TextDirection?
  var box: Box

  /// The glyphs of a page with such lines laid level where they are, in the order in which they are read. Their letters are
  /// pressed together, so that they stay in their cell.
  ///
  /// - Parameter rows: tells beside which row a name begins.
  static func levelled(_ glyphs: [Glyph], rows: TurnedNames) -> [Glyph] {
    var (runs, start): ([(run: TurnedRun, places: Range<Int>)], Int) = ([], glyphs.startIndex)
    while start < glyphs.endIndex {
      guard let run = TurnedRun(glyphs[start...], parted: rows.part) else {
        start += 1
        continue
      }
      runs.append((run, start..<start + run.glyphs.count))
      start += run.glyphs.count
    }
    // One or two letters are turned only where they stand beside others.
    runs = runs.filter { $0.run.glyphs.count > 2 } + runs.filter { $0.run.glyphs.count < 3 }
    var (blocks, taken): ([[TurnedRun]], Set<Int>) = ([], [])
    for (run, places) in runs {
      let beside = blocks.indices.filter { blocks[$0].contains { $0.isBeside(run) } }
      if let first = beside.first {
        blocks[first].append(run)
        for other in beside.dropFirst().reversed() { blocks[first] += blocks.remove(at: other) }
      } else if run.glyphs.count > 2 {
        blocks.append([run])
      } else {
        continue
      }
      taken.formUnion(places)
    }
    var level = glyphs.indices.filter { !taken.contains($0) }.map { glyphs[$0] }
    let names = blocks.map { $0.dropFirst().reduce($0[0].box) { $0.union($1.box) } }
    let middles = rows.middles(of: names, beside: level)
    for (block, middle) in zip(blocks, middles) { level += Self.level(block, at: middle) }
    return level
  }

  /// The longest run that the glyphs begin with; nil where the first is not turned.
  ///
  /// - Parameter parted: whether a line is drawn between two letters.
  private init?(_ glyphs: ArraySlice<Glyph>, parted: (Box, Box) -> Bool) {
    guard let first = glyphs.first else { return nil }
    direction = glyphs.dropFirst().first.flatMap { TextDirection(from: first, to: $0) }
    var end = glyphs.startIndex + 1
    if direction == .up || direction == .down {
      while end < glyphs.endIndex, TextDirection(from: glyphs[end - 1], to: glyphs[end]) == direction,
        !parted(glyphs[end - 1].box, glyphs[end].box)
      {
        end += 1
      }
    } else {
      // The box of a letter that stands upright is as high as a line.
      guard first.box.width > 0.9 * first.size, first.box.width > first.box.height else { return nil }
      direction = nil
    }
    self.glyphs = Array(glyphs[..<end])
    box = self.glyphs.reduce(first.box) { $0.union($1.box) }
  }

  /// Whether two lines are of one text.
  private func isBeside(_ other: TurnedRun) -> Bool {
    let size = glyphs[0].size
    let isAlike = direction == other.direction || direction == nil || other.direction == nil
    return isAlike && abs(size - other.glyphs[0].size) < 0.1 * size
      && max(box.left, other.box.left) - min(box.right, other.box.right) < 0.6 * size
      && min(box.bottom, other.box.bottom) > max(box.top, other.box.top)
  }

  /// Lines of one text as one level line.
  ///
  /// - Parameter middle: how high it is laid, in points.
  private static func level(_ runs: [TurnedRun], at middle: Double) -> [Glyph] {
    let isUp = runs[0].direction == .up
    let runs = runs.sorted { isUp ? $0.box.left < $1.box.left : $0.box.left > $1.box.left }
    let box = runs.dropFirst().reduce(runs[0].box) { $0.union($1.box) }
    let size = runs[0].glyphs[0].size
    let space = 1.5 * PageWord.space * size
    let letters = runs.flatMap(\.glyphs)
    let spaces = runs.count - 1 + runs.reduce(0) { $0 + $1.glyphs.indices.count(where: $1.beginsWord) }
    let width = max(0.1, (box.width - Double(spaces) * space) / Double(letters.count))
    var (x, level) = (box.left, [Glyph]())
    for (number, run) in runs.enumerated() {
      for (index, glyph) in run.glyphs.enumerated() {
        if index == 0 && number > 0 || run.beginsWord(index) { x += space }
        var glyph = glyph
        glyph.box = Box(left: x, top: middle - 0.6 * size, right: x + width, bottom: middle + 0.6 * size)
        level.append(glyph)
        x += width
      }
    }
    return level
  }

  private func beginsWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (last, glyph) = (glyphs[index - 1], glyphs[index])
    let gap = direction == .up ? last.box.top - glyph.box.bottom : glyph.box.top - last.box.bottom
    return gap >= PageWord.space * glyph.size
  }
}
