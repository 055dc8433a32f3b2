import Library
import Model
import Testing
import Workers

@Suite struct PagePainterTests {
  let folder: TemporaryFolder
  let painter = PagePainter(reader: fakeReader(), seconds: 20)
  /// A text that begins as PNG files do but for the first byte, which is no text.
  static let signature: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n".utf8)

  init() throws { folder = try TemporaryFolder() }

  private func outcome(of bytes: [UInt8], isCancelled: Bool = false) throws -> PagePainter.Outcome {
    let file = try folder.write(bytes, to: "side.pdf")
    return painter.picture(
      of: file, sha256: FileHash.sha256(of: bytes), page: 1,
      marking: [Box(left: 1, top: 2, right: 3, bottom: 4)], isCancelled: { isCancelled })
  }

  @Test func bringsThePicture() throws {
    #expect(try outcome(of: Self.signature + [1, 2, 3]) == .drawn(Self.signature + [1, 2, 3]))
  }

  @Test func bringsTheReadersFailure() throws {
    let failure = Failure(.needsPassword)
    #expect(try outcome(of: Array(try message(.failure(failure)).utf8)) == .failed(failure))
  }

  @Test func aDocumentIsNoPicture() throws {
    #expect(try outcome(of: Array(try message(.file(example)).utf8)) == .failed(Failure(.crashed(signal: 0))))
  }

  @Test func stopsWhenToldTo() throws {
    #expect(try outcome(of: Self.signature, isCancelled: true) == .cancelled)
  }

  @Test func aFileThatHasChangedIsNotDrawn() throws {
    let file = try folder.write(Self.signature, to: "side.pdf")
    #expect(painter.picture(of: file, sha256: "0123", page: 1, marking: []) == .changed)
  }

  @Test func aFileThatIsGoneIsSaid() {
    let outcome = painter.picture(of: folder.file("væk.pdf"), sha256: "", page: 1, marking: [])
    #expect(outcome == .failed(Failure(.unreadable(.missing))))
  }

  @Test func aReaderThatIsMissingIsSaid() throws {
    let file = try folder.write(Self.signature, to: "side.pdf")
    let painter = PagePainter(reader: folder.path + "/nowhere")
    let outcome = painter.picture(of: file, sha256: FileHash.sha256(of: Self.signature), page: 1, marking: [])
    #expect(outcome == .failed(Failure(.missingDependency(package: "traad-reader"))))
  }
}
