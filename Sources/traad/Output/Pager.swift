import Files
import Glibc

extension Console {
  /// Shows a text in `$PAGER`, or in less; false when there is no pager that could be started.
  func page(_ text: String) -> Bool {
    let command = Environment.current["PAGER"] ?? "less -FRXK"
    setenv("LESSCHARSET", "utf-8", 0)
    // A command that is typed while less is open must not become one of its own: "s…" would save a file of that name.
    setenv("LESSSECURE", "1", 0)
    let status: Int32? = Interrupt.isLeftToAnother {
      guard let pager = popen(command, "w") else { return nil }
      let count = text.utf8.count
      _ = text.withCString { fwrite($0, 1, count, pager) }
      return pclose(pager)
    }
    guard let status else { return false }
    // The shell's own status for a command that does not exist; what was not read was not shown.
    let wasFound = status >> 8 & 0xFF != 127
    return wasFound
  }
}
