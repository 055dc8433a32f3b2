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

  /// Notes a message about the thread's document.
  static func hear(_ message: UnsafePointer<CChar>) {
    var complaints = take()
    if strstr(message, "security handler") != nil { complaints.lacksSecurity = true }
    if strstr(message, "reconstruct") != nil || strstr(message, "trying to recover") != nil {
      complaints.isRepaired = true
    }
    let signs = ["Unknown operator", "flate stream", "incorrect stream length"]
    if signs.contains(where: { strstr(message, $0) != nil }) { complaints.hasBrokenContents = true }
    heard.withLock { [complaints] in $0[pthread_self()] = complaints }
  }
}
