import Model
import Testing

@testable import Extraction

@Suite struct LineEndTests {
  /// A small language: what the document and the lexicon know.
  private static let words: Set<String> = [
    "leder", "team", "medarbejder", "samtaler", "udvikling", "medarbejdersamtaler", "sammen", "fremtil", "kul",
    "kultur",
    "efter", "måling", "social", "til", "punkts", "punktsmåling", "møde", "sted", "mødested",
    "udviklings", "hæmmende", "sam",
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
    ("PLC-", "vejledere", "PLC-vejledere"), ("udviklings-", "hæmmende", "udviklingshæmmende"),
    ("Nord-", "Als", "Nord-Als"),
    ("cd-", "rom", "cd-rom"),
    ("leder-", "team-udvikling", "leder-team-udvikling"), ("leder-team-", "udvikling", "leder-team-udvikling"),
    ("leder-udvik-", "ling", "leder-udvikling"), ("leder-kul-", "tur", "leder-kultur"),
    ("ph.d.-", "studerende", "ph.d.-studerende"), ("sms-", "tjeneste", "sms-tjeneste"),
    ("edb-", "udvikling", "edb-udvikling"), ("sosu-", "leder", "sosu-leder"), ("e-", "mail", "e-mail"),
    ("www.kommune.dk/den-", "nye-plan", "www.kommune.dk/den-nye-plan"),
    ("løbende opfølgning -", "teamsamtaler", "løbende opfølgning - teamsamtaler"),
    ("2 x årligt –", "samtale", "2 x årligt – samtale"),
    ("2018-", "2020", "2018-2020"),
    ("og/", "eller", "og/eller"),
    ("sam-", "men med", "sammen med"), ("frem-", "til og", "fremtil og"), ("børne-", "men ikke", "børne- men ikke"),
    ("kul-", "tur- og fritid", "kultur- og fritid"), ("før- og efter-", "måling", "før- og eftermåling"),
    ("www.kommune-soci-", "al.dk", "www.kommune-social.dk"), ("0-punkts-", "måling", "0-punktsmåling"),
    ("MØDE-", "STED", "MØDESTED"),
    ("leder-til-", "leder-", "leder-til-leder-"),
    ("data@n-", "ordkommune.dk", "data@nordkommune.dk"), ("data@leder-", "kommune.dk", "data@leder-kommune.dk"),
    ("data@nordby-", "udvikling.dk", "data@nordby-udvikling.dk"), ("www.sam-", "taler.dk", "www.samtaler.dk"),
  ])
  func joins(_ line: String, _ next: String, _ whole: String) {
    #expect(join(line, next: next) == whole)
  }

  /// A document of many lines, none of which ends in a piece of a word, has its hyphens from its author.
  @Test(arguments: [([], "nul-emission"), (["udvik-", "ling"], "nulemission")])
  func hyphensBelongWhereNoWordsAreDivided(_ lines: [String], _ whole: String) {
    let known: Set<String> = ["en", "god", "dag", "nul", "emission", "nulemission", "udvikling"]
    let ends = LineEnds(
      DocumentWords(lines: Array(repeating: "en god dag", count: 50) + lines, isWord: known.contains))
    var text = "nul-"
    ends.append("emission", to: &text)
    #expect(text == whole)
  }

  /// It says how long, though the two make a word as well.
  @Test func theHyphenBehindANumberOfYearsBelongs() {
    let ends = LineEnds(DocumentWords(lines: ["ud-", "gave"], isWord: ["års", "besøg", "årsbesøg"].contains))
    var text = "2½-års-"
    ends.append("besøg", to: &text)
    #expect(text == "2½-års-besøg")
  }

  @Test func whatAnSJoinsIsDividedThere() {
    let known: Set<String> = ["en", "god", "dag", "selvmord", "forebyggende"]
    let ends = LineEnds(DocumentWords(lines: Array(repeating: "en god dag", count: 50), isWord: known.contains))
    var text = "selvmords-"
    ends.append("forebyggende", to: &text)
    #expect(text == "selvmordsforebyggende")
  }

  @Test func chainsProveNoDivision() {
    let lines = Array(repeating: "en god dag", count: 50) + ["sammen med 6-by-", "tal"]
    let ends = LineEnds(DocumentWords(lines: lines, isWord: ["en", "god", "dag", "by", "tal", "bytal"].contains))
    var text = "sammen med 6-by-"
    ends.append("tal", to: &text)
    #expect(text == "sammen med 6-by-tal")
  }

  @Test func twoShortWordsProveNoDivision() {
    let lines = Array(repeating: "en god dag", count: 50) + ["bygges tæt-", "lav på bakken"]
    let listed: Set<String> = ["en", "god", "dag", "bygges", "på", "bakken", "tæt", "lav"]
    let ends = LineEnds(
      DocumentWords(lines: lines, isWord: listed.union(["tætlav"]).contains, isListed: listed.contains))
    var text = "bygges tæt-"
    ends.append("lav på bakken", to: &text)
    #expect(text == "bygges tæt-lav på bakken")
  }

  @Test func wordsThatOnlyCanBeMadeProveNoHyphen() {
    let words = DocumentWords(lines: [], isWord: { $0 != "punktsmåling" }, isListed: { $0 == "ling" || $0 == "små" })
    #expect(!words.hasHyphen(between: "punktsmå", "ling"))
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
