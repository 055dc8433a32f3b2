import Library
import Model
import TestSupport
import Testing

/// A library is what its files are, whatever the order in which they came and whatever was there in between.
@Suite struct ImportOrderTests {
  @Test(arguments: 1...8) func doesNotMatter(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = (0..<12).map { _ in anyFile(&generator) }
    let reference = try contents(of: Array(files.enumerated()), detour: nil)
    let shuffled = Array(files.enumerated()).shuffled(using: &generator)
    #expect(try contents(of: shuffled, detour: nil) == reference)
    #expect(try contents(of: shuffled, detour: anyFile(&generator)) == reference)
  }

  /// Every record's id with the paths of its documents; with a detour, each path first held other bytes.
  private func contents(of files: [(offset: Int, element: ReadFile)], detour: ReadFile?) throws -> [String: Set<String>]
  {
    let folder = try TemporaryFolder()
    let library = try LibraryStore(at: folder.library)
    for (number, file) in files {
      if let detour {
        _ = try library.store(detour, path: "/\(number)", sha256: hash("detour"), written: number)
        if number.isMultiple(of: 3) { try library.settleSeries() }
      }
      _ = try library.store(file, path: "/\(number)", sha256: hash("\(number)"), written: number)
    }
    try library.settleSeries()
    let snapshot = try library.snapshot()
    let paths = Dictionary(uniqueKeysWithValues: snapshot.documents.map { ($0.id, $0.file) })
    return Dictionary(
      uniqueKeysWithValues: snapshot.records.map { record in
        (record.id, Set(record.sources.compactMap { paths[$0.document] }))
      })
  }

  private func anyFile(_ generator: inout SeededGenerator) -> ReadFile {
    let title = [nil, nil, "Skole 2018", "Skole 2020", "Kultur 2018"].randomElement(using: &generator) ?? nil
    let period = [nil, "2018", "2020"].randomElement(using: &generator) ?? nil
    let names = ["Læsepolitik", "Trivsel", "Idræt", "Miljø"].shuffled(using: &generator).prefix(2)
    let texts = (0..<5).map { _ in ["Bogbus", "Samtale", "Koncert"].randomElement(using: &generator) ?? "" }
    return file(
      title, period: period, policies: names.map { ($0, Array(texts.prefix(3)), Array(texts.suffix(2))) })
  }
}
