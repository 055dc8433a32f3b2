import Model

/// Follows the operators of a page's contents and collects what they draw, without painting anything.
///
/// Positions are exact: no picture is unpacked, no curve or letter drawn. A clip counts as the box around it.
struct ContentInterpreter {
  private let file: ContentFile
  private var drawing: Drawing
  private var resources: ContentFile.Object?
  private var state: GraphicsState
  private var saved: [GraphicsState] = []
  /// How many states were saved that are not kept.
  private var unkept = 0
  private var path = DrawnPath()
  private var clipsNext = false
  private var formsInUse: [Int] = []
  private var steps = 0
  private var bytesLeft: Int
  /// Why the rest is not followed.
  private var trouble: ContentTrouble?
  private var text = TextPosition()
  private var known = KnownResources()

  /// What a page can take: a page full of text and lines has some ten thousand operators in some hundred kilobytes.
  private static let mostSteps = 2_000_000
  static let mostBytes = 64 << 20
  /// A form costs as much as that many operators.
  private static let stepsOfForm = 200
  private static let deepestForm = 24
  private static let deepestSave = 500

  /// What a page draws.
  static func drawing(of page: ContentPage, in file: ContentFile) throws(ContentTrouble) -> Drawing {
    let content = try page.content(in: file, limit: mostBytes)
    var interpreter = ContentInterpreter(page, file: file)
    interpreter.bytesLeft -= content.count
    interpreter.run(content)
    if let trouble = interpreter.trouble { throw trouble }
    interpreter.drawing.end()
    return interpreter.drawing
  }

  private init(_ page: ContentPage, file: ContentFile) {
    self.file = file
    drawing = Drawing(width: page.width, height: page.height)
    resources = page.resources
    state = GraphicsState(
      matrix: page.matrix, clip: Box(left: 0, top: 0, right: page.width, bottom: page.height))
    bytesLeft = Self.mostBytes
  }

  private mutating func run(_ content: [UInt8]) {
    content.withUnsafeBufferPointer { bytes in
      var scanner = ContentScanner(bytes)
      while trouble == nil, let next = scanner.next() {
        steps += 1
        if steps > Self.mostSteps { trouble = .tooMuch }
        follow(next, scanner)
      }
    }
  }

  private mutating func follow(_ next: ContentOperator, _ operands: ContentScanner) {
    switch next {
    case .move, .line, .curve, .curveFromPoint, .curveToPoint, .close, .rectangle: draw(next, operands.numbers)
    case .stroke, .closeAndStroke, .fill, .oldFill, .fillEvenOdd, .fillAndStroke, .fillEvenOddAndStroke,
      .closeFillAndStroke, .closeFillEvenOddAndStroke, .endPath:
      paint(next)
    case .clip, .clipEvenOdd: clipsNext = true
    case .shade: fillClip()
    case .beginText, .textMatrix, .moveText, .moveTextLeading, .nextLine, .leading: text.move(next, operands.numbers)
    case .showText, .showTexts, .showNextLine, .showSpacedNextLine:
      if next == .showNextLine || next == .showSpacedNextLine { text.move(.nextLine, []) }
      if operands.hasText { showText() }
    case .save: save()
    case .restore: restore()
    case .transform, .lineWidth, .lineCap, .settings, .textMode: change(next, operands)
    case .object: operands.name.map { show($0) }
    case .inlineImage: showPicture()
    case .beginMark, .beginPlainMark, .endMark, .other: break
    default: colour(next, operands)
    }
  }

  private mutating func showText() {
    drawing.noteText(isSeen: !state.isTextHidden && state.fill.isVisible)
    if let start = text.takeStart(in: state.matrix) { drawing.addText(at: start) }
  }

  // MARK: state

  private mutating func save() {
    if saved.count < Self.deepestSave { saved.append(state) } else { unkept += 1 }
  }

  private mutating func restore() {
    if unkept > 0 {
      unkept -= 1
    } else if let last = saved.popLast() {
      state = last
    }
  }

  private mutating func change(_ operation: ContentOperator, _ operands: ContentScanner) {
    let numbers = operands.numbers
    switch operation {
    case .transform: state.matrix = Matrix(numbers).then(state.matrix)
    case .lineWidth: state.lineWidth = numbers.last ?? state.lineWidth
    case .lineCap: state.hasRoundCaps = numbers.last == 1
    case .textMode: state.isTextHidden = numbers.last == 3 || numbers.last == 7
    default: operands.name.map { state.apply(known.settings(named: $0, in: resources, of: file)) }
    }
  }

