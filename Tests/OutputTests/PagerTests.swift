import Foundation
import Testing

/// An answer may stay on the screen for hours.
@Suite struct PagerTests {
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not installed"))
  func nothingStaysBesideTheLibraryMeanwhile() throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let run = try stage.run(
      "script -qec 'stty rows 10 cols 80; traad find læsning' /dev/null",
      with: ["PAGER": "ls library.sqlite*; cat >shown"])
    #expect(run.output.split(whereSeparator: \.isNewline) == ["library.sqlite"] && run.status == 0, "\(run)")
    #expect(try stage.text(of: "shown").contains("læsning"))
  }
}
