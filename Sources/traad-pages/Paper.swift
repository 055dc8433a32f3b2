import CPango
import Messages

/// The pages of a PDF as they are drawn one after the other. The one importer of pangocairo. All lengths are in points from the
/// upper left corner.
final class Paper {
  let width: Double
  let height: Double
  private let sink = Sink()
  private let surface: OpaquePointer?
  private let pen: OpaquePointer?
  private let context: OpaquePointer?
  private var isClosed = false

  init(width: Double, height: Double, language: String) {
    (self.width, self.height) = (width, height)
    let collect: cairo_write_func_t = { sink, bytes, count in
      guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
      Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes += UnsafeBufferPointer(
        start: bytes, count: Int(count))
      return CAIRO_STATUS_SUCCESS
    }
    surface = cairo_pdf_surface_create_for_stream(collect, Unmanaged.passUnretained(sink).toOpaque(), width, height)
    // A later one may have its cross-reference in a stream, which `withCatalog` does not read.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    pen = cairo_create(surface)
    context = pango_cairo_create_context(pen)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_language(context, pango_language_from_string(language))
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    g_object_unref(context.map(UnsafeMutableRawPointer.init))
    cairo_destroy(pen)
    cairo_surface_destroy(surface)
  }

  /// What is said of the whole file.
  func describe(title: String, made: String) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Traad")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made)
  }

  /// Ends the file; nil where there was no room for it.
  func finished() -> [UInt8]? {
    cairo_show_page(pen)
    cairo_surface_finish(surface)
    let isSound = cairo_status(pen) == CAIRO_STATUS_SUCCESS && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    return isSound ? sink.bytes : nil
  }

  func nextPage() { cairo_show_page(pen) }

  /// Breaks a text into lines that are no longer than `width`.
  func box(_ text: PrintedText, in type: Type, width: Double) -> TextBox {
    TextBox(text, in: type, width: width, context: context)
  }

  /// Draws some lines of a text below each other.
  func draw(_ box: TextBox, lines: Range<Int>, at place: (x: Double, y: Double)) {
    guard let first = box.lines.dropFirst(lines.lowerBound).first else { return }
    let color = box.type.color
    cairo_set_source_rgb(pen, color.red, color.green, color.blue)
    for (index, line) in zip(lines, box.lines[lines]) {
      cairo_move_to(pen, place.x + line.x, place.y + line.baseline - first.top)
      pango_cairo_show_layout_line(pen, pango_layout_get_line_readonly(box.layout, Int32(clamping: index)))
    }
  }

  func fill(x: Double, y: Double, width: Double, height: Double, _ color: Color) {
    cairo_set_source_rgb(pen, color.red, color.green, color.blue)
    cairo_rectangle(pen, x, y, width, height)
    cairo_fill(pen)
  }

  /// Fills a band, which lets through what stands behind it.
  func fill(_ ribbon: PrintedRibbon, _ color: Color) {
    let (start, end) = (ribbon.start, ribbon.end)
    let middle = (start.x + end.x) / 2
    cairo_set_source_rgba(pen, color.red, color.green, color.blue, 0.75)
    cairo_move_to(pen, start.x, start.top)
    cairo_curve_to(pen, middle, start.top, middle, end.top, end.x, end.top)
    cairo_line_to(pen, end.x, end.bottom)
    cairo_curve_to(pen, middle, end.bottom, middle, start.bottom, start.x, start.bottom)
    cairo_close_path(pen)
    cairo_fill(pen)
  }

  /// Draws as if the page began at a place and were measured in other units.
  func moved(to place: (x: Double, y: Double), scale: Double, draw: () -> Void) {
    cairo_save(pen)
    cairo_translate(pen, place.x, place.y)
    cairo_scale(pen, scale, scale)
    draw()
    cairo_restore(pen)
  }

  /// Marks what is drawn as an element of the file's structure, or as a place or a link (ISO 32000-1, section 14.8.4).
  func tagged(_ name: String, _ attributes: String = "", draw: () -> Void) {
    begin(name, attributes)
    draw()
    end(name)
  }

  /// Opens an element that may go on over pages.
  func begin(_ name: String, _ attributes: String = "") { cairo_tag_begin(pen, name, attributes) }
  func end(_ name: String) { cairo_tag_end(pen, name) }

  /// Puts a heading into the list beside the pages.
  /// - Parameter parent: what was given back for the heading above; nil for none.
  func addOutline(_ title: String, below parent: Int32?, page: Int, y: Double) -> Int32 {
    cairo_pdf_surface_add_outline(
      surface, parent ?? CAIRO_PDF_OUTLINE_ROOT, title, "page=\(page) pos=[0 \(Int(y))]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  private final class Sink { var bytes: [UInt8] = [] }
}

/// A text that was broken into lines.
final class TextBox {
  struct Line {
    var x: Double
    var top: Double
    var baseline: Double
    var height: Double
    var width: Double
  }

  let type: Type
  private(set) var lines: [Line] = []
  fileprivate let layout: OpaquePointer?

  fileprivate init(_ text: PrintedText, in type: Type, width: Double, context: OpaquePointer?) {
    self.type = type
    layout = pango_layout_new(context)
    let font = pango_font_description_from_string(type.family)
    pango_font_description_set_absolute_size(font, type.size * unit)
    pango_font_description_set_weight(font, type.isBold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL)
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_layout_set_width(layout, Int32(clamping: Int(width * unit)))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_alignment(layout, type.isRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    pango_layout_set_spacing(layout, Int32(type.size * type.leading * unit))
    let whole = text.runs.map(\.text).joined()
    pango_layout_set_text(layout, whole, Int32(clamping: whole.utf8.count))
    setLooks(text)
    findLines()
  }

  deinit { g_object_unref(layout.map(UnsafeMutableRawPointer.init)) }

  var height: Double { lines.last.map { $0.top + $0.height - (lines.first?.top ?? 0) } ?? 0 }
  /// Of its longest line.
  var width: Double { lines.map(\.width).max() ?? 0 }

  private func setLooks(_ text: PrintedText) {
    let list = pango_attr_list_new()
    // A ligature is one letter to who copies or searches: "ﬁ" is not found by "fi".
    pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0"))
    var start: UInt32 = 0
    for run in text.runs {
      let end = start + UInt32(clamping: run.text.utf8.count)
      for attribute in run.look.attributes {
        attribute?.pointee.start_index = start
        attribute?.pointee.end_index = end
        pango_attr_list_insert(list, attribute)
      }
      start = end
    }
    pango_layout_set_attributes(layout, list)
    pango_attr_list_unref(list)
  }

  private func findLines() {
    guard let iterator = pango_layout_get_iter(layout) else { return }
    defer { pango_layout_iter_free(iterator) }
    repeat {
      var (ink, logical) = (PangoRectangle(), PangoRectangle())
      pango_layout_iter_get_line_extents(iterator, &ink, &logical)
      lines.append(
        Line(
          x: Double(logical.x) / unit, top: Double(logical.y) / unit,
          baseline: Double(pango_layout_iter_get_baseline(iterator)) / unit, height: Double(logical.height) / unit,
          width: Double(logical.width) / unit))
    } while pango_layout_iter_next_line(iterator) != 0
  }
}

/// Pango counts in parts of a point.
private let unit = Double(PANGO_SCALE)

extension PrintedText.Look {
  /// Text that came and went is coloured as on the page of a browser, with a line under or through it.
  fileprivate var attributes: [UnsafeMutablePointer<PangoAttribute>?] {
    switch self {
    case .plain: []
    case .soft: [foreground(.soft)]
    case .strong: [pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD)]
    case .went: [foreground(.went), pango_attr_strikethrough_new(1)]
    case .came: [foreground(.came), pango_attr_underline_new(PANGO_UNDERLINE_SINGLE)]
    case .gone: [foreground(.went)]
    case .new: [foreground(.came)]
    }
  }

  private func foreground(_ color: Color) -> UnsafeMutablePointer<PangoAttribute>? {
    let parts = [color.red, color.green, color.blue].map { UInt16($0 * 65_535) }
    return pango_attr_foreground_new(parts[0], parts[1], parts[2])
  }
}
