private import CPoppler
import Glibc
import Model

/// The pages of a PDF through poppler-glib. This file alone knows that library, and none of its pointers leaves it.
enum PopplerDocument {
  /// Reads every page and hands it over, in order, with its drawing as a CairoScript program (see `Drawing`) and the means to
  /// get a picture of it.
  ///
  /// - Returns: how many pages could be read, and notes of what had to be repaired.
  /// - Throws: `Failure` when the file cannot be opened or holds more pages than `maxPages`.
  static func readPages(
    of bytes: [UInt8], _ options: ReadingOptions, maxPages: Int, each: (Page, _ drawing: [UInt8], PageCanvas) -> Void
  ) throws(Failure) -> (pages: Int, notes: [Note]) {
    let document = try open(bytes, password: options.password)
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    let count = Int(poppler_document_get_n_pages(document))
    guard count > 0 else { throw Failure(.damaged(.noPages)) }
    guard count <= maxPages else { throw Failure(.tooLarge(.pages(maxPages))) }
    // One device for all pages, so that each font is written once and not once a page.
    let sink = DrawingSink()
    let device = cairo_script_create_for_stream(append, Unmanaged.passUnretained(sink).toOpaque())
    defer { withExtendedLifetime(sink) { cairo_device_destroy(device) } }
    var readable = 0
    var isRepaired = CrossReference.isBroken(in: bytes)
    var broken: [Int] = []
    for index in 0..<count {
      // A damaged page tree may promise pages that are not there.
      guard let page = poppler_document_get_page(document, Int32(index)) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      readable += 1
      options.onPage(index + 1)
      // Drawing goes first: poppler keeps the text it meets on the way, and need not go through the page again.
      draw(page, on: device)
      var content = content(of: page, number: index + 1)
      notePictures(of: page, in: &content, showsText: sink.showsText)
      options.onPage(nil)
      let heard = Complaints.take()
      isRepaired = isRepaired || heard.isRepaired
      if heard.hasBrokenContents { broken.append(index + 1) }
      if sink.overflowed { throw Failure(.tooLarge(.drawing(mebibytes: DrawingSink.limit)), page: index + 1) }
      let (width, height) = (content.width, content.height)
      each(
        content, sink.take(),
        PageCanvas(pageCount: count) { resolution, angle in
          render(page, PageTurn(angle: angle, width: width, height: height), resolution: resolution)
        })
    }
    guard readable > 0 else { throw Failure(.damaged(.noPages)) }
    isRepaired = isRepaired || readable < count || broken.count > mostBrokenPages
    let notes = isRepaired ? [Note(.recovered)] : []
    return (readable, notes + broken.prefix(mostBrokenPages).map { Note(.recovered, page: $0) })
  }

  /// Says of a page whether it may be a scan: asking for pictures takes as long as reading the text, so only a page with
  /// hardly any text to be seen is asked.
  private static func notePictures(of page: OpaquePointer, in content: inout Page, showsText: Bool) {
    guard content.glyphs.count < longestStamp || !showsText else { return }
    let pictures = pictures(of: page)
    content.hasImages = !pictures.isEmpty
    let isCovered = !content.glyphs.isEmpty && pictures.contains { $0.covers(content) }
    content.hidesText = isCovered && !showsText
    content.isStamped = isCovered && showsText
  }

  /// A scan may have been stamped with a date and a number, in letters.
  private static let longestStamp = 300

  /// So many broken pages are told of one by one.
  private static let mostBrokenPages = 10
}

/// Where pictures of a page come from, while it is open.
struct PageCanvas {
  /// How many pages the document has.
  let pageCount: Int
  /// Draws the page with so many pixels an inch, turned clockwise about its middle by so many degrees (see `PageTurn`); nil
  /// when it cannot be.
  let draw: (_ resolution: Double, _ angle: Double) -> GreyImage?
}

private let append: cairo_write_func_t = { closure, data, length in
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  // The reader holds the sink as long as the device lives.
  Unmanaged<DrawingSink>.fromOpaque(closure)._withUnsafeGuaranteedRef {
    $0.append(UnsafeBufferPointer(start: data, count: Int(length)))
  }
  return CAIRO_STATUS_SUCCESS
}

/// Listens to what GLib and poppler complain of. On standard error nobody asked for it, but for last words.
private func hearComplaints() {
  _ = Complaints.take()
  g_log_set_default_handler(
    { _, level, message, _ in
      guard let message else { return }
      if level.rawValue & G_LOG_FLAG_FATAL.rawValue != 0 { write(STDERR_FILENO, message, strlen(message)) }
      Complaints.hear(message)
    }, nil)
}

private func open(_ bytes: [UInt8], password: String?) throws(Failure) -> OpaquePointer {
  hearComplaints()
  let data = g_bytes_new(bytes, gsize(bytes.count))
  defer { g_bytes_unref(data) }
  var error: UnsafeMutablePointer<GError>?
  guard let document = parse(data, password, &error) else {
    defer { g_error_free(error) }
    let isEncrypted = error.map { $0.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) } ?? false
    if isEncrypted, Complaints.take().lacksSecurity { throw Failure(.unsupportedMethod) }
    guard isEncrypted else { throw Failure(.damaged(.structure)) }
    throw Failure(password == nil ? .needsPassword : .wrongPassword)
  }
  return document
}

