import Commands
import Files
import Hashing
import Library
import Model
import Rendering
import Study

extension CommandRun {
  /// Writes what the library holds to a file, in the format that its ending asks for, or gives its files back to a folder.
  func export() async throws -> ExitStatus {
    let file = invocation.arguments[0].meant
    if invocation.options[.queries] != nil, invocation.options[.opensearch] == nil {
      throw UsageMistake.onlyWith(.queries, .opensearch)
    }
    if invocation.options[.opensearch] != nil { return try await exportForCluster(to: FilePath(file)) }
    if file.hasSuffix("/") || FilePath(file).isFolder { return try await giveBack(to: FilePath(file)) }
    guard let format = ExportFormat(ofFile: file) else {
      throw UsageMistake.unknownEnding(file, known: ExportFormat.endings)
    }
    try await checkMayReplace(file, ifItBegins: format.isOfItsKind)
    let bytes = try await exported(as: format)
    try Task.checkCancellation()
    // Whatever a person said of the plans is in it.
    try write(bytes, to: file, isPrivate: format == .lines)
    console.message(Sentence.wrote(file))
    return .done
  }

  private func exported(as format: ExportFormat) async throws -> [UInt8] {
    if format == .lines { return try await session.opened().exportedLines() }
    let snapshot = try await session.holdings().snapshot
    let export = LibraryExport(
      records: snapshot.records, documents: snapshot.documents, tongue: console.settings.tongue)
    return switch format {
    case .csv: export.rows
    case .json: export.json
    case .xlsx: try export.workbook()
    case .lines: []
    }
  }

  /// Writes the files that the library keeps to a folder. Nothing that stands there is replaced: a file with the same bytes is
  /// that file, and another of its name gets a number.
  private func giveBack(to folder: FilePath) async throws -> ExitStatus {
    let store = try await session.opened()
    let files = try store.keptFiles()
    do { try folder.makeFolder() } catch { throw WritingMistake.file(folder.description, error) }
    var missing: [String] = []
    let progress = Progress(.exporting, on: console)
    defer { progress.hide() }
    for (done, file) in files.enumerated() {
      try Task.checkCancellation()
      progress.show(done, of: files.count)
      guard let bytes = try store.original(file.sha256) else {
        missing.append(file.path.lastComponent)
        continue
      }
      let place = folder.place(for: file)
      if place.exists { continue }
      try write(bytes, to: place.description)
      // By their times editions are told apart.
      if let written = file.written { place.setModified(seconds: written) }
    }
    progress.hide()
    console.message(
      .gaveBack(files.count - missing.count, to: folder.description, without: missing))
    return missing.isEmpty ? .done : missing.count == files.count ? .failed : .someFailed
  }
}

extension FilePath {
  /// Where a file stands in this folder, or will: under its own name, or where another file has that, with a number behind it.
  fileprivate func place(for file: KeptFile) -> FilePath {
    // The library may come from somebody else: no hidden file is made, and none outside of the folder.
    let name = String(file.path.lastComponent.drop { $0 == "." })
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    for number in 1... {
      let place = appending(number == 1 ? name : "\(name[..<dot])-\(number)\(name[dot...])")
      guard place.exists else { return place }
      if let bytes = try? place.contents(), FileHash.sha256(of: bytes) == file.sha256 { return place }
    }
    return self
  }
}
