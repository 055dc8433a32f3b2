import Hashing
import Messages
import Model
import Testing
import Workers

@Suite struct PagePaintingTests {
  let folder: TemporaryFolder
  let pool = ReaderPool(reader: fakeReader(), seconds: 20, answerLimit: 1)
  /// How PNG files begin, and something more.
  static let picture: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [1, 2, 3]
  static let answer = ReaderAnswer.success(PagePicture(picture)).message

  init() throws { folder = try TemporaryFolder() }

  private func outcome(of bytes: [UInt8], isCancelled: Bool = false) throws -> ReaderPool.Painting {
    let file = try folder.write(bytes, to: "side.pdf")
    return pool.picture(
      of: file, sha256: FileHash.sha256(of: bytes), page: 1,
      marking: [Box(left: 1, top: 2, right: 3, bottom: 4)], isCancelled: { isCancelled })
  }

  @Test func bringsThePicture() throws {
    #expect(try outcome(of: Self.answer) == .drawn(Self.picture))
  }

  @Test func bringsTheReadersFailure() throws {
    let failure = Failure(.needsPassword)
    #expect(try outcome(of: ReaderAnswer<PagePicture>.failure(failure).message) == .failed(failure))
  }

  @Test func aDocumentIsNoPicture() throws {
    #expect(try outcome(of: message) == .failed(Failure(.crashed(signal: 0))))
  }

  @Test func aPictureThatIsTooLargeIsNotTaken() throws {
    let large = ReaderAnswer.success(PagePicture(Self.picture + Array(repeating: 0, count: 1 << 20))).message
    #expect(try outcome(of: large) == .failed(Failure(.tooLarge(.memory(mebibytes: 1)))))
  }

  @Test func stopsWhenToldTo() throws {
    #expect(try outcome(of: Self.answer, isCancelled: true) == .cancelled)
  }

  @Test func aFileThatHasChangedIsNotDrawn() throws {
    let file = try folder.write(Self.answer, to: "side.pdf")
    #expect(pool.picture(of: file, sha256: "0123", page: 1, marking: []) == .changed)
  }

  @Test func aFileThatIsGoneIsSaid() {
    let outcome = pool.picture(of: folder.file("væk.pdf"), sha256: "", page: 1, marking: [])
    #expect(outcome == .failed(Failure(.unreadable(.missing))))
  }

  @Test func aReaderThatIsMissingIsSaid() throws {
    let file = try folder.write(Self.answer, to: "side.pdf")
    let pool = ReaderPool(reader: folder.path + "/nowhere")
    let outcome = pool.picture(of: file, sha256: FileHash.sha256(of: Self.answer), page: 1, marking: [])
    #expect(outcome == .failed(Failure(.missingDependency(package: "traad-reader"))))
  }
}
