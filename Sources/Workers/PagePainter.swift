import Glibc
import Library
package import Model

/// Lets a reader process draw a page of a PDF with some boxes marked.
package struct PagePainter: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// A PNG file.
    case drawn([UInt8])
    case failed(Failure)
    /// The file's bytes are others than they were.
    case changed
    case cancelled
  }

  private var pool: ReaderPool

  /// - Parameters:
  ///   - seconds: wall time of one page.
  ///   - password: as a pool's.
  package init(reader: String? = ReaderLocation.path(), seconds: Int = 30, password: [UInt8]? = nil) {
    pool = ReaderPool(reader: reader, jobs: 1, seconds: seconds, password: password)
  }

  /// - Parameters:
  ///   - sha256: of the bytes that the boxes were found in.
  ///   - page: from 1.
  ///   - boxes: in points of the page as displayed.
  ///   - isCancelled: asked ten times a second.
  package func picture(
    of file: InputFile, sha256: String, page: Int, marking boxes: [Box], isCancelled: () -> Bool = { false }
  ) -> Outcome {
    do {
      let opened = try OpenedFile.open(file)
      guard FileHash.sha256(ofDescriptor: opened.descriptor) == sha256 else { return .changed }
      let process = try start(opened.descriptor, page, boxes)
      return outcome(of: process, isCancelled)
    } catch let failure as Failure {
      return .failed(failure)
    } catch {
      return .failed(Failure(.missingDependency(package: "traad-reader")))
    }
  }

  /// More boxes than a page has lines would be no arguments for a process.
  private static let mostBoxes = 1000

  private func start(_ document: Int32, _ page: Int, _ boxes: [Box]) throws(SpawnError) -> ReaderProcess {
    guard let reader = pool.reader else { throw SpawnError(code: ENOENT) }
    let edges = boxes.prefix(Self.mostBoxes).map { "\($0.left),\($0.top),\($0.right),\($0.bottom)" }
    let arguments =
      (pool.password == nil ? [] : ["--password-fd", "3"])
      + ["--page-image", "\(page)", "--boxes", edges.joined(separator: ";")]
    return try ReaderProcess(
      executable: reader, arguments: arguments.map { Array($0.utf8) }, input: document, password: pool.password,
      answerLimit: pool.answerLimit << 20)
  }

  private func outcome(of process: ReaderProcess, _ isCancelled: () -> Bool) -> Outcome {
    let deadline = ContinuousClock.now.advanced(by: .seconds(pool.seconds))
    while !process.isDone {
      if isCancelled() { return .cancelled }
      if ContinuousClock.now >= deadline { return .failed(Failure(.timedOut(seconds: pool.seconds))) }
      process.wait()
      process.receive()
    }
    let status = process.status ?? 0
    let isPicture = process.answer.bytes.starts(with: Self.signature) && !process.answer.overflowed
    if status == 0, isPicture { return .drawn(process.answer.bytes) }
    let ending = Verdict.Ending(status: status, answer: process.answer.bytes, messages: process.messages.bytes)
    if case .failed(let failure) = Verdict.outcome(ending, seconds: pool.seconds) { return .failed(failure) }
    return .failed(Failure(.crashed(signal: 0)))
  }

  /// How a PNG file begins.
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
}

extension ReaderProcess {
  /// Waits until it writes or ends, at most a tenth of a second.
  fileprivate func wait() {
    var polls = [answer.descriptor, messages.descriptor].filter { $0 >= 0 }.map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // A process that has closed its pipes is about to end; nothing but asking again tells when.
    poll(&polls, nfds_t(polls.count), polls.isEmpty ? 1 : 100)
  }
}
