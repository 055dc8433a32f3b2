import Files
import Glibc
import Model
import Rendering

extension Console {
  /// Shows a text in `$PAGER`, or in less, which says how to leave it; false when there is no pager that could be started.
  func page(_ text: String) -> Bool {
    // The messages of the shell would stand between the answer and the prompt.
    let named = Configuration.current.pager ?? Environment.current["PAGER"]
    let command = named ?? "command -v less >/dev/null || exit 127; less -FRXK \(pagerPrompt)"
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

  /// The flags by which less says in the reader's language what its keys do.
  private var pagerPrompt: String {
    let keys = PromptPhrase.pagerKeys(isNarrow: ScreenSize.columns < 60).sentence(settings.tongue)
    // less would take these for the beginning of something else.
    let escaped = keys.map { "?:.%\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    return ["s", "m", "M"].map { "'-P\($0)\(escaped)'" }.joined(separator: " ")
  }
}
