import Library
import Model
import Testing

/// What was learned of words stays in the library until something else was learned.
@Suite struct LearnedSynonymTests {
  private let exchange = Exchange(old: "møde", new: "samtale", oldRecord: "a", newRecord: "b", context: "om trivsel")
  private let other = Exchange(old: "ny", new: "alle", oldRecord: "c", newRecord: "d", context: nil)

  @Test func isThereWhenTheLibraryIsOpenedAgain() throws {
    let folder = try TemporaryFolder()
    try LibraryStore(at: folder.library).keep(
      exchanges: ["one": [exchange, other], "none": []], synonyms: [LearnedPair(first: "møde", second: "samtale")])
    let store = try LibraryStore(at: folder.library)
    #expect(try store.learnedSynonyms() == [LearnedPair(first: "møde", second: "samtale")])
    #expect(try store.exchanges() == ["one": [exchange, other], "none": []])
  }

  @Test func whatIsNotKeptAgainGoes() throws {
    let folder = try TemporaryFolder()
    let store = try LibraryStore(at: folder.library)
    try store.keep(
      exchanges: ["one": [exchange], "two": [other]], synonyms: [LearnedPair(first: "møde", second: "samtale")])
    try store.keep(exchanges: ["two": [other], "three": [exchange, exchange]], synonyms: [])
    #expect(try store.exchanges() == ["two": [other], "three": [exchange, exchange]])
    #expect(try store.learnedSynonyms().isEmpty)
    #expect(try store.check().isEmpty)
  }
}
