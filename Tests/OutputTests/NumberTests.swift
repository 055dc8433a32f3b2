import Testing

/// Numbers beyond all measure are refused with the range, or brought into it.
@Suite struct NumberTests {
  @Test(arguments: [
    ("find læsning --limit", "0 to 1,000,000"), ("records --limit", "0 to 1,000,000"),
    ("kwic læsning --limit", "0 to 1,000,000"), ("terms --limit", "0 to 1,000,000"),
    ("import corpus/kildetekst.txt --jobs", "1 to 256"),
  ]) func areWrongUsage(command: String, range: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    for number in ["576460752303423488", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "x"] {
      let run = try stage.run("traad \(command) \(number)")
      #expect(run.status == 64 && run.errors.hasPrefix("traad: --"))
      #expect(run.errors.contains("must be a whole number from \(range), such as --"), "\(run)")
    }
  }

  @Test(arguments: ["576460752303423488", "9223372036854775807", "1", "0", "-5", "x"])
  func screensHaveASize(_ number: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    for command in ["find læsning", "timeline læsning", "kwic læsning", "diff 2018 2020", "help", "documents"] {
      let run = try stage.run("traad \(command)", with: ["COLUMNS": number, "LINES": number])
      #expect(run.status == 0 && run.errors == "" && run.output.utf8.count < 1_000_000, "\(command)")
    }
  }
}
