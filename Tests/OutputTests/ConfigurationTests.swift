import Foundation
import Testing

/// What a person has settled in a file.
@Suite struct ConfigurationTests {
  private func stage(with text: String) throws -> Stage {
    let stage = try Stage()
    _ = try stage.run("mkdir -p .config/traad")
    try stage.put(text, into: ".config/traad/config")
    return stage
  }

  @Test func settlesLanguageLibraryAndColor() throws {
    let stage = try stage(with: "# mine\nsprog = dansk\nbibliotek=~/andet.sqlite\n farve = altid \n")
    defer { stage.remove() }
    try stage.importPeriods()
    let run = try stage.run("traad periods", with: ["TRAAD_LIBRARY": nil])
    #expect(run.output.isEmpty || run.output.contains("Biblioteket er tomt"), "\(run)")
    _ = try stage.run("traad --quiet import corpus/strategi-2018-2020.docx", with: ["TRAAD_LIBRARY": nil])
    #expect(try stage.names().contains("andet.sqlite"))
    #expect(try stage.run("traad periods").output.contains("\u{1B}[2mPeriode"))
    // What is said in the shell goes before it.
    #expect(try stage.run("traad periods --sprog en --farve never").output.hasPrefix("Period "))
  }

  @Test func saysWhatIsWrong() throws {
    let stage = try stage(with: "language = en\nwidth = 3\n")
    defer { stage.remove() }
    let run = try stage.run("traad periods")
    #expect(run.status == 64 && run.errors.contains("/config, line 2, cannot be understood."), "\(run)")
  }
}
