import Files
package import Messages
package import Model

extension ReaderPool {
  /// Lets a process make a PDF of a document.
  /// - Parameter isCancelled: asked ten times a second.
  /// - Returns: nil where it was cancelled.
  package func pdf(of document: PrintedDocument, isCancelled: () -> Bool = { false }) throws(Failure) -> [UInt8]? {
    let message = document.message
    let file = try failing { () throws(SystemError) in try OpenFile(nameless: "traad", holding: message) }
    let process = try ReaderProcess.start(.print, with: file, for: self)
    defer { process.kill() }
    while !isCancelled() {
      ReaderProcess.wait(for: [process])
      switch process.result() as ReaderAnswer<PrintedPages>? {
      case .success(let pages): return pages.bytes
      case .failure(let failure): throw failure
      case nil: continue
      }
    }
    return nil
  }
}
