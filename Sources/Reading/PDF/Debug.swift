package import Model
package enum PDFDebug {
  package static func dump(_ b: [UInt8]) throws(Failure) {
    _ = try PopplerDocument.readPages(of: b, password: nil, maxPages: 5000) { p, d in
      print("PAGE", p.number, p.width, p.height, p.hasImages, p.glyphs.count, d.count)
      for g in p.glyphs.prefix(4000) { print(String(format4(g.scalar.value)), g.scalar, g.box, g.size, g.emphasis.rawValue, g.isSymbol) }
    }
  }
  static func format4(_ v: UInt32) -> String { String(v, radix: 16) }
}
