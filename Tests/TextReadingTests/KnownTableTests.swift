import Model
import Reading
import Testing

@Suite("A table whose cells the text keeps apart")
struct KnownTableTests {
  private static let header = "Politik\tAktiviteter 2018-2020\tOpfølgning\n"

  private func read(_ text: String) throws -> [Gold.Policy] {
    let manuscript = try TextReader.read(Array(text.utf8))
    #expect(!manuscript.notes.map(\.kind).contains(.columnsInferred))
    return try #require(try Gold.documents(of: manuscript).first).policies
  }

  private func policy(_ name: String, activities: [String], followUps: [String]) -> Gold.Policy {
    let groups = activities.isEmpty ? [] : [Gold.Group(name: nil, activities: activities)]
    return Gold.Policy(name: name, groups: groups, followUps: followUps)
  }

  @Test("A line of tabs is a row, even one that reads like a header; an empty policy goes on")
  func rows() throws {
    let text =
      Self.header + "Kulturpolitik\t• Musik\t• Tilsyn\n\t• Dans\t\nIdrætspolitik\t• Haller\t• Status\n"
      + "Skolepolitik\t• Sang\t-\n\nVedtaget i byrådet.\n"
    #expect(
      try read(text) == [
        policy("Kulturpolitik", activities: ["Musik", "Dans"], followUps: ["Tilsyn"]),
        policy("Idrætspolitik", activities: ["Haller"], followUps: ["Status"]),
        policy("Skolepolitik", activities: ["Sang"], followUps: []),
      ])
    #expect(
      try read(Self.header + "Idrætspolitik\tHaller\tStatus\n") == [
        policy("Idrætspolitik", activities: ["Haller"], followUps: ["Status"])
      ])
  }

  @Test("A row goes on over the paragraphs of its cells; the tab behind a bullet parts no cells")
  func paragraphs() throws {
    let text =
      Self.header + "Kulturpolitik\tBørn og unge:\n•\tMusik\n•\tDans – også i ferier\n\nVoksne:\n•\tSang\t•\tTilsyn\n"
      + "•\tStatus\nIdræts-\nog fritidspolitik\t8. og 9. klasse\t–\n"
    #expect(
      try read(text) == [
        Gold.Policy(
          name: "Kulturpolitik",
          groups: [
            .init(name: "Børn og unge", activities: ["Musik", "Dans – også i ferier"]),
            .init(name: "Voksne", activities: ["Sang"]),
          ], followUps: ["Tilsyn", "Status"]),
        policy("Idræts- og fritidspolitik", activities: ["8. og 9. klasse"], followUps: []),
      ])
  }

  @Test("Tabs that are missing at a line's end leave the last cells empty")
  func shortLines() throws {
    let text = Self.header + "Kulturpolitik\t• Musik • Dans\n\t• Sang\nSkolepolitik\t• Leg\t• Tilsyn\n"
    #expect(
      try read(text) == [
        policy("Kulturpolitik", activities: ["Musik", "Dans", "Sang"], followUps: []),
        policy("Skolepolitik", activities: ["Leg"], followUps: ["Tilsyn"]),
      ])
  }

  @Test("Tabs that may be read in two ways are refused")
  func ambiguous() {
    let text = Self.header + "Kulturpolitik\tMusik\nSkolepolitik\tSang\n• Dans\tStatus\n"
    #expect(throws: Failure(.noTable)) { try TextReader.read(Array(text.utf8)) }
  }

  @Test("Policies without a column have lines of their own")
  func ownLines() throws {
    let text = "Aktiviteter\tOpfølgning\nKulturpolitik\nMusik\tTilsyn\nSang\tStatus\nSkolepolitik\nLeg\tStatus\n"
    #expect(
      try read(text) == [
        policy("Kulturpolitik", activities: ["Musik", "Sang"], followUps: ["Tilsyn", "Status"]),
        policy("Skolepolitik", activities: ["Leg"], followUps: ["Status"]),
      ])
  }

  @Test("A header printed again goes on with the table, on another page")
  func headerAgain() throws {
    let text = Self.header + "Kulturpolitik\t• Musik\t• Tilsyn\n\u{C}" + Self.header + "\t• Sang\t• Status\n"
    #expect(
      try read(text) == [policy("Kulturpolitik", activities: ["Musik", "Sang"], followUps: ["Tilsyn", "Status"])])
  }

  @Test("A pipe table is a row a line, with breaks inside its cells")
  func pipes() throws {
    let text = """
      | Politik | Aktiviteter 2018-2020 | Opfølgning |
      |:---|---|---:|
      | Kulturpolitik | **Børn og unge**<br>- Musik \\| dans<br>- Sang | - Tilsyn<br/>- Status |
      | Skolepolitik | - Leg | |
      | | - Dans | - Samtale |

      - løs

      """
    #expect(
      try read(text) == [
        Gold.Policy(
          name: "Kulturpolitik", groups: [.init(name: "Børn og unge", activities: ["Musik | dans", "Sang"])],
          followUps: ["Tilsyn", "Status"]),
        policy("Skolepolitik", activities: ["Leg", "Dans"], followUps: ["Samtale"]),
      ])
  }
}
