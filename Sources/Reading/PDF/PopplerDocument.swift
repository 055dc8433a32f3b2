private import CPoppler
import Glibc
import Model

/// The pages of a PDF through poppler-glib. This file alone knows that library, and none of its pointers leaves it.
enum PopplerDocument {
  /// Hands over every page in order, with what it draws and the means to get a picture of it, which last until `atEnd` returns.
  ///
  /// - Returns: how many pages could be read, and notes of what had to be repaired.
  /// - Throws: `Failure` when the file cannot be opened or holds more pages than `maxPages`.
  static func readPages(
    of bytes: [UInt8], options: ReadingOptions, maxPages: Int, each: (Page, Drawing, PageCanvas) -> Void,
    atEnd: () -> Void = {}
  ) throws(Failure) -> (pages: Int, notes: [Note]) {
    let document = try open(bytes, password: options.password)
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    let count = Int(poppler_document_get_n_pages(document))
    guard count > 0 else { throw Failure(.damaged(.noPages)) }
    guard count <= maxPages else { throw Failure(.tooLarge(.pages(maxPages))) }
    let styles = FontStyles()
    var pages = WaitingPages(DocumentLetters(isWord: options.isWord))
    var damage = PageDamage(isRepaired: CrossReference.isBroken(in: bytes))
    bytes.withUnsafeBufferPointer { buffer in
      var drawings = PageDrawings(buffer, password: options.password, pageCount: count)
      for number in 1...count {
        // A damaged page tree may promise pages that are not there.
        guard let page = poppler_document_get_page(document, Int32(number - 1)) else { continue }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        let (width, height) = size(of: page)
        drawings.turn(to: number, width: width, height: height)
        if drawings.isTooMuch { continue }
        options.onPage(number)
        let drawing = drawings.drawing { painted(page, width: width, height: height) }
        let glyphs = Watermarks.removed(from: Overprints.removed(from: text(of: page, styles: styles)))
        options.onPage(nil)
        damage.add(Complaints.take(), page: number)
        let canvas = PageCanvas(pageCount: count) { resolution, angle in
          paint(number, of: document, turned: angle, resolution: resolution).map { GreyImage($0) }
        }
        pages.add(
          Page(number: number, width: width, height: height, glyphs: glyphs, drawing: drawing), drawing: drawing,
          canvas: canvas, receiver: each)
      }
      pages.finish(receiver: each)
      damage.note(drawings)
      atEnd()
    }
    if let failure = damage.failure ?? pages.failure { throw failure }
    return (damage.readable, damage.notes(pageCount: count) + pages.notes)
  }

  /// One page (from 1) in colour, as displayed.
  ///
  /// - Throws: `Failure` when the file cannot be opened, has no such page, or the picture has no room in memory.
  static func picture(
    of bytes: [UInt8], password: String?, page number: Int, resolution: Double
  ) throws(Failure) -> ColourImage {
    let document = try open(bytes, password: password)
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    let count = Int(poppler_document_get_n_pages(document))
    guard (1...max(1, count)).contains(number) else { throw Failure(.damaged(.noPages)) }
    guard let image = paint(number, of: document, turned: 0, resolution: resolution) else {
      throw Failure(.tooLarge(.memory(mebibytes: 1024)), page: number)
    }
    return image
  }
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

/// Opens a document, with the password only where it does not open without: that may be meant for another file of a batch.
private func open(_ bytes: [UInt8], password: String?) throws(Failure) -> OpaquePointer {
  hearComplaints()
  let data = g_bytes_new(bytes, gsize(bytes.count))
  defer { g_bytes_unref(data) }
  var error: UnsafeMutablePointer<GError>?
  defer { g_clear_error(&error) }
  func isEncrypted() -> Bool { error?.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) }
  if let document = poppler_document_new_from_bytes(data, nil, &error) { return document }
  if let password, isEncrypted() {
    g_clear_error(&error)
    // With a wrong password, poppler 22.12 crashes over bytes, but not over a stream of them.
    let stream = g_memory_input_stream_new_from_bytes(data)
    defer { g_object_unref(stream) }
    let size = goffset(g_bytes_get_size(data))
    if let document = poppler_document_new_from_stream(stream, size, password, nil, &error) { return document }
  }
  guard isEncrypted() else { throw Failure(.damaged(.structure)) }
  if Complaints.take().lacksSecurity { throw Failure(.unsupportedMethod) }
  throw Failure(password == nil ? .needsPassword : .wrongPassword)
}

/// The size of a page as displayed, in points.
private func size(of page: OpaquePointer) -> (width: Double, height: Double) {
  var (width, height) = (0.0, 0.0)
  poppler_page_get_size(page, &width, &height)
  return (width, height)
}

