import Model
import Testing

@Suite struct PolicyCodingTests {
  private let policies = [
    Policy(
      name: "Læring for livet",
      groups: [
        ActivityGroup(
          name: nil,
          activities: [
            Item(
              text: "Børnene – også de små – skal læse", level: 2,
              places: [
                .page(3, Box(left: 0.1, top: -2, right: .greatestFiniteMagnitude, bottom: 1e-9)),
                .lines(70_000, count: 1),
              ])
          ]), ActivityGroup(name: "", activities: []),
      ], followUps: [Item(text: "", places: [.part("word/document.xml", path: "tbl1/tr300/tc2/p1")])]),
    Policy(name: ""),
  ]

  @Test func comesBackAsItWas() throws {
    var bytes = PolicyCoding.bytes(policies)[...] + PolicyCoding.bytes([])
    #expect(PolicyCoding.policies(from: &bytes) == policies)
    #expect(PolicyCoding.policies(from: &bytes) == [])
    #expect(bytes.isEmpty)
  }

  /// Bytes that were cut off, or that say a length nobody could send, are no policies and no trap.
  @Test func refusesWhatNobodyWrote() {
    let whole = PolicyCoding.bytes(policies)
    for count in whole.indices {
      var part = whole[..<count]
      #expect(PolicyCoding.policies(from: &part) == nil)
    }
    var endless = ArraySlice([UInt8](repeating: 0xFF, count: 9) + [0x7F])
    #expect(PolicyCoding.policies(from: &endless) == nil)
  }

  /// One byte changed anywhere gives other policies or none, and never a trap.
  @Test func survivesDamage() {
    let whole = PolicyCoding.bytes(policies)
    for index in whole.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = whole[...]
        damaged[index] = value
        _ = PolicyCoding.policies(from: &damaged)
      }
    }
  }
}
