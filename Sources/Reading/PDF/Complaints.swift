import Glibc
import Synchronization

/// What poppler complained of while a document was read, which is all that tells it.
struct Complaints {
  /// The document wants a security handler that poppler lacks.
  private(set) var lacksSecurity = false
  /// Objects were not where the file says.
  private(set) var isRepaired = false
  /// What is drawn on a page could not all be unpacked or understood.
  private(set) var hasBrokenContents = false

  /// By the thread that reads the document.
  private static let heard = Mutex<[pthread_t: Complaints]>([:])

  /// What the thread's document was complained of since the last time.
  static func take() -> Complaints { heard.withLock { $0.removeValue(forKey: pthread_self()) } ?? Complaints() }

  /// Notes a message about the thread's document. A broken page has tens of thousands: one that tells nothing is not kept.
  static func hear(_ message: UnsafePointer<CChar>) {
    let lacksSecurity = strstr(message, "security handler") != nil
    let isRepaired = strstr(message, "reconstruct") != nil || strstr(message, "trying to recover") != nil
    let hasBrokenContents =
      strstr(message, "Unknown operator") != nil || strstr(message, "flate stream") != nil
      || strstr(message, "incorrect stream length") != nil
    guard lacksSecurity || isRepaired || hasBrokenContents else { return }
    heard.withLock { heard in
      if lacksSecurity { heard[pthread_self(), default: Complaints()].lacksSecurity = true }
      if isRepaired { heard[pthread_self(), default: Complaints()].isRepaired = true }
      if hasBrokenContents { heard[pthread_self(), default: Complaints()].hasBrokenContents = true }
    }
  }
}
