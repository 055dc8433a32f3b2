/// A web page saved with its pictures in one file (RFC 2557): parts, each with headers of its own.
enum MIMEPage {
  /// True for bytes that begin with the headers of such a file.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
    return start.hasPrefix("mime-version:") || start.hasPrefix("from:")
  }

  /// The first part that is a web page; nil where there is none.
  static func html(in bytes: [UInt8]) -> [UInt8]? {
    let (headers, body) = split(bytes[...])
    guard let boundary = parameter("boundary", of: headers["content-type"] ?? "") else {
      return isHTML(headers) ? decoded(body, headers: headers) : nil
    }
    for part in parts(of: body, boundary: Array(("--" + boundary).utf8)) {
      let (headers, body) = split(part)
      if isHTML(headers) { return decoded(body, headers: headers) }
    }
    return nil
  }

  private static func isHTML(_ headers: [String: String]) -> Bool {
    let type = headers["content-type"]?.lowercased() ?? ""
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }

  /// Headers by their name in small letters, folded lines joined, and what stands behind the first empty line.
  private static func split(_ bytes: ArraySlice<UInt8>) -> (headers: [String: String], body: ArraySlice<UInt8>) {
    var headers: [String: String] = [:]
    var name: String?
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      let line = String(decoding: rest[..<end].filter { $0 != 0x0D }, as: UTF8.self)
      rest = rest[(end + 1)...]
      if line.isEmpty {
        if headers.isEmpty { continue } else { break }
      }
      if line.first == " " || line.first == "\t" {
        if let name { headers[name]? += line }
      } else if let colon = line.firstIndex(of: ":") {
        name = line[..<colon].lowercased()
        if let name { headers[name] = String(line[line.index(after: colon)...].drop { $0 == " " }) }
      }
    }
    return (headers, rest)
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != "\"" && !$0.isWhitespace } }
      if sides.count == 2, sides[0].lowercased() == name, !sides[1].isEmpty { return sides[1] }
    }
    return nil
  }

  /// What stands between the lines that begin with the boundary.
  private static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var rest = body
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      if rest.starts(with: boundary) {
        if let start { parts.append(body[start..<rest.startIndex]) }
        start = end
      }
      rest = rest[end...]
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  private static func decoded(_ body: ArraySlice<UInt8>, headers: [String: String]) -> [UInt8] {
    switch headers["content-transfer-encoding"]?.lowercased().filter({ !$0.isWhitespace }) {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: Array(body)
    }
  }

  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = body
    while let byte = rest.popFirst() {
      guard byte == 0x3D else {
        result.append(byte)
        continue
      }
      let code = rest.prefix(2)
      if let value = UInt8(String(decoding: code, as: UTF8.self), radix: 16), code.count == 2 {
        result.append(value)
        rest = rest.dropFirst(2)
      } else if code.first == 0x0A || code.elementsEqual([0x0D, 0x0A]) {
        rest = rest.dropFirst(code.first == 0x0A ? 1 : 2)
      }
    }
    return result
  }

  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      case 0x3D: return result
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
