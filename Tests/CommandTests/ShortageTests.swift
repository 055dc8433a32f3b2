import Foundation
import Testing

/// What the system has too little of is no fault of the files, and no reason to wait for ever.
@Suite(.serialized) struct ShortageTests {
  private static let files = "corpus/strategi-*.docx"

  /// Has what follows begin with the three standard descriptors, and open no more than these in all.
  private static func limited(to count: Int) -> String {
    "for fd in 3 4 5 6 7 8 9; do eval \"exec $fd>&-\"; done; ulimit -n \(count)"
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

  @Test func saysThatTheLibraryCannotBeMade() throws {
    let session = try ShellSession()
    defer { session.remove() }
    let (_, errors, status) = try session.run("\(Self.limited(to: 8)); timeout 60 traad importer \(Self.files) --quiet")
    #expect(status == 2 && errors.count { $0 == "\n" } == 1)
    #expect(errors.contains("library.sqlite: Systemet har ikke plads til flere"), "\(errors)")
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
