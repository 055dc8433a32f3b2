import Commands
import Foundation
import Model
import Testing

/// The examples that help and the manual show, run as they stand.
@Suite struct ExampleTests {
  @Test(arguments: Tongue.allCases) func everyExampleRuns(_ tongue: Tongue) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    _ = try stage.run(
      "mkdir Planer Plans; cp corpus/strategi-2022-2024.docx Planer; cp corpus/strategi-2022-2024.docx Plans; "
        + "cp corpus/strategi-2018-2020.pdf plan.pdf")
    for command in CommandWord.allCases where command != .watch {
      // What its numbers mean.
      let list = [.confirm, .reject, .link].contains(command) ? "diff 2018 2020" : "find læsning"
      try stage.put("\(list)\n\(command.example(tongue))\n", into: "lines")
      let run = try stage.run("traad --language \(tongue.rawValue) -f lines")
      // Which items are a pair depends on the plans.
      let isJudgement = [.confirm, .reject, .link].contains(command)
      #expect([0, 1].contains(run.status) || isJudgement, "\(command.example(tongue)): \(run.errors)")
    }
  }
}
