import CXML
import Model

/// Parses XML parts. This file, with `HTMLStream` in it, alone knows the parser library.
///
/// Nothing outside the part is ever opened: no network, no external entity, no document type. The library's own limits on
/// memory stay on, its limits on depth do not hold for events, so `XMLTreeBuilder` counts levels.
enum XMLStream {
  /// Bytes handed over at a time; what a failure costs before it is seen.
  private static let chunkSize = 1 << 16

  /// The tree of a part in UTF-8, UTF-16 or any encoding its declaration names.
  /// - Throws: `damaged` with the kind and line of the damage, or `tooDeep`.
  static func parse(_ bytes: [UInt8], part: String) throws(Failure) -> XMLTree {
    var builder = XMLTreeBuilder(part: part, capacity: bytes.count)
    let reason = withUnsafeMutablePointer(to: &builder) { run(bytes, part: part, into: $0) }
    if let reason { throw Failure(reason) }
    return builder.tree
  }

  /// Feeds the parser; returns what stopped it.
  private static func run(_ bytes: [UInt8], part: String, into builder: UnsafeMutablePointer<XMLTreeBuilder>) -> Failure
    .Reason?
  {
    var handler = saxHandler()
    return bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // The parser tells the encoding from the first bytes, and only from those it is made with.
      var offset = min(4, buffer.count)
      guard let parser = xmlCreatePushParserCtxt(&handler, builder, start, Int32(offset), nil) else {
        return .damaged(.structure)
      }
      defer { xmlFreeParserCtxt(parser) }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
      xmlCtxtUseOptions(parser, Int32(bitPattern: UInt32(options)))
      repeat {
        let size = min(chunkSize, buffer.count - offset)
        let code = xmlParseChunk(parser, start.map { $0 + offset }, Int32(size), offset + size == buffer.count ? 1 : 0)
        offset += size
        if let reason = builder.pointee.failure { return reason }
        if code != 0, parser.pointee.wellFormed == 0 {
          return damage(code, error: parser.pointee.lastError, bytes: bytes, part: part)
        }
      } while offset < buffer.count
      return nil
    }
  }

  /// What the parser's error code says is wrong. Letters of another encoding than the declared one show as invalid
  /// characters.
  private static func damage(_ code: Int32, error: xmlError, bytes: [UInt8], part: String) -> Failure.Reason {
    let encodingCodes = [
      XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_I18N_CONV_FAILED,
    ]
    let isEncoding = encodingCodes.contains { Int32(bitPattern: $0.rawValue) == code }
    let isCharacter = Int32(bitPattern: XML_ERR_INVALID_CHAR.rawValue) == code
    if isEncoding || isCharacter && String(validating: bytes, as: UTF8.self) == nil {
      return .damaged(.encoding(part: part))
    }
    return .damaged(.xml(part: part, line: max(1, Int(error.line))))
  }

  private static func saxHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, _, _, _ in builder(context)?.pointee.documentType() }
    handler.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
      guard let builder = builder(context), let local else { return }
      builder.pointee.start(name(local, namespace: namespace, builder: builder))
      guard let attributes else { return }
      for index in 0..<Int(max(0, count)) {
        // Five pointers each: local name, prefix, namespace, first byte of the value and the byte behind it.
        let field = attributes + 5 * index
        guard let local = field[0], let first = field[3], let end = field[4] else { continue }
        let attribute = name(local, namespace: field[2], builder: builder)
        if attribute != .other {
          builder.pointee.attribute(attribute, value: UnsafeBufferPointer(start: first, count: end - first))
        }
      }
    }
    handler.endElementNs = { context, _, _, _ in builder(context)?.pointee.end() }
    handler.characters = { context, text, count in
      builder(context)?.pointee.text(UnsafeBufferPointer(start: text, count: Int(max(0, count))))
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }
}

/// Parses web pages, as sloppy as they may be, with the same library: nothing outside the page is ever opened.
enum HTMLStream {
  private static let chunkSize = 1 << 16

  /// Hands the elements of a page to the builder, each start with its end, until it has had enough.
  /// - Parameter page: in UTF-8, whatever the page itself says.
  static func parse(_ page: [UInt8], into builder: inout HTMLBlocks) {
    withUnsafeMutablePointer(to: &builder) { run(page, into: $0) }
  }

  private static func run(_ page: [UInt8], into builder: UnsafeMutablePointer<HTMLBlocks>) {
    var handler = saxHandler()
    page.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let parser = htmlCreatePushParserCtxt(&handler, builder, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      else { return }
      defer { htmlFreeParserCtxt(parser) }
      let options = [HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING]
      htmlCtxtUseOptions(parser, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
      var offset = 0
      while offset < buffer.count, !builder.pointee.isTooDeep {
        let size = min(chunkSize, buffer.count - offset)
        htmlParseChunk(parser, start + offset, Int32(size), offset + size == buffer.count ? 1 : 0)
        offset += size
      }
    }
  }

  private static func saxHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name else { return }
      var found: [String: String] = [:]
      var next = attributes
      // Names and values take turns, up to a name that is nil.
      while let pair = next, let name = pair[0] {
        found[String(cString: name)] = pair[1].map { String(cString: $0) } ?? ""
        next = pair + 2
      }
      page(context)?.pointee.start(String(cString: name), attributes: found)
    }
    handler.endElement = { context, name in
      if let name { page(context)?.pointee.end(String(cString: name)) }
    }
    handler.characters = { context, text, count in
      page(context)?.pointee.text(UnsafeBufferPointer(start: text, count: Int(max(0, count))))
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }
}

private func page(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLBlocks>? {
  context?.assumingMemoryBound(to: HTMLBlocks.self)
}

private func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
  context?.assumingMemoryBound(to: XMLTreeBuilder.self)
}

/// The name of an element or attribute, looked up by the addresses that the parser interns names at.
private func name(
  _ local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, builder: UnsafeMutablePointer<XMLTreeBuilder>
) -> XMLName {
  let key = XMLTreeBuilder.NameKey(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
  return builder.pointee.name(key) {
    XMLName(local: String(cString: local), namespace: namespace.map { String(cString: $0) })
  }
}
