import Foundation
import Testing

/// Bad, broken and malicious files, each given to the built program: the stated answer in good time, and nothing else.
@Suite(.serialized) struct HostileTests {
  @Test func everyFileIsInTheManifest() throws {
    let names = Manifest.files.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(try Manifest.storedNames() == Set(names))
    #expect(Manifest.files.filter { !$0.isAllowed }.map(\.name) == [])
  }

  @Test(arguments: Manifest.files) func isAnsweredAsStated(_ file: HostileFile) throws {
    let bench = try Bench()
    defer { bench.remove() }
    try bench.add(file.name)
    let run = try bench.traad(["read", "--json", "--", file.name])
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output))
    #if SANITIZED
      // With AddressSanitizer full pages take longer than a page may.
      let isGivenUp = file.outcome.isFailure && answer.outcome == .failure("too-large")
    #else
      let isGivenUp = false
    #endif
    #expect(answer.outcome == file.outcome || isGivenUp)
    let isRead = !file.outcome.isFailure
    #expect(run.status == (isRead ? 0 : 2))
    #expect(run.errors.count { $0 == 0x0A } == (isRead ? 0 : 1))
    #expect(isRead || String(decoding: run.errors, as: UTF8.self).hasPrefix("traad: \(file.name): "))
    #expect(run.output.harmfulCodes == [] && run.errors.harmfulCodes == [])
    #expect(try bench.names() == [file.name])
  }

  /// What a person sees is as harmless as what a program reads.
  @Test(arguments: Manifest.files.filter { $0.name.hasPrefix("terminal") || $0.name.hasPrefix("halv") })
  func printsNoControlCodes(_ file: HostileFile) throws {
    let bench = try Bench()
    defer { bench.remove() }
    try bench.add(file.name)
    for command in [["read", "--places"], ["import"]] {
      let run = try bench.traad(command + ["--", file.name])
      #expect(run.output.harmfulCodes == [] && run.errors.harmfulCodes == [])
    }
  }

  /// The files that have records come through, in their order, whatever stands between them.
  @Test func aBadFileStopsNoOther() throws {
    let bench = try Bench()
    defer { bench.remove() }
    let good = Manifest.files.filter { $0.allowed == .records }.map(\.name)
    let bad = Manifest.files.filter { $0.allowed == .error && !$0.name.hasPrefix("flate") }.map(\.name)
    let names = zip(bad, good).flatMap { [$0, $1] } + bad.dropFirst(good.count)
    for name in names { try bench.add(name) }
    let run = try bench.traad(["read", "--json", "--"] + names)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output))
    #expect(answer.documents.map(\.file) == good)
    #expect(answer.failures.map(\.file) == bad)
    #expect(run.status == 3)
    #expect(try bench.names() == names.sorted())
  }
}

extension HostileFile.Outcome {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}

/// What of the program's JSON is looked at.
private struct Answer: Decodable {
  struct Document: Decodable {
    struct Group: Decodable { var activities: [String] }
    struct Policy: Decodable { var groups: [Group] }
    var file: String
    var policies: [Policy]
  }
  struct Failure: Decodable {
    var file: String
    var code: String
  }
  var documents: [Document]
  var failures: [Failure]

  /// Of a single file.
  var outcome: HostileFile.Outcome? {
    if documents.isEmpty { return failures.count == 1 ? .failure(failures[0].code) : nil }
    let groups = documents.flatMap(\.policies).flatMap(\.groups)
    return failures.isEmpty ? .activities(groups.map(\.activities.count).reduce(0, +)) : nil
  }
}
