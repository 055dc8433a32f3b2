import Messages
import Model
import Testing

/// Whatever a reader has to say arrives as it was said, and whatever else arrives is refused.
@Suite struct AnswerCodingTests {
  @Test(arguments: 0..<200 as Range<UInt64>) func comesBackAsItWas(seed: UInt64) {
    var answers = RandomAnswers(seed: seed)
    for answer in [answers.file(), answers.failure()] { #expect(ReaderAnswer(message: answer.message) == answer) }
  }

  @Test func everyCaseIsSent() {
    var answers = RandomAnswers(seed: 1)
    let all = (0..<4_000).map { _ in answers.failure() }
    #expect(Set(all.compactMap { failure($0)?.code }).count == 16)
    #expect(all.allSatisfy { ReaderAnswer(message: $0.message) == $0 })
  }

  @Test func aPictureComesBack() {
    let png = PagePicture([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 255])
    #expect(ReaderAnswer(message: ReaderAnswer.success(png).message) == .success(png))
    let other = ReaderAnswer.success(PagePicture([1, 2, 3])).message
    #expect(ReaderAnswer<PagePicture>(message: other) == nil)
  }

  /// Bytes that were cut off, or that go on, are no answer.
  @Test func refusesWhatIsNotWhole() {
    var answers = RandomAnswers(seed: 7)
    let whole = answers.file().message
    for count in whole.indices { #expect(ReaderAnswer<ReadFile>(message: Array(whole[..<count])) == nil) }
    #expect(ReaderAnswer<ReadFile>(message: whole + [0]) == nil)
  }

  /// What a document cannot hold, though bytes can say it.
  @Test(arguments: [
    Item(text: "", level: 1_001), Item(text: "", level: -1),
    Item(text: "", places: [.page(1, Box(left: .nan, top: 0, right: 0, bottom: 0))]),
    Item(text: "", places: [.page(1, Box(left: .infinity, top: 0, right: 0, bottom: 0))]),
    Item(text: "", places: [.lines(1 << 32, count: 1)]),
  ])
  func refusesWhatNoDocumentHolds(item: Item) {
    #expect(!isTaken(StrategyDocument(policies: [Policy(name: "", followUps: [item])])))
  }

  @Test(arguments: [0, 1899, 2100, 1 << 32]) func refusesWhatIsNoYear(until: Int) {
    #expect(!isTaken(StrategyDocument(until: until)))
  }

  private func isTaken(_ document: StrategyDocument) -> Bool {
    let file = ReadFile(format: .pdf, pageCount: 1, documents: [document], notes: [])
    return ReaderAnswer<ReadFile>(message: ReaderAnswer.success(file).message) != nil
  }

  /// Bytes changed anywhere, and bytes of chance, give another answer or none, and never a trap.
  @Test(arguments: 0..<20 as Range<UInt64>) func survivesHostileBytes(seed: UInt64) {
    var answers = RandomAnswers(seed: seed)
    let whole = answers.file().message
    for index in whole.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = whole
        damaged[index] = value
        _ = ReaderAnswer<ReadFile>(message: damaged)
      }
    }
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &answers.random)).map { _ in
        UInt8.random(in: 0...255, using: &answers.random)
      }
      _ = ReaderAnswer<ReadFile>(message: bytes)
      _ = ReaderAnswer<PagePicture>(message: bytes)
    }
  }

  /// A length that nobody could send costs no memory.
  @Test func believesNoLength() {
    let count: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]
    for lead in 0..<8 {
      let bytes = [0] + Array(repeating: 0, count: lead) + count + Array(repeating: 1, count: 100)
      #expect(ReaderAnswer<ReadFile>(message: bytes) == nil)
    }
  }

  private func failure(_ answer: ReaderAnswer<ReadFile>) -> Failure? {
    if case .failure(let failure) = answer { failure } else { nil }
  }
}
