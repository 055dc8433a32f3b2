import Files
import Messages
import Model

/// A document on its way through a reader, and through LibreOffice where the reader says that it needs that.
final class ReaderRun {
  private enum Stage {
    case reading(ReaderProcess)
    case converting(OfficeProcess)
  }

  private let task: ReaderRequest.Task
  private let pool: ReaderPool
  /// Until it is given to LibreOffice.
  private var document: OpenDocument?
  private var stage: Stage
  /// The format of the document, where it was made into another.
  private(set) var original: Format?

  init(_ task: ReaderRequest.Task, with document: consuming OpenDocument, for pool: ReaderPool) throws(Failure) {
    stage = .reading(try ReaderProcess.start(task, with: document.file, for: pool))
    (self.task, self.pool) = (task, pool)
    self.document = consume document
  }

  /// The process that runs now.
  var process: ReaderProcess {
    switch stage {
    case .reading(let process): process
    case .converting(let office): office.process
    }
  }

  /// What the reader answered in the end, or why it did not; nil while it may go on.
  func result<Content>() -> ReaderAnswer<Content>? {
    do throws(Failure) {
      switch stage {
      case .reading(let process):
        let answer: ReaderAnswer<Content>? = process.result()
        guard case .failure(let failure) = answer, case .needsOffice(let format) = failure.reason,
          let document = document.take()
        else { return answer }
        stage = .converting(try OfficeProcess(making: format, from: document, for: pool))
        original = format
      case .converting(let office):
        guard let file = try office.result() else { return nil }
        stage = .reading(try ReaderProcess.start(task, with: file, for: pool))
      }
      return nil
    } catch {
      return .failure(error)
    }
  }
}
