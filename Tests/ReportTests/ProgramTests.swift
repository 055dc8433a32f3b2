import Foundation
import Rendering
import Testing

/// Reports opened by the programs people have; skipped where these are not installed.
@Suite(.serialized) struct ProgramTests {
  private static let office = program("soffice")
  private static let browser = program("chromium")

  @Test(.enabled(if: office != nil, "LibreOffice is not installed"), arguments: [ReportFormat.docx, .xlsx])
  func libreOfficeMakesAPDF(_ format: ReportFormat) throws {
    for written in [report(), hostileReport] {
      let folder = try Folder(holding: written, as: format)
      defer { folder.remove() }
      try folder.run(
        try #require(Self.office),
        with: [
          "-env:UserInstallation=file://\(folder.path.path)/profile", "--headless", "--convert-to", "pdf", "--outdir",
          folder.path.path, folder.file.path,
        ])
      #expect(try folder.holdsPDF())
    }
  }

  @Test(.enabled(if: browser != nil, "Chromium is not installed")) func chromiumPrintsThePage() throws {
    for written in [report(), hostileReport] {
      let folder = try Folder(holding: written, as: .html)
      defer { folder.remove() }
      try folder.run(
        try #require(Self.browser),
        with: [
          "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path.path)/profile",
          "--print-to-pdf=\(folder.path.path)/rapport.pdf", "file://" + folder.file.path,
        ])
      #expect(try folder.holdsPDF())
    }
  }
}

private func program(_ name: String) -> URL? {
  let file = URL(fileURLWithPath: "/usr/bin/" + name)
  return FileManager.default.isExecutableFile(atPath: file.path) ? file : nil
}

/// A folder of its own with one report in it.
private struct Folder {
  let path: URL
  let file: URL

  init(holding report: Report, as format: ReportFormat) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "traad-report-\(UUID().uuidString)")
    file = path.appending(path: "rapport." + format.rawValue)
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    try Data(try report.bytes(as: format)).write(to: file)
  }

  func remove() { try? FileManager.default.removeItem(at: path) }

  func run(_ program: URL, with arguments: [String]) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ["HOME": path.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  func holdsPDF() throws -> Bool {
    try Data(contentsOf: path.appending(path: "rapport.pdf")).starts(with: Array("%PDF-".utf8))
  }
}
