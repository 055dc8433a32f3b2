import Foundation
import Testing

/// Lines that nobody types.
@Suite struct ScriptTests {
  @Test func linesOfAFlagAndOfAFile() throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let line = try stage.run("traad -c 'find læsning --limit 1 --csv'")
    #expect(line.status == 0 && line.output.hasPrefix("id,kind,period"), "\(line)")
    #expect(try stage.run("traad --csv --command 'find læsning --limit 1'") == line)
    try stage.put("\u{FEFF}# what is asked\r\n\r\nperiods\r\n  # more\r\nfind kvantefysik\r\n", into: "script.txt")
    for command in ["traad -f script.txt", "traad --file=script.txt", "traad -f - <script.txt", "traad <script.txt"] {
      let run = try stage.run(command)
      #expect(run.status == 1 && run.output.hasPrefix("Period "), "\(command): \(run)")
      #expect(run.output.contains("Nothing found for “kvantefysik”") && !run.output.contains("#"), "\(run)")
    }
  }

  @Test func saysWhatIsWrong() throws {
    let stage = try Stage()
    defer { stage.remove() }
    #expect(try stage.run("traad -f nothing").errors == "traad: nothing cannot be read. Check its name.\n")
    #expect(try stage.run("traad -f a -c b").status == 64)
    #expect(
      try stage.run("traad -c").errors == "traad: Type a line after --command, such as --command \"find læsning\".\n")
    // Behind a command it is a flag of none.
    #expect(try stage.run("traad periods -c x").status == 64)
  }
}
