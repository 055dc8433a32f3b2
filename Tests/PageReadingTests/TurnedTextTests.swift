import Model
import Testing

@testable import Reading

/// Text that runs another way than its page; letters are six points wide in a font of ten.
@Suite struct TurnedTextTests {
  private func level(_ text: String, y: Double = 300) -> [Glyph] {
    var x = 50.0
    return text.unicodeScalars.compactMap { scalar in
      defer { x += scalar == " " ? 3 : 6 }
      let box = Box(left: x, top: y, right: x + 6, bottom: y + 12)
      return scalar == " " ? nil : Glyph(scalar: scalar, box: box, size: 10)
    }
  }

  /// The glyphs as they are on a page that is to be turned by so many degrees to be read.
  private func lying(_ glyphs: [Glyph], _ angle: Double) -> [Glyph] {
    // What the turn leads back to: the same turn the other way.
    let (width, height) = angle == 180 ? (600.0, 800.0) : (800, 600)
    let back = PageTurn(angle: angle == 180 ? 180 : -angle, width: width, height: height)
    return glyphs.map { glyph in
      var glyph = glyph
      glyph.box = back.turned(glyph.box)
      return glyph
    }
  }

  private func levelled(_ glyphs: [Glyph]) -> WrittenPage {
    let page = Page(number: 1, width: 600, height: 800, glyphs: glyphs)
    let canvas = PageCanvas(pageCount: 1) { _, _ in nil }
    var written = WrittenPage(page: page, drawing: Drawing(width: 600, height: 800), canvas: canvas)
    written.level()
    return written
  }

  private func texts(_ glyphs: [Glyph]) -> [String] {
    PageLine.lines(of: PageWord.words(of: glyphs)).map { PageLine.text(of: $0.words[...]) }
  }

  @Test(arguments: [90.0, -90, 180]) func aPageIsTurnedAsAWhole(_ angle: Double) {
    let text = level("strategiske aktiviteter og opfølgning i kommunens skoler, haver og klubber")
    let written = levelled(lying(text, angle))
    #expect(written.page.turn == angle)
    #expect(texts(written.page.glyphs) == texts(text))
    #expect((written.page.width, written.page.height) == (angle == 180 ? (600, 800) : (800, 600)))
  }

  @Test(arguments: [90.0, -90]) func aNameBesideRowsIsLaidLevel(_ angle: Double) {
    let rows = (0..<3).flatMap { level("strategiske aktiviteter og opfølgning", y: 500 + 20 * Double($0)) }
    let name = lying(level("unge i skolen"), angle)
    let box = name.dropFirst().reduce(name[0].box) { $0.union($1.box) }
    let written = levelled(rows + name)
    #expect(written.page.turn == 0)
    let found = written.page.glyphs.suffix(name.count)
    #expect(texts(Array(found)) == ["unge i skolen"])
    #expect(found.allSatisfy { box.left - 0.1 <= $0.box.left && $0.box.right <= box.right + 0.1 })
  }

  /// Lines of two letters or one are of the name beside whose lines they stand.
  @Test(arguments: [90.0, -90]) func aShortLineOfATurnedNameIsReadWithIt(_ angle: Double) {
    let rows = (0..<3).flatMap { level("strategiske aktiviteter og opfølgning", y: 500 + 20 * Double($0)) }
    let name = lying(
      level("Et") + level("stærkt liv med", y: 312) + level("i", y: 324) + level("arbejde", y: 336), angle)
    let found = levelled(rows + name).page.glyphs.suffix(name.count)
    #expect(texts(Array(found)) == ["Et stærkt liv med i arbejde"])
  }

  /// The upper name fills its cell, so that the lower one begins right where it ends.
  @Test(arguments: [90.0, -90]) func aLineBetweenTwoTurnedNamesPartsThem(_ angle: Double) {
    let name = lying(
      level("skolen")
        + level("ungdommen").map { glyph in
          var glyph = glyph
          (glyph.box.left, glyph.box.right) = (glyph.box.left + 36, glyph.box.right + 36)
          return glyph
        }, angle)
    let rows = (0..<3).flatMap { level("strategiske aktiviteter og opfølgning", y: 500 + 20 * Double($0)) }
    func levelled(_ rulings: [Ruling]) -> Int {
      let page = Page(number: 1, width: 600, height: 800, glyphs: rows + name)
      var drawing = Drawing(width: 600, height: 800)
      for ruling in rulings {
        var path = DrawnPath()
        path.move(to: (ruling.start, ruling.position))
        path.line(to: (ruling.end, ruling.position))
        drawing.stroke(path, width: 1, colour: 0, within: Box(left: 0, top: 0, right: 600, bottom: 800))
      }
      var written = WrittenPage(page: page, drawing: drawing, canvas: PageCanvas(pageCount: 1) { _, _ in nil })
      written.level()
      return texts(written.page.glyphs.suffix(name.count)).count
    }
    let edge = (name[5].box.middle + name[6].box.middle) / 2
    #expect(levelled([across(edge, 200, 400)]) == 2 && levelled([]) == 1)
  }

  /// Two names in merged cells beside six rows: the upper one ends where its rows do, or the lower one begins so, or both stand
  /// in the middle.
  @Test(arguments: [(141.0...158, 170.0...198), (102...130, 162...190), (115...145, 175...205), (101...129, 190...200)])
  func namesInMergedCellsBeginBesideTheirFirstRows(_ upper: ClosedRange<Double>, _ lower: ClosedRange<Double>) {
    func name(_ range: ClosedRange<Double>) -> Box {
      Box(left: 50, top: range.lowerBound, right: 62, bottom: range.upperBound)
    }
    let rows = stride(from: 120.0, through: 220, by: 20).map { across($0, 80, 400) }
    let text = stride(from: 102.0, to: 220, by: 20).flatMap { level("tekst", y: $0) }.map { glyph in
      var glyph = glyph
      (glyph.box.left, glyph.box.right) = (glyph.box.left + 50, glyph.box.right + 50)
      return glyph
    }
    let names = [name(upper), name(lower)]
    let middles = TurnedNames([across(100, 40, 400)] + rows).middles(of: names, beside: text)
    #expect(middles == (upper.lowerBound == 101 ? names.map(\.middle) : [108, 168]))
  }

  @Test func levelTextIsLeftAlone() {
    let text = level("strategiske aktiviteter")
    #expect(levelled(text).page.glyphs == text)
  }
}
