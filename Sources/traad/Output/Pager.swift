import Files
import Glibc

extension Console {
  /// Shows a text in `$PAGER`, or in less; false when there is no pager that could be started.
  func page(_ text: String) -> Bool {
    let command = Environment.current["PAGER"] ?? "less -FRX"
    setenv("LESSCHARSET", "utf-8", 0)
    guard let pager = popen(command, "w") else { return false }
    let count = text.utf8.count
    _ = text.withCString { fwrite($0, 1, count, pager) }
    let status = pclose(pager)
    // The shell's own status for a command that does not exist; what was not read was not shown.
    let wasFound = status >> 8 & 0xFF != 127
    return wasFound
  }
}
