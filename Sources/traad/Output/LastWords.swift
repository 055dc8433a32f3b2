import Glibc
import Synchronization

/// What is said when Ctrl-C ends the program, written before there is need of it: a signal's handler may make nothing.
enum LastWords {
  /// The address of the text, which ends in NUL; 0 for none.
  private static let address = Atomic<UInt>(0)

  static func are(_ text: String) {
    // On a screen it takes the place of "^C" and of what says how far a command is.
    let line = (isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : "") + text + "\n"
    // Kept for as long as the program runs.
    address.store(UInt(bitPattern: strdup(line)), ordering: .releasing)
  }

  /// Says them; a handler may call this.
  static func say() {
    guard let text = UnsafePointer<CChar>(bitPattern: address.load(ordering: .acquiring)) else { return }
    _ = write(STDERR_FILENO, text, strlen(text))
  }
}
