import Commands
import Foundation
import Model
import Testing

/// Every command has help, an example, completion and a manual entry, in both languages.
@Suite struct ManualTests {
  @Test(arguments: Tongue.allCases) func everyCommandHasAnEntry(_ tongue: Tongue) {
    let page = Manual.page(in: tongue, date: "2026-11-30").replacing("\\-", with: "-").replacing("\\(aq", with: "'")
    for command in CommandWord.allCases {
      #expect(page.contains(".SS " + command.usage(tongue) + "\n"), "\(command)")
      #expect(page.contains(command.entry.summary(tongue).dropFirst()), "\(command)")
      for option in command.options { #expect(page.contains(".B " + option.usage(tongue) + "\n"), "\(command)") }
    }
  }

  @Test(arguments: Tongue.allCases) func everyExampleIsRightUsage(_ tongue: Tongue) throws {
    for command in CommandWord.allCases {
      let example = command.example(tongue)
      let invocation = try Invocation(TypedWord.words(ofLine: example), at: .prompt)
      #expect(invocation.command == command, "\(example)")
      try invocation.checkArguments()
      #expect(command.words(in: tongue).contains(String(example.prefix { $0 != " " })), "\(example)")
      #expect(Help.text(of: command, in: tongue, width: 80).contains(example))
    }
  }

  @Test(arguments: ShellCompletion.allCases) func everyCommandIsCompleted(_ shell: ShellCompletion) {
    let script = shell.script
    for command in CommandWord.allCases {
      for tongue in Tongue.allCases { #expect(script.contains(command.name(tongue)), "\(command)") }
      for option in command.options { #expect(script.contains(shell == .fish ? "-l \(option.name)" : option.flag)) }
    }
  }

  /// The checks of the programs that read them, where they are installed.
  @Test(arguments: Tongue.allCases) func thePageIsWellFormed(_ tongue: Tongue) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/man") else { return }
    let said = try said(
      by: "man --warnings --encoding=UTF-8 --local-file - 2>&1 >/dev/null",
      given: Manual.page(in: tongue, date: "2026-11-30"))
    #expect(said == "")
  }

  @Test func bashTakesTheCompletion() throws {
    #expect(try said(by: "bash -n 2>&1", given: ShellCompletion.bash.script) == "")
    let script =
      ShellCompletion.bash.script + "COMP_WORDS=(traad sammen); COMP_CWORD=1; _traad; echo ${COMPREPLY[@]}\n"
      + "COMP_WORDS=(traad diff 2018 --exit); COMP_CWORD=3; _traad; echo ${COMPREPLY[@]}\n"
    #expect(try said(by: "bash 2>/dev/null", given: script) == "sammenlign\n--exit-code\n")
  }

  private func said(by command: String, given text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "MANWIDTH": "80"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    // A command that ends before it has read everything is no end of the tests.
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
