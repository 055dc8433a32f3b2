import Model
import Testing

@testable import Extraction

@Suite struct LineEndTests {
  /// A small language: what the document and the lexicon know.
  private static let words: Set<String> = [
    "leder", "team", "medarbejder", "samtaler", "udvikling", "medarbejdersamtaler",
  ]
  private let ends = LineEnds(
    DocumentWords(lines: ["en cd-rom af gangen", "god undervisning hver dag"], isWord: Self.words.contains))

  private func join(_ line: String, next: String) -> String {
    var text = line
    ends.append(next, to: &text)
    return text
  }

  @Test(arguments: [
    ("mål og", "tiltag", "mål og tiltag"),
    ("under\u{AD}", "visning", "undervisning"),
    ("under-", "visning", "undervisning"),
    ("børne-", "og ungepolitik", "børne- og ungepolitik"),
    ("leder-", "team- og medarbejderniveau", "leder- team- og medarbejderniveau"),
    ("udvik-", "lings- og læringsmiljø", "udviklings- og læringsmiljø"),
    ("ledelses-", "(LUS) og", "ledelses- (LUS) og"),
    ("1:1-", "samtaler", "1:1-samtaler"),
    ("PLC-", "vejledere", "PLC-vejledere"),
    ("Nord-", "Als", "Nord-Als"),
    ("cd-", "rom", "cd-rom"),
    ("leder-", "team-udvikling", "leder-team-udvikling"), ("leder-team-", "udvikling", "leder-team-udvikling"),
    ("leder-udvik-", "ling", "leder-udvikling"),
    ("ph.d.-", "studerende", "ph.d.-studerende"), ("sms-", "tjeneste", "sms-tjeneste"),
    ("edb-", "udvikling", "edb-udvikling"), ("sosu-", "leder", "sosu-leder"), ("e-", "mail", "e-mail"),
    ("www.kommune.dk/den-", "nye-plan", "www.kommune.dk/den-nye-plan"),
    ("løbende opfølgning -", "teamsamtaler", "løbende opfølgning - teamsamtaler"),
    ("2 x årligt –", "samtale", "2 x årligt – samtale"),
    ("2018-", "2020", "2018-2020"),
    ("og/", "eller", "og/eller"),
  ])
  func joins(_ line: String, _ next: String, _ whole: String) {
    #expect(join(line, next: next) == whole)
  }

  /// A word that is wider than its column is cut without a hyphen; only a line that is full can end in half a word.
  @Test(arguments: [
    ("Medarbejdersam", true, "taler", "Medarbejdersamtaler"),
    ("Medarbejdersam", false, "taler", "Medarbejdersam taler"),
    ("Novafosud", true, "viklinge", "Novafosudviklinge"), ("PLC", true, "SSP", "PLC SSP"),
    ("leder", true, "team", "leder team"),
    ("en leder", true, "udvikling", "en leder udvikling"), ("undervisning", true, ", hvor", "undervisning, hvor"),
  ])
  func joinsWhatTheColumnCut(_ line: String, _ isFull: Bool, _ next: String, _ whole: String) {
    var last = Line(text: line, places: [])
    last.isFull = isFull
    var text = line
    ends.append(Line(text: next, places: []), after: last, to: &text)
    #expect(text == whole)
  }

  @Test func nothingIsLostBeforeAnEmptyLine() {
    #expect(join("under-", next: "") == "under-")
    #expect(join("", next: "visning") == "visning")
  }
}
