import Rendering
import Testing

/// The rules of WCAG 2.2 that a program can check, over the whole page: who hears it or steers by keys gets all of it.
@Suite struct AccessibilityTests {
  private let pages: [String]

  init() throws {
    pages = try [
      report(of: [difference, nextDifference], terms: [terms, terms]).bytes(as: .html),
      report(of: [factDifference]).bytes(as: .html), hostileReport.bytes(as: .html), deadlines.bytes(as: .html),
      timeline.bytes(as: .html),
    ]
    .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aPageSaysItsLanguageAndTitle() {
    for page in pages {
      #expect(page.contains("<html lang=\"da\">") && page.firstMatch(of: #/<title>[^<]+<\/title>/#) != nil)
    }
  }

  @Test func headingsGoDownOneLevelAtATime() {
    for page in pages {
      let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int($0.output.1) }
      #expect(levels.first == 1)
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    }
  }

  @Test func everyTableHasACaptionAndEveryHeaderCellItsScope() {
    for page in pages {
      for table in page.matches(of: #/<table[^>]*>(.{0,40})/#) { #expect(table.output.1.contains("<caption>")) }
      for cell in page.matches(of: #/<th( [^>]*)?>/#) {
        #expect(cell.output.0.contains("scope=\""), "\(cell.output.0)")
      }
    }
  }

  @Test func everyPictureIsNamedOrLeftOut() {
    for page in pages {
      for picture in page.matches(of: #/<svg [^>]*>/#).map(\.output) {
        #expect(
          picture.contains("aria-hidden=\"true\"") || picture.contains("role=\"img\" aria-label"), "\(picture)")
      }
      // Each name that is pointed at is there.
      for names in page.matches(of: #/aria-labelledby="([^"]+)"/#).map(\.output.1) {
        for name in names.split(separator: " ") { #expect(page.contains("id=\"\(name)\""), "\(name)") }
      }
    }
  }

  /// A sign beside words that say the same is for the eye alone: a screen reader would say "tilde".
  @Test func signsAreNotRead() {
    for page in pages {
      for sign in page.matches(of: #/<b(?: [^>]*)?>/#).map(\.output) { #expect(sign.contains("aria-hidden=\"true\"")) }
    }
  }

  @Test func everyLinkLeadsToOnePlace() {
    for page in pages {
      let places = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
      #expect(Set(places).count == places.count)
      for link in page.matches(of: #/<a href="#([^"]+)"/#).map({ String($0.output.1) }) {
        #expect(places.contains(link), "\(link)")
      }
    }
  }
}