  private mutating func colour(_ operation: ContentOperator, _ operands: ContentScanner) {
    let numbers = operands.numbers
    switch operation {
    case .fillGrey: state.fill.set(.grey, numbers)
    case .strokeGrey: state.stroke.set(.grey, numbers)
    case .fillRGB: state.fill.set(.rgb, numbers)
    case .strokeRGB: state.stroke.set(.rgb, numbers)
    case .fillCMYK: state.fill.set(.cmyk, numbers)
    case .strokeCMYK: state.stroke.set(.cmyk, numbers)
    case .fillSpace:
      state.fill.choose(operands.name.map { known.space(named: $0, in: resources, of: file) } ?? .unknown)
    case .strokeSpace:
      state.stroke.choose(operands.name.map { known.space(named: $0, in: resources, of: file) } ?? .unknown)
    case .fillColour, .fillColourOrPattern: state.fill.set(state.fill.space, numbers)
    case .strokeColour, .strokeColourOrPattern: state.stroke.set(state.stroke.space, numbers)
    default: break
    }
  }

  // MARK: paths

  private mutating func draw(_ operation: ContentOperator, _ numbers: [Double]) {
    let count = numbers.count
    if operation == .close { return path.close() }
    guard count >= 2 else { return }
    let end = state.matrix.point(numbers[count - 2], numbers[count - 1])
    switch operation {
    case .move: path.move(to: end)
    case .line: path.line(to: end)
    case .rectangle where count >= 4:
      let (x, y) = (numbers[count - 4], numbers[count - 3])
      let (right, top) = (x + numbers[count - 2], y + numbers[count - 1])
      let matrix = state.matrix
      path.addRectangle(
        matrix.point(x, y), matrix.point(right, y), matrix.point(right, top), matrix.point(x, top))
    case .rectangle: break
    default: path.curve(to: end)
    }
  }

  private mutating func paint(_ operation: ContentOperator) {
    switch operation {
    case .closeAndStroke, .closeFillAndStroke, .closeFillEvenOddAndStroke: path.close()
    default: break
    }
    path.endSubpath()
    switch operation {
    case .endPath: break
    case .stroke, .closeAndStroke: stroke()
    case .fill, .oldFill, .fillEvenOdd: fill()
    default:
      fill()
      stroke()
    }
    if clipsNext { state.narrowClip(to: path.bounds) }
    clipsNext = false
    path.removeAll()
  }

  private mutating func fill() {
    // What is seen through a mask has no edges of its own: shadows, glows and fading bars.
    guard state.fill.isVisible, !state.isMasked else { return }
    drawing.fill(path, colour: state.fill.shown, within: state.clip)
  }

  private mutating func stroke() {
    guard state.stroke.isVisible, !state.isMasked else { return }
    let width = state.lineWidth * state.matrix.scale
    drawing.stroke(path, width: width, colour: state.stroke.shown, within: state.clip)
    guard state.hasRoundCaps, DrawnPath.bulletSides.contains(width) else { return }
    // A line of no length with round ends is a dot.
    let dots = path.sides.filter { $0.length < 0.1 }.map { side in
      let (x, y) = side.direction == .horizontal ? (side.start, side.position) : (side.position, side.start)
      return Box(left: x - width / 2, top: y - width / 2, right: x + width / 2, bottom: y + width / 2)
    }
    drawing.addDots(dots, within: state.clip)
  }

  /// A gradient fills all of the clip.
  private mutating func fillClip() {
    guard state.fill.isVisible, !state.isMasked else { return }
    drawing.fill(DrawnPath(around: state.clip), colour: nil, within: state.clip)
  }

  // MARK: objects

  private mutating func show(_ name: String) {
    guard let object = file.resource("XObject", named: name, in: resources) else { return }
    if let form = file.form(object) { return show(form) }
    if file.isPicture(object) { showPicture() }
  }

  /// A picture fills the unit square.
  private mutating func showPicture() {
    let square = state.matrix.bounds(of: Box(left: 0, top: 0, right: 1, bottom: 1))
    if state.fill.isVisible, let box = square.intersection(state.clip) { drawing.addPicture(box) }
  }

  private mutating func show(_ form: ContentFile.Form) {
    steps += Self.stepsOfForm
    let identity = file.identity(of: form.stream)
    guard formsInUse.count < Self.deepestForm, identity.map({ !formsInUse.contains($0) }) ?? true else { return }
    let content: [UInt8]
    do throws(ContentTrouble) {
      content = try file.contents(of: form.stream, limit: bytesLeft)
    } catch {
      trouble = error
      return
    }
    bytesLeft -= content.count
    let outer = (state, saved, unkept, path, clipsNext, resources)
    (saved, unkept, path, clipsNext) = ([], 0, DrawnPath(), false)
    formsInUse.append(identity ?? 0)
    state.matrix = form.matrix.then(state.matrix)
    if let box = form.box { state.narrowClip(to: state.matrix.bounds(of: box)) }
    resources = form.resources ?? resources
    run(content)
    formsInUse.removeLast()
    (state, saved, unkept, path, clipsNext, resources) = outer
  }
}
