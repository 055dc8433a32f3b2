import Model
import Reading
import Testing

@Suite("A dump that keeps its columns side by side")
struct SideBySideTests {
  static let page = """
    Kulturplan 2021
    Politik         Indsatser 2021                              Opfølgning
    Kultur- og      Børn og unge:                                • Årlig evaluering i alle byens
    fritidspolitik  • Musik og teater i skolerne, både store       skoler
                      og små                                     • Status
                    • Billedkunst
                    Voksne:
                    • Foredrag
    Idrætspolitik   • Haller                                     • Samtale med foreninger
    \u{C}• Svømning for voksne                             • Tilsyn
    • Løb
    """

  @Test("has known columns: nothing is inferred")
  func known() throws {
    let manuscript = try TextReader.read(Array(Self.page.utf8))
    #expect(manuscript.notes.isEmpty)
    let found = try #require(try Gold.documents(of: manuscript).first)
    #expect(found.columns == ["Politik", "Indsatser 2021", "Opfølgning"])
    #expect(
      found.policies == [
        Gold.Policy(
          name: "Kultur- og fritidspolitik",
          groups: [
            .init(name: "Børn og unge", activities: ["Musik og teater i skolerne, både store og små", "Billedkunst"]),
            .init(name: "Voksne", activities: ["Foredrag"]),
          ], followUps: ["Årlig evaluering i alle byens skoler", "Status"]),
        Gold.Policy(
          name: "Idrætspolitik", groups: [.init(name: nil, activities: ["Haller", "Svømning for voksne", "Løb"])],
          followUps: ["Samtale med foreninger", "Tilsyn"]),
      ])
  }

  @Test("A page without a header opens a row that names no policy")
  func nextPage() throws {
    guard case .table(let table)? = try TextReader.read(Array(Self.page.utf8)).blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.opensPage) == [false, false, false, true])
    #expect(table.rows.last?.cells.first?.isEmpty == true)
  }
}
