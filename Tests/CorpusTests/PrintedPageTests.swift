import Extraction
import Foundation
import Language
import Model
import Reading
import Testing

/// A document of the corpus set as web pages of many looks and printed by a browser is read as the document itself; skipped
/// where there is no browser.
///
/// Browsers draw bullets instead of writing them, cut words that are wider than their column, and break rows anywhere.
@Suite struct PrintedPageTests {
  private static let browser = URL(filePath: "/usr/bin/chromium")
  private static var hasBrowser: Bool { FileManager.default.isExecutableFile(atPath: browser.path) }

  struct Look: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Page, borders, widths and type; the rest is the same in all.
    var style: String
    /// Which columns of the document stand where.
    var order = [0, 1, 2]
    /// Written before each item; nil for a list of the browser's own.
    var sign: String?
  }

  static let looks = [
    Look(
      testDescription: "all lines, narrow columns",
      style: "@page{size:A4} td,th{border:1px solid;padding:4pt} th:first-child,th:last-child{width:17%}"),
    Look(
      testDescription: "shaded rows, landscape, hollow bullets",
      style: """
        @page{size:A4 landscape} th{background:#1f4e79;color:#fff} tbody tr:nth-child(odd) td{background:#e8eef7}
        td,th{padding:4pt} ul{list-style:circle}
        """, order: [1, 2, 0]),
    Look(
      testDescription: "a line under the header only, justified, small pages",
      style: "@page{size:A5 landscape} th{border-bottom:2px solid} td{text-align:justify;padding:8pt 4pt}"),
    Look(
      testDescription: "lines across, square bullets",
      style: "@page{size:letter landscape} td,th{border-bottom:1px solid #444;padding:2pt} ul{list-style:square}",
      order: [0, 2, 1]),
    Look(
      testDescription: "no lines, typed dashes",
      style: "@page{size:A4 landscape} td,th{padding:6pt 8pt} p{padding-left:12pt;text-indent:-12pt}", sign: "–"),
    Look(
      testDescription: "a frame, numbers, wide lines",
      style: """
        @page{size:A4 landscape} table{border:1px solid} tr{border-bottom:1px solid} td,th{padding:5pt}
        body{line-height:1.5} ul{list-style:decimal} tr{break-inside:avoid}
        """, order: [2, 1, 0]),
  ]

  @Test(.enabled(if: hasBrowser, "Chromium is not installed"), arguments: looks)
  func isReadAsTheDocument(_ look: Look) throws {
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let extractor = Extractor(isWord: analyzer.isWord, isCut: analyzer.isCut)
    let file = CorpusTests.corpus.appending(path: "strategi-2020-2022.docx")
    let word = try Readers.read([UInt8](try Data(contentsOf: file)))
    var document = try #require(try extractor.extract(word, fileName: "").documents.first)
    let printed = try Readers.read(try Self.print(Self.page(document, look: look)))
    let read = try extractor.extract(printed, fileName: "").documents
    document.columns = look.order.map { document.columns[$0] }
    #expect(read.map(CorpusTests.outline) == [CorpusTests.outline(document)])
  }

  private static func page(_ document: StrategyDocument, look: Look) -> String {
    func row(_ cells: [String], tag: String) -> String {
      "<tr>" + look.order.map { "<\(tag)>\(cells[$0])</\(tag)>" }.joined() + "</tr>"
    }
    func list(_ items: [Item]) -> String {
      if let sign = look.sign { return items.map { "<p>\(sign) \(escaped($0.text))</p>" }.joined() }
      return "<ul>" + items.map { "<li>\(escaped($0.text))</li>" }.joined() + "</ul>"
    }
    let rows = document.policies.map { policy in
      let groups = policy.groups.map { "<b>\(escaped($0.name ?? ""))</b>" + list($0.activities) }.joined()
      return row([escaped(policy.name ?? ""), groups, list(policy.followUps)], tag: "td")
    }
    return """
      <!doctype html><meta charset=utf-8><style>
      table{border-collapse:collapse;width:100%;table-layout:fixed} th,td{vertical-align:top;text-align:left;
      overflow-wrap:anywhere} th:nth-child(\((look.order.firstIndex(of: 1) ?? 0) + 1)){width:55%}
      ul{margin:0;padding-left:16pt} p{margin:0} body{font:10pt sans-serif} @page{margin:15mm} \(look.style)
      </style><h2>\(escaped(document.title ?? ""))</h2>
      <table><thead>\(row(document.columns.map(escaped), tag: "th"))</thead><tbody>\(rows.joined())</tbody></table>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// The page as the browser prints it to PDF.
  private static func print(_ page: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "traad-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "page.html"), folder.appending(path: "page.pdf"))
    try page.write(to: source, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = browser
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(folder.path)/profile",
      "--print-to-pdf=\(target.path)", source.absoluteString,
    ]
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return [UInt8](try Data(contentsOf: target))
  }
}