/// What is written on a page.
private func text(of page: OpaquePointer, styles: FontStyles) -> [Glyph] {
  guard let text = poppler_page_get_text(page) else { return [] }
  defer { g_free(text) }
  var rectangles: UnsafeMutablePointer<PopplerRectangle>?
  var count: UInt32 = 0
  guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return [] }
  defer { g_free(rectangles) }
  let boxes = UnsafeBufferPointer(start: rectangles, count: Int(count)).map {
    Box(left: $0.x1, top: $0.y1, right: $0.x2, bottom: $0.y2)
  }
  return PageText(characters: String(cString: text), boxes: boxes, fonts: fontRuns(of: page, styles: styles)).glyphs
}

private func fontRuns(of page: OpaquePointer, styles: FontStyles) -> [PageText.FontRun] {
  let list = poppler_page_get_text_attributes(page)
  defer { poppler_page_free_text_attributes(list) }
  return elements(of: list, as: PopplerTextAttributes.self).map { attributes in
    let style = styles.style(named: attributes.font_name.map { String(cString: $0) } ?? "")
    let font = PageFont(
      style, size: attributes.font_size, isUnderlined: attributes.is_underlined != 0,
      colour: rgb(attributes.color))
    return PageText.FontRun(end: Int(attributes.end_index), font: font)
  }
}

private func rgb(_ colour: PopplerColor) -> UInt32 {
  UInt32(colour.red >> 8) << 16 | UInt32(colour.green >> 8) << 8 | UInt32(colour.blue >> 8)
}

/// Where the page shows pictures.
private func pictures(of page: OpaquePointer) -> [Box] {
  let list = poppler_page_get_image_mapping(page)
  defer { poppler_page_free_image_mapping(list) }
  return elements(of: list, as: PopplerImageMapping.self).map(\.area).map { area in
    Box(
      left: min(area.x1, area.x2), top: min(area.y1, area.y2), right: max(area.x1, area.x2),
      bottom: max(area.y1, area.y2))
  }
}

/// What a linked list points at.
private func elements<Element>(of list: UnsafeMutablePointer<GList>?, as type: Element.Type) -> [Element] {
  var elements: [Element] = []
  var node = list
  while let current = node {
    if let data = current.pointee.data { elements.append(data.assumingMemoryBound(to: type).pointee) }
    node = current.pointee.next
  }
  return elements
}

/// What poppler draws of a page whose contents cannot be followed; nil where it breaks off.
///
/// It draws on a surface that writes down what is drawn, seen through another one that knows letters only as shapes: then
/// poppler does not write down the text that they spell, which takes long.
private func painted(_ page: OpaquePointer, width: Double, height: Double) -> Drawing? {
  guard width > 0, height > 0, width < 1e5, height < 1e5 else { return nil }
  let sink = DrawingSink()
  let device = cairo_script_create_for_stream(append, Unmanaged.passUnretained(sink).toOpaque())
  defer { withExtendedLifetime(sink) { cairo_device_destroy(device) } }
  let script = cairo_script_surface_create(device, CAIRO_CONTENT_COLOR, width, height)
  defer { cairo_surface_destroy(script) }
  let window = cairo_surface_create_for_rectangle(script, 0, 0, width, height)
  defer { cairo_surface_destroy(window) }
  let context = cairo_create(window)
  defer { cairo_destroy(context) }
  poppler_page_render(page, context)
  // The surface ends without a word at some masks and shapes.
  let states = [cairo_status(context), cairo_surface_status(script), cairo_device_status(device)]
  guard states.allSatisfy({ $0 == CAIRO_STATUS_SUCCESS }), !sink.overflowed else { return nil }
  var drawing = Drawing(program: sink.program, width: width, height: height)
  for picture in pictures(of: page) { drawing.addPicture(picture) }
  if sink.showsText { drawing.noteText() }
  return drawing
}

/// The most pixels of a picture: a page larger than A3 is drawn more coarsely.
private let mostPixels = 20e6

/// A page (from 1) as a picture, turned clockwise by an angle in degrees; nil when there is no memory for it.
private func paint(
  _ number: Int, of document: OpaquePointer, turned angle: Double, resolution: Double
) -> ColourImage? {
  guard let page = poppler_document_get_page(document, Int32(number - 1)) else { return nil }
  defer { g_object_unref(UnsafeMutableRawPointer(page)) }
  let shown = size(of: page)
  let turn = PageTurn(angle: angle, width: shown.width, height: shown.height)
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
  let rows = UnsafeRawBufferPointer(start: data, count: stride * height)
  return ColourImage(width: width, height: height, resolution: 72 * scale, rows: rows, stride: stride)
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
