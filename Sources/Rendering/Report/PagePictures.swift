import Model

/// Pages of documents as pictures, on which a report shows where its items stand.
package struct PagePictures: Sendable {
  package struct Page: Hashable, Sendable {
    package var document: Int64
    /// From 1.
    package var number: Int

    package init(document: Int64, number: Int) { (self.document, self.number) = (document, number) }

    /// How it is called within the report.
    var name: String { "page-\(document)-\(number)" }
  }

  /// A PNG file.
  private(set) var files: [Page: [UInt8]] = [:]

  package init() {}

  package mutating func add(_ file: [UInt8], of page: Page) { files[page] = file }

  /// In points.
  func size(of page: Page) -> (width: Double, height: Double)? {
    // The header of a PNG has width and height in pixels, each in four bytes (RFC 2083, section 4.1.1).
    guard let file = files[page], file.count > 24 else { return nil }
    let pixels = [16, 20].map { start in file[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    let unit = 72 / Place.pictureResolution
    return (Double(pixels[0]) * unit, Double(pixels[1]) * unit)
  }
}
