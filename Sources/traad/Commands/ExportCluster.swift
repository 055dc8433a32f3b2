import Commands
import Files
import Library
import Model
import Rendering
import Search
import Study

/// What an export for a search engine makes in a folder.
private enum ClusterFile {
  static let template = "template.json"
  static let queries = "queries.ndjson"

  static func part(_ number: Int) -> String {
    let digits = String(number)
    return "bulk-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".ndjson"
  }

  /// The number in the name of a part; nil for other names.
  static func numberOfPart(_ name: String) -> Int? {
    let number = name.split(whereSeparator: { $0 == "-" || $0 == "." }).dropFirst().first.flatMap { Int($0) }
    return number.flatMap { part($0) == name ? $0 : nil }
  }

  /// Bytes from which on a part is full: what a search engine takes well in one request.
  static let fullPart = 8 << 20
}

extension CommandRun {
  /// Writes what the library holds, with all that is known of its words, for a search engine.
  ///
  /// Nothing but an earlier export is replaced. The template comes last, so that an export that was interrupted has none.
  func exportForCluster(to folder: FilePath) async throws -> ExitStatus {
    let index = try await indexToExport()
    let questions = try questions(to: index)
    do { try folder.makeFolder() } catch { throw WritingMistake.file(folder.description, error) }
    let (template, queries) = (folder.appending(ClusterFile.template), folder.appending(ClusterFile.queries))
    try checkIsOurs(template, ClusterTemplate.isBegun(by:))
    try checkIsOurs(queries, ClusterQuestion.isBegun(by:))
    let oldParts = try oldParts(in: folder)
    for old in [template, queries] { old.remove() }
    let documents = session.stopwatch.measure("analyze") { ClusterDocuments(index) }
    let parts = try writeParts(of: documents, to: folder)
    for part in oldParts where part.number < 1 || part.number > parts { part.file.remove() }
    if let questions { try write(questions, to: queries.description) }
    let summary = ClusterTemplate(
      records: index.records.count, headings: documents.count - index.records.count, parts: parts)
    try write(summary.json, to: template.description)
    console.message(.wroteForCluster(summary, to: folder.description))
    return .done
  }

  private func indexToExport() async throws -> SearchIndex {
    let index = try await session.searchIndex()
    if index.documents.isEmpty { throw UsageMistake.emptyLibrary }
    await sayLexiconFlaw()
    return index
  }

  /// The questions of `--queries` as `_msearch` takes them, nil without it.
  private func questions(to index: SearchIndex) throws(UsageMistake) -> [UInt8]? {
    guard let file = invocation.options[.queries] else { return nil }
    guard let bytes = try? FilePath(file).contents() else { throw .unreadableFile(file) }
    let translator = ClusterTranslator(index)
    var questions: [UInt8] = []
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
      do throws(QueryMistake) {
        questions += try translator.question(for: QueryParser.parse(String(line))).lines
      } catch {
        throw .badQuery(file, line: number + 1, error.placed(in: String(line)))
      }
    }
    return questions
  }

  /// Shows a query as a search engine takes it.
  func showForCluster() async throws -> ExitStatus {
    if invocation.options[.output] != nil { throw UsageMistake.notTogether(.opensearch, .output) }
    let limit = try invocation.limit() ?? 20
    let query = try QueryParser.parse(invocation.query)
    let index = try await indexToExport()
    try console.answer(ClusterTranslator(index).question(for: query).body(limit: limit) + "\n")
    return .done
  }

  /// Throws where a file stands that no earlier export made.
  private func checkIsOurs(_ file: FilePath, _ isBegun: ([UInt8]) -> Bool) throws(WritingMistake) {
    if !file.mayBeReplaced(ifItBegins: isBegun) { throw .otherContents(file.description) }
  }

  /// The parts of an earlier export.
  private func oldParts(in folder: FilePath) throws(WritingMistake) -> [(number: Int, file: FilePath)] {
    guard let names = try? folder.names() else { return [] }
    var parts: [(number: Int, file: FilePath)] = []
    for name in names {
      guard let number = ClusterFile.numberOfPart(String(decoding: name, as: UTF8.self)) else { continue }
      let file = folder.appending(name)
      try checkIsOurs(file, ClusterDocument.isBegun(by:))
      parts.append((number, file))
    }
    return parts
  }

  /// - Returns: how many parts there are.
  private func writeParts(of documents: ClusterDocuments, to folder: FilePath) throws -> Int {
    let progress = Progress(.exportingRecords, on: console)
    defer { progress.hide() }
    var parts = 0
    var bytes: [UInt8] = []
    func finishPart() throws {
      if bytes.isEmpty { return }
      parts += 1
      try write(bytes, to: folder.appending(ClusterFile.part(parts)).description)
      bytes.removeAll(keepingCapacity: true)
    }
    for (done, document) in documents.enumerated() {
      try Task.checkCancellation()
      progress.show(done, of: documents.count)
      bytes += document.lines
      if bytes.count >= ClusterFile.fullPart { try finishPart() }
    }
    try finishPart()
    return parts
  }
}
