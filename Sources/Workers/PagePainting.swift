import Files
import Messages
package import Model

extension ReaderPool {
  /// What became of a page that was to be drawn.
  package enum Painting: Hashable, Sendable {
    /// A PNG file.
    case drawn([UInt8])
    case failed(Failure)
    /// The file's bytes are others than they were.
    case changed
    case cancelled
  }

  /// Lets a reader process draw a page of a PDF with some boxes marked.
  /// - Parameters:
  ///   - sha256: of the bytes that the boxes were found in.
  ///   - page: from 1.
  ///   - boxes: in points of the page as displayed.
  ///   - isCancelled: asked ten times a second.
  package func picture(
    of file: InputFile, sha256: String, page: Int, marking boxes: [Box], isCancelled: () -> Bool = { false }
  ) -> Painting {
    let run: ReaderRun
    do throws(Failure) {
      let document = try file.open()
      guard document.sha256 == sha256 else { return .changed }
      let boxes = Array(boxes.prefix(Self.mostBoxes))
      run = try ReaderRun(.draw(page: page, boxes: boxes), with: document, for: self)
    } catch {
      return .failed(error)
    }
    defer { run.process.kill() }
    while !isCancelled() {
      ReaderProcess.wait(for: [run.process])
      switch run.result() as ReaderAnswer<PagePicture>? {
      case .success(let picture): return .drawn(picture.bytes)
      case .failure(let failure): return .failed(failure)
      case nil: continue
      }
    }
    return .cancelled
  }

  /// More boxes than a page has lines would be no arguments for a process.
  private static let mostBoxes = 1000
}
