package import Model

/// Reads web pages, as sloppy as they may be, and pages that a browser saved with their pictures in one file.
///
/// Scripts, styles, hidden parts, menus and the foot of the page are left out; where the page marks its main part, so is all
/// around it but the title. Style sheets are not read, and nothing outside the file is ever opened.
package enum HTMLReader: Reader {
  package static var format: Format { .html }

  /// The largest page, in mebibytes.
  private static let largestFile = 64
  /// What stands for a part's name in the places of a page.
  private static let part = "html"

  /// - Throws: `.tooLarge` above 64 MiB, `.tooDeep`, `.damaged` for a page in parts that holds none, and `.notADocument` for
  ///   bytes that are no text.
  package static func read(_ bytes: [UInt8], options: ReadingOptions) throws(Failure) -> Manuscript {
    guard bytes.count <= largestFile << 20 else { throw Failure(.tooLarge(.fileSize(mebibytes: largestFile))) }
    guard let page = MIMEPage.isOne(bytes) ? MIMEPage.html(in: bytes) : bytes else {
      throw Failure(.damaged(.structure))
    }
    let content = try content(of: page, part: part)
    return Manuscript(
      format: .html, blocks: content.blocks.withoutFrame, runningHeads: content.title.map { [$0] } ?? [])
  }

  /// What a page shows, and the title that a browser shows above it.
  /// - Parameter part: stands for the page in the places of its blocks.
  static func content(of page: [UInt8], part: String) throws(Failure) -> (blocks: [Block], title: String?) {
    let text = try Decoding.text(of: page, declaredAs: declaredEncoding(of: page))
    var builder = HTMLBlocks(part: part)
    HTMLStream.parse(Array(text.utf8), into: &builder)
    if builder.isTooDeep { throw Failure(.tooDeep(levels: HTMLBlocks.depthLimit)) }
    return (builder.finish(), builder.title)
  }

  /// The encoding that the page says it has, in small letters: `<meta charset=…>`, the same behind a content type, or an XML
  /// declaration. It stands in the first kibibyte, as the HTML standard asks.
  private static func declaredEncoding(of page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(1 << 10), as: UTF8.self).lowercased()
    let sign = head.firstRange(of: "charset=") ?? head.firstRange(of: "encoding=")
    guard let rest = sign.map({ head[$0.upperBound...] }) else { return nil }
    let label = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    return label.isEmpty ? nil : String(label)
  }
}
