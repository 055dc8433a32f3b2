import Model
import Reading
import Testing

/// Web pages as files of their own; how elements are read is shown with those inside Word files (`EmbeddedTests`).
@Suite struct WebPageTests {
  private func read(_ bytes: [UInt8]) throws -> Manuscript { try HTMLReader.read(bytes, options: ReadingOptions()) }

  private func lines(_ page: String) throws -> [String] {
    dump(try read(Array(page.utf8))).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `what is about the site is left out, and the title is a running head`() throws {
    let page = """
      <!doctype html><html><head><title> Plan
      2024 </title><script>x</script></head><body><nav><ul><li>x</ul></nav><div role="navigation">x</div>
      <h1>Plan</h1><ul><li>Sti</ul><button>x</button><dialog>x</dialog><footer>x</footer></body></html>
      """
    #expect(try lines(page) == ["running head Plan 2024", "p1: Plan   [heading 1]", "p2: ‹•›0 Sti   [at 0.0/18.0]"])
  }

  @Test(arguments: ["<main>", "<div role=\"main\">"])
  func `of a page that marks its main part only that is read, and the title before it`(tag: String) throws {
    let end = tag.hasPrefix("<main") ? "</main>" : "</div>"
    let page = "<html><h1>Plan</h1><h2>x</h2><p>x</p>\(tag)<h2>Mål</h2><p>Tekst</p>\(end)<p>x</p></html>"
    let found = try lines(page)
    #expect(found == ["p1: Plan   [heading 1]", "p4: Mål   [heading 2, space 1.0]", "p5: Tekst"])
  }

  @Test func `a page whose main part is empty is read whole`() throws {
    #expect(try lines("<html><main></main><p>Tekst</p>") == ["p1: Tekst"])
  }

  /// A page that says "Læsning €", and how its letters æ and € are spelled.
  private static func page(_ head: String, _ ae: [UInt8], _ euro: [UInt8]) -> [UInt8] {
    let (start, middle) = (Array((head + "<p>L").utf8), Array("sning ".utf8))
    return start + ae + middle + euro
  }

  private static let pages: [[UInt8]] = [
    page("<html>", Array("æ".utf8), Array("€".utf8)),
    page("<html><meta charset=iso-8859-1>", Array("æ".utf8), Array("€".utf8)),
    page("<html>", [0xE6], [0x80]), page("<html><meta charset=\"utf-8\">", [0xE6], [0x80]),
    page("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><html>", [0xE6], [0xA4]),
    page("\u{FEFF}<html>", Array("æ".utf8), Array("€".utf8)),
    [0xFF, 0xFE] + "<html><meta charset=utf-8><p>Læsning €".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
  ]

  @Test(arguments: pages)
  func `letters are read in whatever encoding they have`(page: [UInt8]) throws {
    #expect(dump(try read(page)).hasSuffix("p1: Læsning €\n"))
  }

  @Test func `a page may be saved with its pictures in one file`() throws {
    let page = """
      From: <Saved by Blink>
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="b"

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable

      <html><p>L=C3=A6sning</p></html>
      --b
      Content-Type: image/png

      x
      --b--
      """
    #expect(try Format(of: Array(page.utf8)) == .html)
    #expect(try lines(page) == ["p1: Læsning"])
    #expect(throws: Failure(.damaged(.structure))) {
      try read(Array("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n".utf8))
    }
  }

  @Test func `a page out of all bounds is refused`() throws {
    #expect(throws: Failure(.tooDeep(levels: 256))) {
      try read(Array(("<html>" + String(repeating: "<div>", count: 1000) + "A").utf8))
    }
  }
}
