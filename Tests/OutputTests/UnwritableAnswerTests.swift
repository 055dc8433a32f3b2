import Testing

/// Answers that cannot be written whole are said and have exit status 2.
@Suite(.serialized) struct UnwritableAnswerTests {
  private static let noRoom =
    "traad: The answer could not be written whole: there is no room. Make room and try again.\n"
  private static let closed =
    "traad: The answer could not be written: standard output is closed. Send it to the screen or a file.\n"

  @Test(arguments: [
    "help", "help find", "--version", "find --help", "read --json corpus/kildetekst.txt", "read corpus/kildetekst.txt",
    "analyze læsning", "documents --csv",
  ]) func areSaid(_ command: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    #expect(try stage.run("traad \(command) >/dev/full") == .init(errors: Self.noRoom, status: 2))
    #expect(try stage.run("traad \(command) >&-") == .init(errors: Self.closed, status: 2))
  }

  @Test func aFileThatMayNotGrowIsSaid() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let run = try stage.run("ulimit -f 8; traad read --places --json corpus/*.docx >cut")
    #expect(run == .init(errors: Self.noRoom, status: 2))
  }

  @Test func aPipeThatNobodyReadsIsQuiet() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let run = try stage.run("{ sleep 1; traad read --json corpus/kildetekst.txt; echo $? >status; } | true")
    #expect(run == .init())
    #expect(try stage.text(of: "status") == "0\n")
  }

  /// The script is the one that reads: it makes the pipe one that does not wait, and is slow.
  @Test func aPipeThatTakesNoMoreForNowIsWaitedFor() throws {
    let stage = try Stage()
    defer { stage.remove() }
    guard try stage.run("command -v python3").status == 0 else { return }
    let script = """
      import fcntl, os, sys, time
      reading, writing = os.pipe()
      os.set_blocking(writing, False)
      fcntl.fcntl(writing, 1031, 4096)  # its size
      child = os.fork()
      if child == 0:
          os.dup2(writing, 1)
          os.close(reading)
          os.execvp("sh", ["sh", "-c", sys.argv[1]])
      os.close(writing)
      time.sleep(3)
      sys.stdout.write(os.fdopen(reading).read())
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
      """
    try stage.put(script, into: "slow.py")
    let command = "traad read --places --json corpus/*.docx"
    let (whole, piped) = (try stage.run(command), try stage.run("python3 slow.py '\(command)'"))
    #expect(whole == piped && whole.status == 0 && whole.output.utf8.count > 8_192)
  }

  @Test func whatIsImportedIsInAllTheSame() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let run = try stage.run("traad --quiet import corpus/strategi-2018-2020.docx >/dev/full")
    #expect(run == .init(errors: Self.noRoom, status: 2))
    #expect(try stage.run("traad periods --csv").output.contains("2018-2020,1,"))
  }

  @Test func thePromptGoesOn() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let run = try stage.run("printf 'help\\nhelp find\\n' | traad >/dev/full")
    #expect(run == .init(errors: Self.noRoom + Self.noRoom, status: 2))
  }

  @Test(arguments: ["report 2018 2020 full.html", "report 2018 2020 full.xlsx", "report 2018 2020 full.md"])
  func aReportIsSaid(_ command: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let file = command.split(separator: " ").last.map(String.init) ?? ""
    let run = try stage.run("ln -s /dev/full \(file); traad \(command)")
    let said = "traad: \(file) cannot be written: there is no room. Make room and try again.\n"
    #expect(run == .init(errors: said, status: 2))
  }

  @Test func aPictureIsSaid() throws {
    let stage = try Stage()
    defer { stage.remove() }
    _ = try stage.run("traad --quiet import corpus/strategi-2018-2020.pdf; ln -s /dev/full full.png")
    let run = try stage.run("traad show \(Stage.someRecord) --page-image full.png")
    #expect(run.errors == "traad: full.png cannot be written: there is no room. Make room and try again.\n")
    #expect(run.status == 2)
  }
}
