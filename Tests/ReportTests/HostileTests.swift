import Foundation
import FoundationXML
import Model
import Rendering
import Testing

/// No text of a document becomes markup, a formula or a sign that steers.
@Suite struct HostileTests {
  @Test func aPageHasOnlyItsOwnTags() throws {
    let page = String(decoding: try hostileReport.bytes(as: .html), as: UTF8.self)
    let known: Set = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "h3", "h4", "p",
      "a", "caption", "div", "ol", "span", "ul", "li", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "b", "svg",
      "rect", "path", "text",
      "figure", "ins", "del", "footer",
    ]
    // By scalar, as a browser reads: a mark before or after "<" does not hide it.
    let tags = page.unicodeScalars.split(separator: "<").dropFirst().map {
      String($0.prefix { !" />".unicodeScalars.contains($0) })
    }
    for tag in tags where !tag.isEmpty { #expect(known.contains(tag), "<\(tag)") }
    #expect(page.components(separatedBy: "<style>").count == 2)
    #expect(!page.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
  }

  @Test func attributesEndWhereTheirQuotationMarkIs() throws {
    let page = String(decoding: try hostileReport.bytes(as: .html), as: UTF8.self)
    let tags = page.unicodeScalars.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
    for tag in tags {
      #expect(tag.count { $0 == "\"" }.isMultiple(of: 2), "<\(String(tag))>")
      #expect(!String(tag).contains("onmouseover") && !String(tag).contains("onload"))
    }
  }

  @Test func aWordFileIsWellFormed() throws {
    for part in try OfficeFile(hostileReport.bytes(as: .docx)).parts {
      let parser = XMLParser(data: Data(part.bytes))
      #expect(parser.parse(), "\(part.name): \(String(describing: parser.parserError))")
    }
  }

  @Test func aSpreadsheetIsWellFormedAndHasNoFormula() throws {
    for part in try OfficeFile(hostileReport.bytes(as: .xlsx)).parts {
      let parser = XMLParser(data: Data(part.bytes))
      #expect(parser.parse(), "\(part.name): \(String(describing: parser.parserError))")
      #expect(!String(decoding: part.bytes, as: UTF8.self).contains("<f>"), "\(part.name)")
    }
  }

  @Test func rowsForExcelHoldNoFormula() throws {
    let rows = String(decoding: try hostileReport.bytes(as: .csv), as: UTF8.self)
    for cell in rows.split(whereSeparator: { $0 == ";" || $0 == "\r\n" }) {
      let inside = cell.drop { $0 == "\"" }
      #expect(!["=", "+", "-", "@"].contains(inside.prefix(1)), "\(cell)")
    }
  }

  @Test func markdownHoldsNoTags() throws {
    let text = String(decoding: try hostileReport.bytes(as: .markdown), as: UTF8.self)
    #expect(!text.unicodeScalars.contains("<"))
    #expect(!text.contains("[z]("))
  }
}
