import Model

/// What the pages of a PDF draw: followed through their contents, or painted where those cannot be had.
struct PageDrawings {
  private let file: ContentFile?
  private var width = 0.0
  private var height = 0.0
  private var number = 0
  private var found: Result<Drawing, ContentTrouble> = .failure(.unreadable)
  /// Pages that hold more than any page, and were left out.
  private(set) var leftOut: [Int] = []
  /// Pages whose drawing could not be had in any way.
  private(set) var withoutLines: [Int] = []

  /// - Parameters:
  ///   - bytes: the whole file; must stay where it is as long as pages are asked for.
  ///   - pageCount: as the PDF library counts; where the file seems to have other pages, its contents are not asked.
  init(_ bytes: UnsafeBufferPointer<UInt8>, password: String?, pageCount: Int) {
    let file = ContentFile(bytes, password: password)
    self.file = file?.pageCount == pageCount ? file : nil
  }

  /// Follows the contents of a page (from 1) of this size, in points.
  mutating func turn(to number: Int, width: Double, height: Double) {
    (self.number, self.width, self.height) = (number, width, height)
    found = followed()
    if isTooMuch { leftOut.append(number) }
  }

  /// Whether the page has more contents than any page: to draw it or to look for its text would take as long.
  var isTooMuch: Bool {
    if case .failure(.tooMuch) = found { true } else { false }
  }

  /// What the page draws; nothing where that cannot be had, and then its letters count as seen.
  ///
  /// - Parameter paint: takes far longer; asked where contents cannot be followed.
  mutating func drawing(paint: () -> Drawing?) -> Drawing {
    switch found {
    case .success(let drawing): return drawing
    case .failure(.unreadable):
      if let drawing = paint() { return drawing }
    case .failure: break
    }
    withoutLines.append(number)
    var nothing = Drawing(width: width, height: height)
    nothing.noteText()
    return nothing
  }

  private func followed() -> Result<Drawing, ContentTrouble> {
    guard let file else { return .failure(.unreadable) }
    defer { file.forgetObjects() }
    let page = ContentPage(file.page(number), in: file)
    // Where sizes differ, it is another page, or is displayed otherwise.
    guard abs(page.width - width) < 1, abs(page.height - height) < 1 else { return .failure(.unreadable) }
    return Result { () throws(ContentTrouble) in try ContentInterpreter.drawing(of: page, in: file) }
  }
}
