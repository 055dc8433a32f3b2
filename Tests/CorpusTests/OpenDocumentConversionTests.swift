import Extraction
import Foundation
import Model
import Reading
import Testing

/// Word files that LibreOffice saves as OpenDocument say the same; skipped where it is not installed.
@Suite struct OpenDocumentConversionTests {
  private static let office = URL(filePath: "/usr/bin/soffice")
  private static var hasOffice: Bool { FileManager.default.isExecutableFile(atPath: office.path) }

  private static let word = CorpusTests.tests.deletingLastPathComponent().appending(path: "WordReadingTests/Golden")
  private static let files =
    ["nested", "numbered", "row-each"].map { CorpusTests.tests.appending(path: "Golden/\($0).docx") }
    + ["rettelser", "sidehoved", "indlejret-tabel", "flettet-celle"].map { word.appending(path: $0 + ".docx") }
    + ["strategi-2024-2026", "strategi-2018-2022-samlet"].map { CorpusTests.corpus.appending(path: $0 + ".docx") }

  @Test(.enabled(if: hasOffice, "LibreOffice is not installed")) func areReadTheSame() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "traad-odt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.convert(Self.files, in: folder)
    for file in Self.files {
      let converted = folder.appending(path: file.deletingPathExtension().lastPathComponent + ".odt")
      let (before, after) = (try Self.outlines(of: file), try Self.outlines(of: converted))
      #expect(!before.isEmpty && after == before, "\(file.lastPathComponent)")
    }
  }

  /// Writes each file as ODT into a folder, where the program also keeps its own settings.
  private static func convert(_ files: [URL], in folder: URL) throws {
    let process = Process()
    process.executableURL = office
    process.arguments =
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "odt", "--outdir",
        folder.path,
      ] + files.map(\.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static func outlines(of file: URL) throws -> [String] {
    let manuscript = try Readers.read([UInt8](try Data(contentsOf: file)))
    let read = try Extractor(isWord: { _ in false }).extract(manuscript, fileName: "strategi.docx")
    return read.documents.map(CorpusTests.outline)
  }
}
