import Model
import Testing

@Suite struct HeaderWordsTests {
  @Test(arguments: [
    "Politik", "Politikområde", "Politikker", "Skolepolitiske mål", "Mål", "Målsætning", "Byrådets politikker",
    "Delmål",
  ])
  func policy(header: String) { #expect(HeaderWords.role(of: header) == .policy) }

  @Test(arguments: [
    "Strategiske aktiviteter 2018-2020", "Indsatser 2021", "Aktiviteter i skoleåret 2019/20", "INDSATSER", "Tiltag",
    "Handlinger", "Indsatsområder", "Politiske indsatser", "Kerneaktiviteter", "Tiltag til opfyldelse af målene",
  ])
  func activities(header: String) { #expect(HeaderWords.role(of: header) == .activities) }

  @Test(arguments: [
    "Skolecenteropfølgning", "Dagtilbudsopfølgning", "Opfølgning i Kultur & Fritid", "Evaluering", "Status",
    "Opfølgning på aktiviteter", "Statusmøder", "Evaluering og opfølgning", "Succeskriterier", "Målepunkter",
    "Indikatorer", "Resultatmål", "Effekt", "Tegn på succes", "Sådan følger vi op",
  ])
  func followUps(header: String) { #expect(HeaderWords.role(of: header) == .followUps) }

  @Test(arguments: ["Ansvarlig", "Tovholder", "Tid", "", "2018-2020", "Smålån", "–"])
  func none(header: String) { #expect(HeaderWords.role(of: header) == nil) }

  @Test(
    "Words are those of Unicode, whether bytes tell them or not",
    arguments: [
      "Læse- og skrivevanskeligheder", "ÅRLIGE MÅL – 2024/25", "×3÷2", "straße", "A\u{30A}rhus", "m² pr. barn",
      "\u{AD}blød",
      "«citat» … slut", "ﬁskeri", "", "  ", "Ærø\u{A0}Ø", "Ἀθῆναι",
    ])
  func words(text: String) {
    let expected = text.nfc.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    #expect(plainWords(of: text) == expected)
  }

  @Test("A sentence is no header, whatever words stand in it")
  func sentence() {
    let text = "Her kan man læse om alle de politikker og aktiviteter som byrådet har vedtaget for hele perioden"
    #expect(HeaderWords.role(of: text) == nil)
  }
}
