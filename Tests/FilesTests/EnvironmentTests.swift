import Files
import Testing

@Suite struct EnvironmentTests {
  private let environment = Environment {
    ["EMPTY": "", "DATA": "/data", "RELATIVE": "data", "HOME": "/home/anna"][$0]
  }

  @Test func anEmptyVariableIsNone() {
    #expect(environment["EMPTY"] == nil && environment["DATA"] == "/data")
  }

  @Test func aRelativeFolderDoesNotCount() {
    #expect(environment.folder("DATA", else: ".local/share") == "/data")
    #expect(environment.folder("RELATIVE", else: ".local/share") == "/home/anna/.local/share")
    #expect(Environment { _ in nil }.folder("DATA", else: ".cache") == nil)
    #expect(Environment { _ in nil }.temporaryFolder == "/tmp")
  }

  @Test func theProcessKnowsItself() throws {
    #expect(ThisProcess.arguments.count == CommandLine.arguments.count)
    #expect(try ThisProcess.environment().contains { $0.starts(with: "PATH=".utf8) })
  }
}
