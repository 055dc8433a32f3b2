private import CLeptonica

/// Measures by how much a scanned page is turned, from its lines of text and its drawn lines.
///
/// At the right angle the ink falls into few rows (Postl 1986). The search is Leptonica's, the library of pictures that text
/// recognition is built on and that is loaded with it. This file alone knows it, and none of its pointers leaves the file.
struct SkewFinder {
  private let create: LeptCreate
  private let destroy: LeptDestroy
  private let data: LeptGetData
  private let wordsPerRow: LeptGetWordsPerLine
  private let findSkew: LeptFindSkew

  /// The steepest angle that is looked for, in degrees.
  private static let steepest: Float = 6
  /// How far apart angles are tried, first over the whole range and at last around the best, in degrees.
  private static let (coarse, fine): (Float, Float) = (0.5, 0.01)
  /// By how much the picture is made smaller for the first search and for the last.
  private static let (coarseReduction, fineReduction): (Int32, Int32) = (2, 1)

  /// Loads the library; nil when text recognition is not installed.
  init?() {
    guard let library = SharedLibrary(named: Tesseract.libraryName), let finder = try? SkewFinder(in: library) else {
      return nil
    }
    self = finder
  }

  private init(in library: SharedLibrary) throws(SharedLibrary.MissingFunction) {
    create = try library.function(named: "pixCreate")
    destroy = try library.function(named: "pixDestroy")
    data = try library.function(named: "pixGetData")
    wordsPerRow = try library.function(named: "pixGetWpl")
    findSkew = try library.function(named: "pixFindSkewSweepAndSearch")
    let setSeverity: LeptSetSeverity = try library.function(named: "setMsgSeverity")
    // No messages on standard error.
    _ = setSeverity(Int32(L_SEVERITY_NONE))
  }

  /// - Parameter ink: of a picture of about 100 pixels an inch.
  /// - Returns: the angle in degrees by which the page's lines fall to the right; 0 for a page without lines.
  func angle(of ink: Ink) -> Double {
    var picture = create(Int32(ink.width), Int32(ink.height), 1)
    defer { destroy(&picture) }
    guard let words = data(picture) else { return 0 }
    let rowLength = Int(wordsPerRow(picture))
    for y in 0..<ink.height {
      for x in 0..<ink.width where ink.bits[y * ink.width + x] != 0 {
        // In bounds: the picture was made as large as the ink. Its leftmost pixel is the highest bit of a word.
        words[y * rowLength + x / 32] |= 1 << UInt32(31 - x % 32)
      }
    }
    var (angle, confidence) = (Float(0), Float(0))
    let status = findSkew(
      picture, &angle, &confidence, Self.coarseReduction, Self.fineReduction, Self.steepest, Self.coarse, Self.fine)
    return status == 0 && abs(angle) < Self.steepest ? -Double(angle) : 0
  }
}
