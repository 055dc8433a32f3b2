import Glibc
import Messages
import Model
import Testing
import Workers

@Suite struct ReaderPoolTests {
  let folder: TemporaryFolder
  var pool = ReaderPool(reader: fakeReader(), jobs: 3, seconds: 20, answerLimit: 1)

  init() throws { folder = try TemporaryFolder() }

  private func results(_ files: [InputFile]) -> [ReadResult] {
    var results: [ReadResult] = []
    pool.read(files, vouching: { _, _ in Vouching() }) { results.append($0) }
    return results
  }

  private func answer(_ file: InputFile) -> ReaderAnswer<ReadFile>? { results([file]).first?.answer }

  @Test(arguments: ["answer.pdf", "noise.pdf", "environment.pdf", "answer --name x.pdf", "-answer.pdf"])
  func bringsWhatTheReaderSays(_ name: String) throws {
    let file = try folder.write(message, to: name.replacing("-answer", with: "answer-"))
    let result = try #require(results([file]).first)
    #expect(result.answer == .success(example))
    #expect(result.sha256?.count == 64 && result.file == file)
  }

  @Test func handsThePasswordToEveryReader() throws {
    let files = try ["locked1", "locked2", "locked3", "locked4"].map { try folder.write(message, to: $0) }
    #expect(results(files).map { $0.answer == .success(example) } == [false, false, false, false])
    var trusted = self
    trusted.pool.password = Array("æble 1\n".utf8)
    #expect(trusted.results(files).map { $0.answer == .success(example) } == [true, true, true, true])
  }

  @Test func bringsTheReadersFailure() throws {
    let failure = Failure(.noTable, page: 2)
    let file = try folder.write(ReaderAnswer<ReadFile>.failure(failure).message, to: "answer.pdf")
    #expect(answer(file) == .failure(failure))
  }

  @Test(arguments: [
    ("abort.pdf", Failure.Reason.crashed(signal: SIGABRT)), ("segfault.pdf", .crashed(signal: SIGSEGV)),
    ("processor.pdf", .timedOut(seconds: 20)), ("memory.pdf", .tooLarge(.memory(mebibytes: 1024))),
    ("killed.pdf", .shortage), ("rubbish.pdf", .crashed(signal: 0)),
    ("silent.pdf", .crashed(signal: 0)), ("failed.pdf", .crashed(signal: 0)),
    ("flood.pdf", .tooLarge(.memory(mebibytes: 1))),
  ])
  func saysHowTheReaderEnded(name: String, reason: Failure.Reason) throws {
    let file = try folder.write(message, to: name)
    #expect(answer(file) == .failure(Failure(reason)))
  }

