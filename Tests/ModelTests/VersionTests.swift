import Foundation
import Model
import Testing

/// The package and `--version` take the version from one constant, and CHANGELOG.md says what is new in it.
@Suite struct VersionTests {
  @Test func theNewestHeadingIsTheProgramsVersion() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let changes = try String(contentsOf: root.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let heading = try #require(changes.split(separator: "\n").first { $0.hasPrefix("## ") })
    #expect(heading.split(separator: " ").dropFirst().first.map(String.init) == ProgramVersion.current)
  }
}
