import Foundation
import Reading
import TestSupport
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
    let bytes = [UInt8](try Data(contentsOf: document))
    let manuscript =
      document.pathExtension == "odt" ? try OpenDocumentReader.read(bytes) : try WordReader.read(bytes)
    try expectGolden(dump(manuscript), named: document.deletingPathExtension().lastPathComponent + ".txt")
  }
}
