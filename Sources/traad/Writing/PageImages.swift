import Commands
import Files
import Library
import Model
import Rendering
import Study
import Workers

/// What became of the pictures of a record's pages.
enum PageImageOutcome {
  case written([PageImageFile])
  case failed(FileFailure)
  /// The file, which holds other bytes than when it was imported.
  case changed(String)
  case interrupted
}

extension CommandRun {
  /// Draws the pages that a record stands on, from the first of its documents that can be drawn, and writes them when all of
  /// them are there: the first to `file`, the next ones beside it.
  ///
  /// Where no document can be drawn, the first one's reason is the answer.
  func pageImages(
    of record: Record, in shelf: Shelf, writtenTo file: String
  ) async throws -> PageImageOutcome {
    guard file.lowercased().hasSuffix(".png") else { throw UsageMistake.badValue(.pageImage, file) }
    guard isFree(file) else { throw WritingMistake.otherContents(file) }
    let painter = ReaderPool(password: try invocation.password())
    let store = try await session.opened()
    let sources = record.sources.compactMap { source in
      shelf.document(source.document).map { DrawableSource(document: $0, places: source.places) }
    }
    var obstacle: PageImageOutcome?
    for source in sources where !source.pages.isEmpty {
      switch try source.drawn(by: painter, fromFileOr: store) {
      case .pictures(let pictures): return .written(try write(pictures, of: source.document, to: file))
      case .obstacle(.interrupted): return .interrupted
      case .obstacle(let reason): obstacle = obstacle ?? reason
      }
    }
    if let obstacle { return obstacle }
    guard let source = sources.first else { throw NamingMistake.noSuchRecord(record.id) }
    throw UsageMistake.noPageToDraw(source.document.file, standing: source.places.first?.sentence)
  }

  private func write(
    _ pictures: [(page: Int, bytes: [UInt8])], of document: StoredDocument, to file: String
  ) throws(WritingMistake) -> [PageImageFile] {
    // "side.png", "side-2.png", …
    let paths = pictures.indices.map { $0 == 0 ? file : file.dropLast(4) + "-\($0 + 1)" + file.suffix(4) }
    let other = paths.first { !isFree($0) }
    if let other { throw .otherContents(other) }
    for (path, picture) in zip(paths, pictures) { try write(picture.bytes, to: path) }
    return zip(paths, pictures).map { PageImageFile(file: $0, document: document.file, page: $1.page) }
  }
}

/// True where nothing but a picture would be replaced.
private func isFree(_ file: String) -> Bool {
  let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  return FilePath(file).mayBeReplaced(takesDevices: true) { $0.starts(with: signature) }
}

/// A document that holds a record, and where it stands on the pages there.
struct DrawableSource {
  enum Drawn {
    case pictures([(page: Int, bytes: [UInt8])])
    case obstacle(PageImageOutcome)
  }

  let document: StoredDocument
  let places: [Place]

  /// The record's boxes on each page, in the order of the pages; none for a document without pages.
  var pages: [(number: Int, boxes: [Box])] {
    var boxes: [Int: [Box]] = [:]
    for case .page(let number, let box) in places { boxes[number, default: []].append(box) }
    return boxes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Draws the pages of the file, or where that is gone or changed, of its bytes in the library.
  /// - Parameters:
  ///   - isMarked: whether the record is marked on them.
  ///   - onPage: told of every page that has been drawn.
  func drawn(
    by painter: ReaderPool, fromFileOr store: LibraryStore, isMarked: Bool = true, onPage: () -> Void = {}
  ) throws -> Drawn {
    let drawn = self.drawn(from: InputFile(path: document.file), by: painter, isMarked: isMarked, onPage: onPage)
    switch drawn {
    case .pictures, .obstacle(.interrupted), .obstacle(.written): return drawn
    case .obstacle(.failed(let failed)):
      guard case .unreadable = failed.failure.reason else { return drawn }
    case .obstacle(.changed): break
    }
    guard try store.hasOriginal(document.sha256) else { return drawn }
    return try store.withOriginal(document.sha256, at: document.file) {
      self.drawn(from: $0, by: painter, isMarked: isMarked, onPage: onPage)
    }
  }

  private func drawn(
    from file: InputFile, by painter: ReaderPool, isMarked: Bool, onPage: () -> Void
  ) -> Drawn {
    var pictures: [(page: Int, bytes: [UInt8])] = []
    for page in pages {
      var outcome = ReaderPool.Painting.cancelled
      Interrupt.isNoted {
        outcome = painter.picture(
          of: file, sha256: document.sha256, page: page.number, marking: isMarked ? page.boxes : [],
          isCancelled: { Interrupt.isPending })
      }
      switch outcome {
      case .drawn(let bytes):
        pictures.append((page.number, bytes))
        onPage()
      case .failed(let failure): return .obstacle(.failed(FileFailure(file: document.file, failure: failure)))
      case .changed: return .obstacle(.changed(document.file))
      case .cancelled: return .obstacle(.interrupted)
      }
    }
    return .pictures(pictures)
  }
}
