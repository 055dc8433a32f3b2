import Foundation
import Reading
import Testing

/// Whole documents, each beside the text that is read from it (`Golden/NAME.txt`).
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(arguments: [
    "flettet-celle.docx", "rettelser.docx", "symboler-og-tekstfelt.docx", "sidehoved.docx", "strict.docx",
    "andet-program.docx", "indlejret-tabel.docx", "utf16.docx", "tekstdokument.odt",
  ])
  func `a document is read as its golden says`(name: String) throws {
    let document = Self.folder.appending(path: name)
    let golden = document.deletingPathExtension().appendingPathExtension("txt")
    let bytes = [UInt8](try Data(contentsOf: document))
    let manuscript =
      document.pathExtension == "odt" ? try OpenDocumentReader.read(bytes) : try WordReader.read(bytes)
    let text = dump(manuscript)
    // UPDATE_GOLDEN=1 rewrites the golden and still fails, so that nobody forgets to look at it.
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: golden)
      Issue.record("\(golden.lastPathComponent) was written anew")
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }
}
