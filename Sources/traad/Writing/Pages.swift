import Messages
import Model
import Rendering
import Workers

extension CommandRun {
  /// A PDF of a document, made by a process of its own; nothing where Ctrl-C came before it was there.
  @Sendable func pages(of document: PrintedDocument) throws(ReportError) -> [UInt8] {
    var pages: Result<[UInt8]?, Failure> = .success(nil)
    Interrupt.isNoted {
      pages = Result { () throws(Failure) in
        try ReaderPool().pdf(of: document, isCancelled: { Interrupt.isPending })
      }
    }
    switch pages {
    case .success(let bytes?): return bytes
    case .success(nil): throw .interrupted
    case .failure(let failure):
      if case .unreadable = failure.reason { throw .noRoom }
      throw .notPrinted(failure)
    }
  }
}
