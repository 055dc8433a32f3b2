private import CTesseract
import Glibc

/// A word that was recognised in a picture.
struct RecognisedWord {
  var text: String
  var box: PixelBox
  /// The row its letters stand on, in pixels from the top.
  var baseline: Double
  /// 0…100.
  var confidence: Double
  /// Which line of text it belongs to, counted through the page.
  var line: Int
}

/// Text recognition through Tesseract. This file alone knows that library, and none of its pointers leaves it.
final class Tesseract {
  /// As the loader knows it.
  static let libraryName = "libtesseract.so.5"

  private let functions: Functions
  private let handle: OpaquePointer

  /// Loads the library and what it knows of Danish; nil when one of them is not installed.
  init?() {
    // Documents are read in processes, one a core, so another thread would only wait.
    setenv("OMP_THREAD_LIMIT", "1", 1)
    guard let functions = Functions(), let handle = functions.create() else { return nil }
    guard functions.initialise(handle, nil, "dan") == 0 else {
      functions.delete(handle)
      return nil
    }
    (self.functions, self.handle) = (functions, handle)
    _ = functions.setVariable(handle, "debug_file", "/dev/null")
    functions.setPageSegMode(handle, PSM_SINGLE_BLOCK)
  }

  deinit { functions.delete(handle) }

  /// The words in parts of a picture, each part of one column of text.
  func words(of image: GreyImage, in regions: [PixelBox]) -> [RecognisedWord] {
    image.pixels.withUnsafeBufferPointer { pixels in
      functions.setImage(
        handle, pixels.baseAddress, Int32(image.width), Int32(image.height), 1, Int32(image.width))
      functions.setResolution(handle, Int32(image.resolution.rounded()))
      var words: [RecognisedWord] = []
      for region in regions { addWords(in: region, to: &words) }
      return words
    }
  }

  private func addWords(in region: PixelBox, to words: inout [RecognisedWord]) {
    functions.setRectangle(
      handle, Int32(region.left), Int32(region.top), Int32(region.width), Int32(region.height))
    guard functions.recognise(handle, nil) == 0, let iterator = functions.iterator(handle) else { return }
    defer { functions.deleteIterator(iterator) }
    var line = (words.last?.line ?? -1) + 1
    let firstLine = line
    repeat {
      let place = functions.page(iterator)
      if functions.isAtBeginning(place, RIL_TEXTLINE) != 0, words.last?.line == line { line += 1 }
      guard let text = functions.text(iterator, RIL_WORD) else { continue }
      defer { functions.freeText(text) }
      var (left, top, right, bottom) = (Int32(0), Int32(0), Int32(0), Int32(0))
      guard functions.box(place, RIL_WORD, &left, &top, &right, &bottom) != 0, left < right, top < bottom else {
        continue
      }
      var (x1, y1, x2, y2) = (Int32(0), Int32(0), Int32(0), Int32(0))
      let hasBaseline = functions.baseline(place, RIL_WORD, &x1, &y1, &x2, &y2) != 0
      words.append(
        RecognisedWord(
          text: String(cString: text),
          box: PixelBox(left: Int(left), top: Int(top), right: Int(right) - 1, bottom: Int(bottom) - 1),
          baseline: hasBaseline ? Double(y1 + y2) / 2 : Double(bottom),
          confidence: Double(functions.confidence(iterator, RIL_WORD)), line: max(line, firstLine)))
    } while functions.next(iterator, RIL_WORD) != 0
  }
}

/// The library's functions, looked up by name when the first scan is read.
private struct Functions {
  let create: TessCreate
  let delete: TessDelete
  let initialise: TessInit
  let setVariable: TessSetVariable
  let setPageSegMode: TessSetPageSegMode
  let setImage: TessSetImage
  let setResolution: TessSetSourceResolution
  let setRectangle: TessSetRectangle
  let recognise: TessRecognize
  let iterator: TessGetIterator
  let deleteIterator: TessIteratorDelete
  let next: TessIteratorNext
  let text: TessIteratorText
  let confidence: TessIteratorConfidence
  let page: TessIteratorPage
  let box: TessPageBox
  let baseline: TessPageBaseline
  let isAtBeginning: TessPageIsAtBeginning
  let freeText: TessFreeText

  /// Loads the library; nil when it is not installed or lacks a function.
  init?() {
    guard let library = SharedLibrary(named: Tesseract.libraryName), let functions = try? Functions(in: library) else {
      return nil
    }
    self = functions
  }

  private init(in library: SharedLibrary) throws(SharedLibrary.MissingFunction) {
    create = try library.function(named: "TessBaseAPICreate")
    delete = try library.function(named: "TessBaseAPIDelete")
    initialise = try library.function(named: "TessBaseAPIInit3")
    setVariable = try library.function(named: "TessBaseAPISetVariable")
    setPageSegMode = try library.function(named: "TessBaseAPISetPageSegMode")
    setImage = try library.function(named: "TessBaseAPISetImage")
    setResolution = try library.function(named: "TessBaseAPISetSourceResolution")
    setRectangle = try library.function(named: "TessBaseAPISetRectangle")
    recognise = try library.function(named: "TessBaseAPIRecognize")
    iterator = try library.function(named: "TessBaseAPIGetIterator")
    deleteIterator = try library.function(named: "TessResultIteratorDelete")
    next = try library.function(named: "TessResultIteratorNext")
    text = try library.function(named: "TessResultIteratorGetUTF8Text")
    confidence = try library.function(named: "TessResultIteratorConfidence")
    page = try library.function(named: "TessResultIteratorGetPageIteratorConst")
    box = try library.function(named: "TessPageIteratorBoundingBox")
    baseline = try library.function(named: "TessPageIteratorBaseline")
    isAtBeginning = try library.function(named: "TessPageIteratorIsAtBeginningOf")
    freeText = try library.function(named: "TessDeleteText")
  }
}