/// Uses the password only where the file does not open without: it may be meant for another file of the batch.
private func parse(
  _ data: OpaquePointer?, _ password: String?, _ error: inout UnsafeMutablePointer<GError>?
) -> OpaquePointer? {
  if let document = poppler_document_new_from_bytes(data, nil, &error) { return document }
  guard let password, let reason = error, reason.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) else {
    return nil
  }
  g_error_free(reason)
  error = nil
  // With a wrong password, poppler 22.12 crashes over bytes, but not over a stream of them.
  let stream = g_memory_input_stream_new_from_bytes(data)
  defer { g_object_unref(stream) }
  return poppler_document_new_from_stream(stream, goffset(g_bytes_get_size(data)), password, nil, &error)
}

/// What is written on a page. Characters and their boxes come one to one; white space is left to geometry.
private func content(of page: OpaquePointer, number: Int) -> Page {
  var (width, height) = (0.0, 0.0)
  poppler_page_get_size(page, &width, &height)
  var result = Page(number: number, width: width, height: height)
  var boxes: UnsafeMutablePointer<PopplerRectangle>?
  var count: UInt32 = 0
  guard let text = poppler_page_get_text(page) else { return result }
  defer { g_free(text) }
  guard poppler_page_get_text_layout(page, &boxes, &count) != 0, let boxes else { return result }
  defer { g_free(boxes) }
  let fonts = fontRuns(of: page)
  var run = 0
  var shifted = ShiftedText()
  for (index, sign) in String(cString: text).unicodeScalars.enumerated() {
    guard index < Int(count) else { break }
    let scalar = shifted.letter(sign)
    if scalar.isInvisible { continue }
    while run < fonts.count - 1, index > fonts[run].end { run += 1 }
    let box = boxes[index]
    guard isOnPaper(box.x1), isOnPaper(box.y1), isOnPaper(box.x2), isOnPaper(box.y2) else { continue }
    let font = run < fonts.count ? fonts[run].font : PageFont(nil, size: box.y2 - box.y1, isUnderlined: false)
    result.glyphs.append(
      Glyph(
        scalar: scalar, box: Box(left: box.x1, top: box.y1, right: box.x2, bottom: box.y2), size: font.size,
        emphasis: font.emphasis, isSymbol: font.isSymbol))
  }
  return result
}

/// False for infinities, for what is no number, and for places no page reaches.
private func isOnPaper(_ coordinate: Double) -> Bool { abs(coordinate) < 1e6 }

/// A stretch of characters in one font, up to and with the character number `end`.
private struct FontRun {
  var end: Int
  var font: PageFont
}

private func fontRuns(of page: OpaquePointer) -> [FontRun] {
  let list = poppler_page_get_text_attributes(page)
  defer { poppler_page_free_text_attributes(list) }
  var runs: [FontRun] = []
  var styles: [String: FontStyle] = [:]
  var node = list
  while let current = node {
    defer { node = current.pointee.next }
    guard let attributes = current.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self).pointee else {
      continue
    }
    let name = attributes.font_name.map { String(cString: $0) } ?? ""
    let style = styles[name] ?? FontStyle(name: name)
    styles[name] = style
    let font = PageFont(style, size: attributes.font_size, isUnderlined: attributes.is_underlined != 0)
    runs.append(FontRun(end: Int(attributes.end_index), font: font))
  }
  return runs
}

/// Where the page shows pictures.
private func pictures(of page: OpaquePointer) -> [Box] {
  let list = poppler_page_get_image_mapping(page)
  defer { poppler_page_free_image_mapping(list) }
  var boxes: [Box] = []
  var node = list
  while let current = node {
    defer { node = current.pointee.next }
    guard let data = current.pointee.data else { continue }
    let area = data.assumingMemoryBound(to: PopplerImageMapping.self).pointee.area
    boxes.append(
      Box(
        left: min(area.x1, area.x2), top: min(area.y1, area.y2), right: max(area.x1, area.x2),
        bottom: max(area.y1, area.y2)))
  }
  return boxes
}

extension Box {
  /// Whether the box is most of a page, as the picture of a scan is.
  fileprivate func covers(_ page: Page) -> Bool { width * height > 0.7 * page.width * page.height }
}

/// Lets poppler draw the page on a surface that writes down what is drawn.
///
/// The surface is seen through another one, which knows letters only as shapes: then poppler does not write down the text
/// that they spell, which takes long.
private func draw(_ page: OpaquePointer, on device: OpaquePointer?) {
  var (width, height) = (0.0, 0.0)
  poppler_page_get_size(page, &width, &height)
  guard width > 0, height > 0, width < 1e5, height < 1e5 else { return }
  let script = cairo_script_surface_create(device, CAIRO_CONTENT_COLOR, width, height)
  defer { cairo_surface_destroy(script) }
  let window = cairo_surface_create_for_rectangle(script, 0, 0, width, height)
  defer { cairo_surface_destroy(window) }
  let context = cairo_create(window)
  defer { cairo_destroy(context) }
  poppler_page_render(page, context)
}

