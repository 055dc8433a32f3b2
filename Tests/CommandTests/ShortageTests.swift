import Foundation
import Testing

/// What the system has too little of is no fault of the files, and no reason to wait for ever.
@Suite(.serialized) struct ShortageTests {
  private static let files = "corpus/strategi-*.docx"

  private static let onlyStandardFiles = "for fd in 3 4 5 6 7 8 9; do eval \"exec $fd>&-\"; done"

  /// Has what follows begin with the three standard descriptors, and open no more than these in all.
  private static func limited(to count: Int) -> String {
    "\(onlyStandardFiles); ulimit -n \(count)"
  }

  /// There is room for a reader or two, and eight are asked for.
  @Test(arguments: [18, 20, 22]) func waitsForAReaderToEnd(files: Int) throws {
    let session = try ShellSession()
    defer { session.remove() }
    let (output, errors, status) = try session.run(
      "\(Self.limited(to: files)); timeout 120 traad importer \(Self.files) --jobs 8")
    #expect(status == 0 && errors == "Filer: 4 nye.\n", "\(output)\(errors)")
  }

  @Test func saysThatThereIsNoRoomForAReader() throws {
    let session = try ShellSession()
    defer { session.remove() }
    let (_, errors, status) = try session.run(
      "\(Self.limited(to: 11)); timeout 60 traad importer \(Self.files) --jobs 8 --quiet")
    let lines = errors.split(separator: "\n")
    #expect(status == 2 && lines.count == 4)
    #expect(lines.allSatisfy { $0.contains(": Systemet har ikke plads til flere processer, åbne filer") }, "\(errors)")
  }

  /// Fewer than the program's own threads need; with three even the system's loader opens none of the program's libraries.
  @Test(arguments: [4, 5, 6, 7, 8, 9, 10]) func saysThatThereIsNoRoomAtAll(files: Int) throws {
    let session = try ShellSession()
    defer { session.remove() }
    let program = "\(Self.onlyStandardFiles); timeout 60 prlimit --nofile=\(files) traad "
    for command in ["importer \(Self.files) --quiet", "perioder", "find læsning", "analyser skole", ""] {
      let (output, errors, status) = try session.run(program + command)
      #expect(status == 2 && output.isEmpty && errors.count { $0 == "\n" } == 1, "\(command) \(status)")
      #expect(errors.hasPrefix("traad: Systemet har ikke plads til flere processer, åbne filer"), "\(errors)")
    }
    #expect(try session.run(program + "--version").status == 0)
  }

  /// As many processes as the user may have, and not one more.
  @Test(.enabled(if: geteuid() == 0, "only root may become another user"), arguments: [4, 8, 16])
  func waitsForAProcess(processes: Int) throws {
    let session = try ShellSession()
    defer { session.remove() }
    let user = 50_000 + Int(getpid() % 10_000)
    let (output, errors, status) = try session.run(
      """
      chmod 777 .
      timeout 120 prlimit --nproc=\(processes) setpriv --reuid=\(user) --clear-groups traad importer \(Self.files) --jobs 8
      """)
    if status == 0 {
      #expect(errors == "Filer: 4 nye.\n", "\(output)\(errors)")
    } else {
      #expect(status == 2 && errors.contains("Systemet har ikke plads til flere processer"), "\(status) \(errors)")
    }
  }
}
