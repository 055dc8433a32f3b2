/// A small PDF written by hand: pages with what is drawn on each, in Helvetica as font `F`.
struct PDFFile {
  /// Content streams, as ISO 32000-1 describes them.
  var pages: [String]
  /// Resources of all pages, beside the font.
  var resources = ""
  /// Further objects, behind those of the pages: of a file of one page the first one is number 6.
  var objects: [String] = []

  /// - Parameter dictionary: what it says beside the length.
  static func stream(_ content: String, _ dictionary: String) -> String {
    "<< \(dictionary) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  static let pageOfText = "BT /F 12 Tf 72 700 Td (Strategiske aktiviteter) Tj ET"
  /// A black picture of one pixel, as large as a hand.
  static let pageOfPicture = "q 200 0 0 200 72 400 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI Q"

  /// With a cross-reference table, whose offsets may be `shift` bytes wrong.
  func bytes(shift: Int = 0) -> [UInt8] {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (index, content) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R"
          + " /Resources << /Font << /F 3 0 R >> \(resources) >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    objects += self.objects
    var file = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let digits = String(file.utf8.count + shift)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n\(table)trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n"
    return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }
}
