import Library
import Model
import Testing

/// What a person decided about words stays in the library.
@Suite struct WordDecisionTests {
  @Test func staysWhenTheLibraryIsOpenedAgain() throws {
    let folder = try TemporaryFolder()
    let decisions = [
      WordDecision(.abbreviation, "PLC", "Pædagogisk Læringscenter", isAccepted: false),
      WordDecision(.synonym, "skolebestyrelse", "forældreråd", isAccepted: true),
    ]
    for decision in decisions { try LibraryStore(at: folder.library).keep(decision) }
    #expect(try LibraryStore(at: folder.library).wordDecisions() == decisions)
  }

  @Test func theLastDecisionHolds() throws {
    let folder = try TemporaryFolder()
    let store = try LibraryStore(at: folder.library)
    try store.keep(WordDecision(.synonym, "råd", "nævn", isAccepted: true))
    try store.keep(WordDecision(.synonym, "Nævn", "RA\u{30A}D", isAccepted: false))
    #expect(try store.wordDecisions() == [WordDecision(.synonym, "Nævn", "RÅD", isAccepted: false)])
    try store.keep(WordDecision(.abbreviation, "råd", "nævn", isAccepted: true))
    try store.keep(WordDecision(.abbreviation, "nævn", "råd", isAccepted: true))
    #expect(try store.wordDecisions().count == 3)
  }

  @Test func survivesWhatIsImportedAgain() throws {
    let folder = try TemporaryFolder()
    let store = try LibraryStore(at: folder.library)
    let decision = WordDecision(.abbreviation, "SFO", "skolefritidsordning", isAccepted: true)
    let read = file("Plan", period: "2018-2020", policies: [("Skole", ["Tilbud i SFO"], [])])
    _ = try store.store(read, path: "/a.pdf", sha256: hash("a"))
    try store.keep(decision)
    _ = try store.store(read, path: "/a.pdf", sha256: hash("b"))
    #expect(try store.wordDecisions() == [decision])
  }

  @Test func undoTakesTheLastOneBackAmongOtherCorrections() throws {
    let folder = try TemporaryFolder()
    let store = try LibraryStore(at: folder.library)
    let added = WordDecision(.synonym, "råd", "nævn", isAccepted: true)
    let rejected = WordDecision(.synonym, "Nævn", "Råd", isAccepted: false)
    try store.keep(added)
    let judged = try store.judge([Judgement(kind: .activity, old: "a", new: "b", isSame: true)])
    try store.keep(rejected)
    #expect(try store.wordDecisions() == [rejected])
    #expect(try store.undo() == .decided(rejected))
    #expect(try store.wordDecisions() == [added])
    #expect(try store.undo() == judged)
    #expect(try store.undo() == .decided(added))
    #expect(try store.wordDecisions().isEmpty)
    #expect(try store.undo() == nil)
  }
}
