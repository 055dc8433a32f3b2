import Model
import Testing

@testable import Reading

@Suite struct DrawingTests {
  private func drawing(_ program: String) -> Drawing { Drawing(program: Array(program.utf8), width: 600, height: 800) }

  private func told(_ rulings: [Ruling]) -> [String] {
    rulings.map {
      "\($0.direction == .horizontal ? "—" : "|") at \(Int($0.position)) from \(Int($0.start)) to \(Int($0.end))\($0.isEdge ? " edge" : "")"
    }
  }

  @Test func aStrokedPathIsItsStraightSides() {
    #expect(
      told(drawing("n 96 56 m 534 56 l\n0 g set-source\nstroke+\nn 10 20 m 10 400 l\nstroke+\n").rulings)
        == ["— at 56 from 96 to 534", "| at 10 from 20 to 400"])
  }

  @Test func aThinFilledRectangleIsALine() {
    #expect(told(drawing("n 56 86.2 100 0.5 rectangle\nfill+\n").rulings) == ["— at 86 from 56 to 156"])
  }

  @Test func aShadedAreaHasEdgesAndAColour() {
    let drawing = drawing("0.850967 0.886261 0.952927 rgb set-source\nn 97 56 100 20 rectangle\nfill+\n")
    #expect(
      told(drawing.rulings) == [
        "— at 56 from 97 to 197 edge", "— at 76 from 97 to 197 edge", "| at 97 from 56 to 76 edge",
        "| at 197 from 56 to 76 edge",
      ])
    #expect(drawing.shades.map(\.colour) == ["D9E2F3"])
  }

  @Test func whiteAndThePageItselfAreNoAreas() {
    #expect(drawing("1 g set-source\nn 97 56 100 20 rectangle\nfill+\n").rulings.isEmpty)
    #expect(drawing("0.9 g set-source\nn 0 0 600 800 rectangle\nfill+\n").rulings.isEmpty)
  }

  @Test func slantedAndCurvedPathsAreNoLines() {
    #expect(drawing("n 10 10 m 60 90 l\nstroke+\nn 10 10 m 1 2 3 4 50 50 c\nstroke+\n").rulings.isEmpty)
  }

  @Test(arguments: [
    "n", "n ", "n m l h", "n 1 m", "n - . -. m 1e l\nstroke+", "n 9e999 9e999 m 1 1 l\nstroke+\nfill+",
    "fill+\nstroke+", "\u{0}\u{FF}",
    "n 1 2 3 rectangle\nfill+", "<< /source <|abc\nn 1 2 |> set-source",
  ])
  func damagedProgramsDoNoHarm(_ program: String) {
    _ = drawing(program).rulings.merged()
  }
}

@Suite struct RulingMergeTests {
  @Test func linesDrawnCellByCellAreOne() {
    let merged = [
      Ruling(.horizontal, position: 50, start: 0, end: 100),
      Ruling(.horizontal, position: 50.4, start: 100.5, end: 200),
      Ruling(.horizontal, position: 80, start: 0, end: 100),
    ].merged()
    #expect(merged.map(\.length).map { Int($0) } == [200, 100])
  }

  @Test func aGapParts() {
    let merged = [
      Ruling(.vertical, position: 50, start: 0, end: 100), Ruling(.vertical, position: 50, start: 110, end: 200),
    ].merged()
    #expect(merged.count == 2)
  }

  @Test func mergingTwiceChangesNothing() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<200 {
      let rulings = (0..<30).map { _ in
        let start = Double.random(in: 0...500, using: &generator)
        return Ruling(
          Bool.random(using: &generator) ? .horizontal : .vertical,
          position: Double(Int.random(in: 0...20, using: &generator)) * 30,
          start: start, end: start + Double.random(in: 1...200, using: &generator))
      }
      let once = rulings.merged()
      #expect(Set(once.merged()) == Set(once))
    }
  }
}

/// A small seeded generator (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
