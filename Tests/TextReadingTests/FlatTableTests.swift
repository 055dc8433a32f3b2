import Model
import Reading
import Testing

@Suite("A dump whose table has lost its columns")
struct FlatTableTests {
  @Test("The dump of two printed documents gives all their records")
  func printedDump() throws {
    let manuscript = try TextReader.read(golden("kildetekst.txt"))
    #expect(Assembly.documents(of: manuscript) == (try Gold.read("kildetekst")))
    #expect(manuscript.notes.map(\.kind) == [.columnsInferred])
    guard case .line(let title) = manuscript.blocks.first else { Issue.record("the title is lost"); return }
    #expect(title.text == "Oversigt over strategiske aktiviteter på skoleområdet 2018-2020")
  }

  /// Widths of the activities' and the follow-ups' column.
  static let widths = [(60, 34), (80, 50), (45, 45), (70, 42), (50, 30), (38, 56)]

  @Test(
    "Of every document and width nineteen of twenty bullets stand under the right policy and column",
    arguments: ["skole", "kultur", "dagtilbud", "en-politik", "omvendt", "to-kolonner"], Flattening.Blanks.allCases)
  func flattened(name: String, blanks: Flattening.Blanks) throws {
    let gold = try #require(try Gold.read(name).first)
    var (right, total) = (0, 0)
    for (activityWidth, followUpWidth) in Self.widths {
      let dump = Flattening(activityWidth: activityWidth, followUpWidth: followUpWidth, blanks: blanks).dump(gold)
      let found = Assembly.documents(of: try TextReader.read(Array(dump.utf8)))
      #expect(found.map(\.columns) == [gold.columns])
      let bullets = found.flatMap(\.bullets)
      #expect(Set(bullets.map(\.text)) == Set(gold.bullets.map(\.text)), "no bullet is lost or cut")
      let (r, t) = (Set(bullets).intersection(gold.bullets).count, gold.bullets.count)
      print("SCORE", name, blanks, activityWidth, followUpWidth, r, t)
      for b in gold.bullets where !bullets.contains(b) {
        print(
          "MISS", name, blanks, activityWidth, followUpWidth, b.policy, "|", b.group ?? "-", "|", b.text, "-> ",
          bullets.first { $0.text == b.text }.map { $0.policy + "|" + ($0.group ?? "-") } ?? "LOST")
      }
      right += r; total += t
    }
    #expect(right * 20 >= total * 19, "\(right) of \(total)")
  }
}
