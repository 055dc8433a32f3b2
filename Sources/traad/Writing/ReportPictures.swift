import Commands
import Files
import Library
import Model
import Rendering
import Study
import Workers

extension CommandRun {
  /// Draws each page that a record of a report stands on, once. What cannot be drawn is said, and its pictures are left out.
  func pictures(for report: Report) async throws -> PagePictures {
    let store = try await session.opened()
    let painter = ReaderPool()
    var pictures = PagePictures()
    let drawable = report.drawablePages
    let total = drawable.reduce(0) { $0 + $1.pages.count }
    let progress = Progress(.drawing, on: console)
    defer { progress.hide() }
    var done = 0
    for (document, pages) in drawable {
      try Task.checkCancellation()
      // One place a page is enough to tell which pages are meant.
      let places = pages.map { Place.page($0, Box(left: 0, top: 0, right: 0, bottom: 0)) }
      let source = DrawableSource(document: document, places: places)
      let drawn = try source.drawn(by: painter, fromFileOr: store, isMarked: false) {
        done += 1
        progress.show(done, of: total)
      }
      progress.hide()
      switch drawn {
      case .pictures(let drawn):
        for (page, bytes) in drawn { pictures.add(bytes, of: .init(document: document.id, number: page)) }
      case .obstacle(.failed(let failed)): console.failure(failed.failure.message, file: failed.file)
      case .obstacle(.changed(let file)): console.failure(UsageMistake.changedFile(file).sentence)
      case .obstacle(.interrupted): throw CancellationError()
      case .obstacle(.written): break
      }
    }
    return pictures
  }
}
