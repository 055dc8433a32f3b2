import Files
import Glibc
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

  @Test func aProgramGetsTheVariablesThatWeHaveNoneOf() throws {
    var output = OutputPipe(limit: 1 << 20)
    let end = try output.open()
    let process = try spawn(
      "/usr/bin/env", arguments: [], descriptors: [STDIN_FILENO, end, STDERR_FILENO],
      defaults: ["TRAAD_NEW": "1", "PATH": "/nowhere"])
    close(end)
    while !output.isClosed {
      output.receive()
      usleep(1000)
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let lines = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("TRAAD_NEW=1") && !lines.contains("PATH=/nowhere"))
  }
}
