import Model
import Reading
import Testing

@Suite("A dump whose table has lost its columns")
struct FlatTableTests {
  @Test("The dump of two printed documents gives all their records")
  func printedDump() throws {
    let manuscript = try TextReader.read(golden("kildetekst.txt"))
    #expect(try Gold.documents(of: manuscript) == Gold.read("kildetekst"))
    #expect(manuscript.notes.map(\.kind) == [.columnsInferred])
    guard case .line(let title) = manuscript.blocks.first else { Issue.record("the title is lost"); return }
    #expect(title.text == "Oversigt over strategiske aktiviteter på skoleområdet 2018-2020")
  }

  /// Widths of the activities' and the follow-ups' column.
  static let widths = [(60, 34), (80, 50), (45, 45), (38, 56)]

  @Test(
    "Of every document and width nineteen of twenty bullets stand under the right policy and column",
    arguments: ["skole", "kultur", "dagtilbud", "en-politik", "omvendt", "to-kolonner"], Flattening.Blanks.allCases)
  func flattened(name: String, blanks: Flattening.Blanks) throws {
    let gold = try #require(try Gold.read(name).first)
    var (right, total) = (0, 0)
    for (activityWidth, followUpWidth) in Self.widths {
      let dump = Flattening(activityWidth: activityWidth, followUpWidth: followUpWidth, blanks: blanks).dump(gold)
      let manuscript = try TextReader.read(Array(dump.utf8))
      let found = try Gold.documents(of: manuscript)
      #expect(found.map(\.columns) == [gold.columns])
      #expect(letters(of: manuscript) == dump.filter(\.isLetter).sorted(), "no line is lost or read twice")
      right += Set(found.flatMap(\.bullets)).intersection(gold.bullets).count
      total += gold.bullets.count
    }
    // Without any blank line a heading and a name at a line's start look alike.
    let least = blanks == .none ? 18 : 19
    #expect(right * 20 >= total * least, "\(right) of \(total)")
  }

  private func letters(of manuscript: Manuscript) -> [Character] {
    manuscript.blocks.flatMap { block -> [Line] in
      switch block {
      case .line(let line): [line]
      case .table(let table): table.rows.flatMap(\.cells).flatMap(\.lines)
      }
    }.flatMap(\.text).filter(\.isLetter).sorted()
  }

  @Test("A page that goes on with a row names no policy; a header printed again is no new table")
  func nextPage() throws {
    let dump = """
      Politik Indsatser 2021 Opfølgning

      Kulturpolitik

      Børn og unge:

      • Musik og teater i alle skoler og dagtilbud i hele den store kommune
      • Billedkunst

      • Årlig evaluering
      \u{C}Politik Indsatser 2021 Opfølgning

      Voksne:

      • Foredrag på bibliotekerne i alle de mange små byer og landsbyer hvert år
      • Udstillinger

      • Status i udvalget

      """
    let manuscript = try TextReader.read(Array(dump.utf8))
    let found = try Gold.documents(of: manuscript)
    #expect(found.count == 1)
    #expect(found.first?.policies.map(\.name) == ["Kulturpolitik"])
    #expect(found.first?.policies.first?.groups.map(\.name) == ["Børn og unge", "Voksne"])
    #expect(found.first?.policies.first?.followUps == ["Årlig evaluering", "Status i udvalget"])
    guard case .table(let table)? = manuscript.blocks.first else { Issue.record("no table"); return }
    #expect(table.rows.map(\.opensPage) == [false, false, true])
  }

  @Test("Lines behind the last item stand outside the table")
  func linesBehind() throws {
    let dump = """
      Politik Indsatser Opfølgning
      Kulturpolitik

      • Musik
      • Teater

      • Årlig evaluering

      Vedtaget af byrådet i 2021.

      """
    let last = try TextReader.read(Array(dump.utf8)).blocks.last
    guard case .line(let line)? = last else { Issue.record("the line is lost in the table"); return }
    #expect(line.text == "Vedtaget af byrådet i 2021.")
  }

  @Test("A dash at the start of a wrapped line is no bullet")
  func dash() throws {
    let dump = """
      Politik Indsatser Opfølgning

      Kulturpolitik

      • Foredrag og udstillinger på bibliotekerne i alle byer i kommunen
      • Musik og teater for alle børn i alle kommunens skoler og dagtilbud
      – også i ferier

      • Samtaler med lederne
      – 2 x årligt

      """
    let policy = try Gold.documents(of: TextReader.read(Array(dump.utf8))).first?.policies.first
    #expect(policy?.groups.first?.activities.count == 2)
    #expect(policy?.groups.first?.activities.last?.hasSuffix("dagtilbud – også i ferier") == true)
  }
}