/// The most pixels of a picture: a page larger than A3 is drawn more coarsely.
private let mostPixels = 20e6

/// A surface in memory with the page drawn on it, of `width` × `height` pixels with `stride` bytes a row, the lower 24 bits
/// of a pixel its red, green and blue.
private struct Painting {
  let data: UnsafeMutablePointer<UInt8>
  let width: Int
  let height: Int
  let stride: Int
  /// Pixels an inch.
  let resolution: Double
}

/// Draws the page and hands the surface over for as long as the call lasts; nil when it cannot be made.
private func paint<Value>(
  _ page: OpaquePointer, _ turn: PageTurn, resolution: Double, _ body: (Painting) -> Value
) -> Value? {
  guard turn.width >= 1, turn.height >= 1, turn.width < 1e5, turn.height < 1e5 else { return nil }
  let scale = min(resolution / 72, (mostPixels / (turn.width * turn.height)).squareRoot())
  let (width, height) = (Int(turn.turnedWidth * scale), Int(turn.turnedHeight * scale))
  guard width > 0, height > 0, width < 32_000, height < 32_000 else { return nil }
  let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
  defer { cairo_surface_destroy(surface) }
  let context = cairo_create(surface)
  defer { cairo_destroy(context) }
  cairo_set_source_rgb(context, 1, 1, 1)
  cairo_paint(context)
  cairo_translate(context, Double(width) / 2, Double(height) / 2)
  cairo_rotate(context, turn.angle * .pi / 180)
  cairo_scale(context, scale, scale)
  cairo_translate(context, -turn.width / 2, -turn.height / 2)
  poppler_page_render(page, context)
  cairo_surface_flush(surface)
  guard let data = cairo_image_surface_get_data(surface) else { return nil }
  let stride = Int(cairo_image_surface_get_stride(surface))
  return body(Painting(data: data, width: width, height: height, stride: stride, resolution: 72 * scale))
}

private func render(_ page: OpaquePointer, _ turn: PageTurn, resolution: Double) -> GreyImage? {
  paint(page, turn, resolution: resolution) { painting in
    let (width, height) = (painting.width, painting.height)
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height) { pixels, count in
      for y in 0..<height {
        let row = UnsafeRawBufferPointer(start: painting.data + y * painting.stride, count: 4 * width)
        for x in 0..<width {
          let colour = row.loadUnaligned(fromByteOffset: 4 * x, as: UInt32.self)
          // The eye's weights for red, green and blue (ITU-R BT.601), of 256.
          let grey = (colour >> 16 & 255) * 77 + (colour >> 8 & 255) * 150 + (colour & 255) * 29
          pixels[y * width + x] = UInt8(truncatingIfNeeded: grey >> 8)
        }
      }
      count = width * height
    }
    return GreyImage(width: width, height: height, resolution: painting.resolution, pixels: pixels)
  }
}

extension PopplerDocument {
  /// One page (from 1) in colour, as displayed.
  ///
  /// - Throws: `Failure` when the file cannot be opened, has no such page, or the picture has no room in memory.
  static func picture(
    of bytes: [UInt8], password: String?, page number: Int, resolution: Double
  ) throws(Failure) -> ColourImage {
    let document = try open(bytes, password: password)
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    let count = Int(poppler_document_get_n_pages(document))
    guard (1...max(1, count)).contains(number), let page = poppler_document_get_page(document, Int32(number - 1)) else {
      throw Failure(.damaged(.noPages))
    }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    let image = paint(page, PageTurn(angle: 0, width: width, height: height), resolution: resolution) { painting in
      let pixels = (0..<painting.height).flatMap { y in
        UnsafeRawBufferPointer(start: painting.data + y * painting.stride, count: 4 * painting.width)
          .bindMemory(to: UInt32.self).map { $0 & 0xFFFFFF }
      }
      return ColourImage(
        width: painting.width, height: painting.height, resolution: painting.resolution, pixels: pixels)
    }
    guard let image else { throw Failure(.tooLarge(.memory(mebibytes: 1024)), page: number) }
    return image
  }
}

extension ColourImage {
  /// The picture as a PNG file; nil when there is no memory for it.
  var png: [UInt8]? {
    var pixels = pixels
    let stride = Int32(4 * width)
    return pixels.withUnsafeMutableBytes { buffer in
      let data = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      let surface = cairo_image_surface_create_for_data(data, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), stride)
      defer { cairo_surface_destroy(surface) }
      var file: [UInt8] = []
      let status = withUnsafeMutablePointer(to: &file) { file in
        cairo_surface_write_to_png_stream(
          surface,
          { closure, data, length in
            closure?.assumingMemoryBound(to: [UInt8].self).pointee
              .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return CAIRO_STATUS_SUCCESS
          }, file)
      }
      return status == CAIRO_STATUS_SUCCESS ? file : nil
    }
  }
}