  @Test(arguments: [
    ("libpoppler-glib.so.8", "libpoppler-glib8"), ("libzip.so.4", "libzip4"), ("libxml2.so.2", "libxml2"),
    ("libstemmer.so.0d", "libstemmer0d"), ("libgobject-2.0.so.0", "libglib2.0-0"), ("libjson-c2.so.5", "libjson-c2-5"),
  ])
  func namesThePackageOfAMissingLibrary(library: String, package: String) throws {
    let message = "traad-reader: error while loading shared libraries: \(library): cannot open shared object file"
    #expect(
      answer(try folder.write(message, to: "loader.pdf")) == .failure(Failure(.missingDependency(package: package))))
  }

  /// A library takes no text as long as this, whoever says it.
  @Test func refusesATextThatIsTooLong() throws {
    var patient = self
    patient.pool.answerLimit = 4
    var long = example
    long.documents[0].policies[0].groups[0].activities[0].text = String(repeating: "læs ", count: 1 << 18)
    let file = try folder.write(ReaderAnswer.success(long).message, to: "answer.pdf")
    #expect(patient.answer(file) == .failure(Failure(.tooLarge(.textLength(mebibytes: 1)))))
  }

  @Test(arguments: ["hang.pdf", "closes.pdf"]) func endsWhatTakesTooLong(_ name: String) throws {
    var impatient = self
    impatient.pool.seconds = 1
    let file = try folder.write("x", to: name)
    #expect(impatient.answer(file) == .failure(Failure(.timedOut(seconds: 1))))
  }

  /// Among many others a reader gets little of a processor; that takes longer than the limit, and says nothing about the file.
  @Test func waitsForWhatGetsLittleOfAProcessor() throws {
    var impatient = self
    impatient.pool.seconds = 1
    let start = ContinuousClock.now
    #expect(impatient.answer(try folder.write(message, to: "works.pdf")) == .success(example))
    #expect(ContinuousClock.now - start > .seconds(2))
  }

  @Test func givesEveryPageThatIsRecognisedTimeOfItsOwn() throws {
    var impatient = self
    impatient.pool.seconds = 1
    var pages: [Int] = []
    var answers: [ReaderAnswer<ReadFile>?] = []
    let files = try ["pages", "stuck"].map { try folder.write(message, to: $0) }
    impatient.pool.read(
      files, vouching: { _, _ in Vouching() }, onPage: { if $0 == files[0] { pages.append($1.page) } }
    ) {
      answers.append($0.answer)
    }
    #expect(answers == [.success(example), .failure(Failure(.timedOut(seconds: 1)))])
    #expect(pages == [1, 2, 3])
  }

  @Test func deliversInOrderWhateverHappens() throws {
    let names = ["slow1", "answer2", "abort3", "missing", "slow4", "rubbish5", "answer6", "answer7"]
    for name in names where name != "missing" { try folder.write(message, to: name) }
    let results = results(names.map(folder.file))
    #expect(results.map(\.file) == names.map(folder.file))
    #expect(results.map { $0.answer == .success(example) } == [true, true, false, false, true, false, true, true])
  }

  @Test func readsManyFilesBehindASlowOne() throws {
    let names = ["slow"] + (1...80).map { "answer\($0)" }
    let results = results(try names.map { try folder.write(message, to: $0) })
    #expect(results.map(\.answer) == names.map { _ in .success(example) })
  }

  @Test func leavesOutWhatIsKnown() throws {
    let files = try ["abort1", "answer2"].map { try folder.write(message, to: $0) }
    var answers: [ReaderAnswer<ReadFile>?] = []
    pool.read(files, vouching: { $0 == files[0] && $1.count == 64 ? nil : Vouching() }) { answers.append($0.answer) }
    #expect(answers == [nil, .success(example)])
  }

  @Test func handsOnWhatAPersonSaysOfEachFile() throws {
    let files = try ["vouched1", "vouched2"].map { try folder.write(message, to: $0) }
    let said = Vouching(isPlan: true, period: Period(first: 2018, last: 2020), municipality: "Æblerød Kommune")
    var answers: [ReaderAnswer<ReadFile>?] = []
    pool.read(files, vouching: { file, _ in file == files[1] ? said : Vouching() }) { answers.append($0.answer) }
    #expect(answers == [.failure(Failure(.crashed(signal: 0))), .success(example)])
  }

  @Test func stopsWhenAsked() throws {
    let files = try ["answer1", "hang2", "hang3", "answer4"].map { try folder.write(message, to: $0) }
    var delivered = 0
    pool.read(files, vouching: { _, _ in Vouching() }, isCancelled: { delivered == 1 }) { _ in delivered += 1 }
    #expect(delivered == 1)
  }

  @Test func stopsWhenTheReceiverThrows() throws {
    struct Full: Error {}
    let files = try ["answer1", "hang2"].map { try folder.write(message, to: $0) }
    #expect(throws: Full.self) { try pool.read(files, vouching: { _, _ in Vouching() }) { _ in throw Full() } }
  }

  @Test(arguments: [nil, "/nowhere/traad-reader"]) func saysThatTheReaderIsMissing(_ path: String?) throws {
    var lost = self
    lost.pool.reader = path
    let file = try folder.write("x", to: "answer.pdf")
    #expect(lost.answer(file) == .failure(Failure(.missingDependency(package: "traad-reader"))))
  }
}
