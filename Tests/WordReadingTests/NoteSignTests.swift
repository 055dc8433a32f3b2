import Model
import Reading
import Testing

/// Signs that someone typed to refer to a note are no part of the text; units and ordinals keep theirs.
@Suite struct NoteSignTests {
  /// The text that is read where "^…^" is raised and "_…_" is lowered.
  private func wordText(_ marked: String) throws -> String? {
    let runs = pieces(marked).map { piece in
      let place = piece.place.map { "<w:rPr><w:vertAlign w:val=\"\($0)script\"/></w:rPr>" } ?? ""
      return "<w:r>\(place)<w:t>\(piece.text)</w:t></w:r>"
    }
    let blocks = try WordReader.read(WordDocument("<w:p>\(runs.joined())</w:p>").bytes()).blocks
    guard case .line(let line)? = blocks.first else { return nil }
    return line.text
  }

  private func openText(_ marked: String) throws -> String? {
    let styles = [("super", "super 58%"), ("sub", "-33% 58%")].map {
      "<style:style style:name=\"\($0)\" style:family=\"text\"><style:text-properties style:text-position=\"\($1)\"/></style:style>"
    }
    let spans = pieces(marked).map { piece in
      piece.place.map { "<text:span text:style-name=\"\($0)\">\(piece.text)</text:span>" } ?? piece.text
    }
    let document = OpenDocument("<text:p>\(spans.joined())</text:p>", automaticStyles: styles.joined())
    guard case .line(let line)? = try OpenDocumentReader.read(document.bytes()).blocks.first else { return nil }
    return line.text
  }

  private func pieces(_ marked: String) -> [(text: String, place: String?)] {
    var pieces: [(String, String?)] = [("", nil)]
    for sign in marked {
      guard sign == "^" || sign == "_" else {
        pieces[pieces.count - 1].0.append(sign)
        continue
      }
      pieces.append(("", pieces[pieces.count - 1].1 == nil ? (sign == "^" ? "super" : "sub") : nil))
    }
    return pieces.filter { !$0.0.isEmpty }.map { (text: $0.0, place: $0.1) }
  }

  @Test(arguments: [
    ("fælles platform^1^", "fælles platform"), ("afgangsprøven^i^", "afgangsprøven"),
    ("skoler^12^, haller^ii^ og boliger^a^.", "skoler, haller og boliger."), ("i 2020^3^", "i 2020"),
    ("bygninger ^1)^", "bygninger"), ("planen^1,2^", "planen"), ("planen^*^", "planen"), ("planen^†^", "planen"),
    ("platform¹ og platform²", "platform og platform"), ("planen* og (planen)**", "planen og (planen)"),
  ])
  func `note signs are dropped`(marked: String, text: String) throws {
    #expect(try wordText(marked) == text)
    #expect(try openText(marked) == text)
  }

  @Test(arguments: [
    ("20 m^2^ pr. barn", "20 m2 pr. barn"), ("5 km²", "5 km²"), ("CO_2_", "CO2"), ("CO^2^", "CO2"), ("10^6^", "106"),
    ("the 1^st^ day", "the 1st day"), ("20^o^ C", "20o C"), ("x^2^", "x2"), ("H_2_O", "H2O"),
    ("^1^/_2_ stilling", "1/2 stilling"),
    ("^1^ Se bekendtgørelsen", "1 Se bekendtgørelsen"), ("m^2^-pris", "m2-pris"), ("*vigtigt*", "*vigtigt*"),
    ("elever*innen", "elever*innen"), ("Planen^tm^", "Planentm"),
  ])
  func `units, ordinals and formulas keep theirs`(marked: String, text: String) throws {
    #expect(try wordText(marked) == text)
    #expect(try openText(marked) == text)
  }

  @Test func `thousands of raised signs are looked at once`() throws {
    let text = try wordText(String(repeating: "ord^1^ ", count: 4000))
    #expect(text?.count == 15_999)
  }
}
