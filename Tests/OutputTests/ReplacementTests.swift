import Foundation
import Testing

/// What the program writes takes the place of its own kind alone.
@Suite(.serialized) struct ReplacementTests {
  private static let foreign = "#!/bin/sh\u{1}\nrm -rf everything\n"

  @Test(arguments: ["html", "docx", "pdf", "xlsx", "md", "csv", "json"])
  func aReportLeavesOtherFilesAlone(_ ending: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let file = "mine." + ending
    try stage.put(Self.foreign, into: file)
    let run = try stage.run("traad report 2018 2020 \(file)")
    let said =
      "traad: \(file) contains something else and was not changed. Choose another name, or remove the file first.\n"
    #expect(run == .init(errors: said, status: 2))
    #expect(try stage.text(of: file) == Self.foreign)
    try stage.put("", into: file)
    // An empty file, and then the report itself.
    for _ in 1...2 { #expect(try stage.run("traad --quiet report 2018 2020 \(file)") == .init()) }
  }

  /// Under its own name, another name of the file, and as a copy.
  @Test(arguments: ["plan.docx", "link.docx", "second.docx", "copy.docx"])
  func noReportTakesThePlaceOfADocumentOfTheLibrary(_ file: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    _ = try stage.run("cp corpus/strategi-2018-2020.docx plan.docx && cp plan.docx copy.docx")
    _ = try stage.run("ln -s plan.docx link.docx && ln plan.docx second.docx")
    _ = try stage.run("traad --quiet import plan.docx corpus/strategi-2020-2022.docx")
    let run = try stage.run("traad report 2018 2020 \(file)")
    let said =
      "traad: \(file) is a document that the library was read from and was not changed. Choose another name.\n"
    #expect(run == .init(errors: said, status: 2))
    // Whatever has become of it, and of its documents, since.
    _ = try stage.run("traad remove plan.docx && printf more >> plan.docx")
    #expect(try stage.run("traad report 2018 2020 plan.docx").errors.contains("is a document that the library"))
    #expect(try stage.run("tail -c 4 plan.docx").output == "more")
    #expect(try stage.run("cmp copy.docx corpus/strategi-2018-2020.docx").status == 0)
  }

  @Test(arguments: [
    "matrix skole --output plan.html", "timeline skole --output plan.html", "report --deadlines plan.html",
  ])
  func nothingElseThatIsWrittenTakesThePlaceOfADocumentOfTheLibrary(_ command: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    let page = "<html><table><tr><th>Politik</th><th>Aktivitet</th></tr><tr><td>Skole</td><td>Bøger</td></tr></table>"
    try stage.put(page, into: "plan.html")
    _ = try stage.run("traad --quiet import --as plan --period 2018-2020 plan.html")
    let run = try stage.run("traad \(command)")
    #expect(run.status == 2 && run.errors.contains("plan.html is a document that the library was read from"))
    #expect(try stage.text(of: "plan.html") == page)
  }

  @Test func aPictureLeavesOtherFilesAlone() throws {
    let stage = try Stage()
    defer { stage.remove() }
    _ = try stage.run("traad --quiet import corpus/strategi-2018-2020.pdf")
    try stage.put(Self.foreign, into: "mine.png")
    let command = "traad --quiet show \(Stage.someRecord) --page-image"
    #expect(try stage.run("\(command) mine.png").status == 2)
    #expect(try stage.text(of: "mine.png") == Self.foreign)
    for _ in 1...2 { #expect(try stage.run("\(command) new.png").status == 0) }
  }

  @Test func theLexiconLeavesOtherFilesAlone() throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.put(Self.foreign, into: "mine")
    let run = try stage.run("traad analyze skolerne", with: ["TRAAD_LEXICON": stage.folder.path + "/mine"])
    #expect(run.status == 0 && run.output.contains("skole"))
    let said = "traad: The lexicon is not kept, for \(stage.folder.path)/mine contains something else"
    #expect(("traad: " + run.errors).hasPrefix(said) && run.errors.split(separator: "\n").count == 1)
    #expect(try stage.text(of: "mine") == Self.foreign)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not installed"))
  func theHistoryLeavesOtherFilesAlone() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let history = ".local/state/traad/history"
    let prompt =
      "{ sleep 1; printf 'periods\\r'; sleep 1; printf 'quit\\r'; sleep 1; } | script -qec 'exec traad' /dev/null"
    let said = "What you type is not remembered"
    _ = try stage.run("mkdir -p .local/state/traad")
    try stage.put(Self.foreign, into: history)
    #expect(try stage.run(prompt).output.components(separatedBy: said).count == 2)
    #expect(try stage.text(of: history) == Self.foreign)
    #expect(try stage.run(prompt, with: ["HOME": nil]).output.components(separatedBy: said).count == 2)
    try stage.put("", into: history)
    #expect(try !stage.run(prompt).output.contains(said))
    #expect(try stage.text(of: history).contains("periods"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not installed"))
  func theHistoryIsReplacedAsAWhole() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let history = ".local/state/traad/history"
    // A second name of the old file shows whether it was written into.
    let before = "_HiStOrY_V2_\nterms\n"
    _ = try stage.run("mkdir -p .local/state/traad")
    try stage.put(before, into: history)
    _ = try stage.run("chmod 644 \(history); ln \(history) before")
    let prompt =
      "{ sleep 1; printf 'periods\\r'; sleep 1; printf 'quit\\r'; sleep 1; } | script -qec 'exec traad' /dev/null"
    _ = try stage.run(prompt)
    #expect(try stage.text(of: "before") == before)
    let after = try stage.text(of: history)
    #expect(after.contains("terms") && after.contains("periods"))
    #expect(try stage.run("stat -c %a \(history)").output == "600\n")
  }

  @Test func withoutAHomeNothingIsKeptAnywhere() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let homeless: [String: String?] = ["HOME": nil, "TRAAD_LIBRARY": nil, "TRAAD_LEXICON": nil]
    let known = try stage.names()
    let analysis = try stage.run("traad analyze skolerne", with: homeless)
    #expect(analysis.status == 0 && analysis.output.contains("skole"))
    #expect(analysis.errors.hasPrefix("The lexicon is not kept, for $HOME is not set"))
    for command in ["import corpus/kildetekst.txt", "find læsning", "check"] {
      let run = try stage.run("traad \(command)", with: homeless)
      let said =
        "traad: $HOME is not set, so there is no place for the library. Choose one with --library FILE.\n"
      #expect(run == .init(errors: said, status: 2))
    }
    #expect(try stage.names().subtracting(["out", "err"]) == known)
    #expect(try stage.run("ls -d /tmp/.cache/traad /tmp/.local/share/traad /tmp/.local/state/traad").output == "")
  }
}
