import Testing

@testable import Reading

/// Text that a well-known converter shifted by a byte.
@Suite struct ShiftedTextTests {
  private func repaired(_ text: String) -> String {
    var shifted = ShiftedText()
    return String(String.UnicodeScalarView(text.unicodeScalars.map { shifted.letter($0) }))
  }

  @Test(arguments: [
    ("Poli琀椀k", "Politik"), ("i昀琀.", "ift."), ("昀椀nansiering", "finansiering"), ("p愃਀ skolen", "på skolen"),
    ("e昀琀ertanke og e昀昀ekt", "eftertanke og effekt"), ("䄃਀rlig", "Årlig"),
  ])
  func isReadAsItWasWritten(_ text: String, _ letters: String) {
    #expect(repaired(text) == letters)
  }

  @Test(arguments: ["æøå ÆØÅ – “x” … •", "日本語", "x \u{F0B7} y", "⇄ 👍 é", "\u{0A05}"])
  func otherTextIsLeftAlone(_ text: String) {
    #expect(repaired(text) == text)
  }
}
