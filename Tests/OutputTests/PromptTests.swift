import Foundation
import Testing

/// Lines of the prompt, in a terminal.
@Suite(.serialized, .enabled(if: Conversation.isPossible, "script is not installed")) struct PromptTests {
  private let stage: Stage

  init() throws { stage = try Stage() }

  /// The plans in files whose names need quotes.
  private func putPlans() throws {
    _ = try stage.run(
      """
      mkdir -p "Mine planer"; cp corpus/strategi-2018-2020.docx "Mine planer/Jens'"' plan 1.docx'
      cp corpus/strategi-2020-2022.docx "Mine planer/Plan 2.docx"
      """)
  }

  @Test(arguments: [
    "import \"Mine planer/Plan 2.docx\"", "import 'Mine planer/Plan 2.docx'", "import Mine\\ planer/Plan\\ 2.docx",
    "import Mine planer/Plan 2.docx", "import ~/Mine\\ planer/*2.docx", "import Mine planer/*2.docx",
    "import file://$HOME/Mine%20planer/Plan%202.docx",
  ])
  func takesNamesOfFiles(_ line: String) throws {
    defer { stage.remove() }
    try putPlans()
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    try conversation.type(line.replacingOccurrences(of: "$HOME", with: stage.folder.path) + "\r")
    try conversation.wait(for: "2020-2022 · 30 records")
    try conversation.wait(for: "Files: 1 new.")
    #expect(try conversation.end() == 0)
  }

  @Test func tabQuotesNames() throws {
    defer { stage.remove() }
    try putPlans()
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    try conversation.type("import M\tJ\t")
    try conversation.wait(for: "plan 1.docx\" ")
    try conversation.type("\r")
    try conversation.wait(for: "Files: 1 new.")
    #expect(try conversation.end() == 0)
  }

  @Test func tabOffersWhatFits() throws {
    defer { stage.remove() }
    try stage.importPeriods()
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    let offers = [
      ("impo\t", "import "), ("sammen\t", "sammenlign "), ("--ti\t", "--timing "),
      ("find period:2018\t", "period:2018-2020 "),
      ("records policy:\"sk\t", "policy:\"Skolepolitiske mål\" "), ("find skrivevan\t", "skrivevanskeligheder "),
      ("diff 2018 2020 --exit\t", "--exit-code "), ("set-edition 1 sep\t", "separate "),
    ]
    for (typed, completed) in offers {
      try conversation.type(typed)
      try conversation.wait(for: String(completed.suffix(3)))
      try conversation.type("\u{3}")
      try conversation.wait(for: "traad> ")
    }
    #expect(try conversation.end() == 0)
  }

  @Test func asksBackWhereACommandIsMistyped() throws {
    defer { stage.remove() }
    try stage.importPeriods()
    let conversation = try Conversation(on: stage)
    let lines = [
      ("sammenling 2018 2020", "Did you mean the command? Type: diff 2018 2020"),
      ("perids", "Did you mean the command? Type: periods"),
      ("help expor", "Did you mean export?"), ("read books", "To search for the words, type: find read books"),
      ("show reading", "To search for the words, type: find show reading"),
    ]
    for (line, said) in lines {
      try conversation.wait(for: "traad> ")
      try conversation.type(line + "\r")
      try conversation.wait(for: said)
    }
    #expect(try conversation.end() == 0)
  }

  @Test func pastedLinesWait() throws {
    defer { stage.remove() }
    try stage.importPeriods()
    let conversation = try Conversation(on: stage)
    try conversation.wait(for: "traad> ")
    try conversation.type("\u{1B}[200~periods\rhelp undo\r\u{1B}[201~")
    Thread.sleep(forTimeInterval: 1)
    #expect(try !conversation.rest().contains("Documents"))
    try conversation.type("\r")
    try conversation.wait(for: "Documents")
    try conversation.wait(for: "traad> help undo")
    try conversation.wait(for: "one by one")
    try conversation.wait(for: "traad> ")
    #expect(try conversation.end() == 0)
  }

  @Test func twoPromptsKeepBothHistories() throws {
    defer { stage.remove() }
    let other = try Stage(beside: stage)
    let one = try Conversation(on: stage)
    let two = try Conversation(on: other)
    for (conversation, line) in [(one, "help kwic"), (two, "help diff"), (one, "help \"a b\\c\"")] {
      try conversation.wait(for: "traad> ")
      try conversation.type(line + "\r")
    }
    for conversation in [one, two] {
      try conversation.wait(for: "traad> ")
      _ = try conversation.end()
    }
    let kept = try stage.text(of: ".local/state/traad/history")
    for line in ["help\\040kwic", "help\\040diff", "help\\040\"a\\040b\\134c\""] {
      #expect(kept.contains("\n\(line)\n"), "\(kept)")
    }
  }

  @Test(arguments: ["xterm", "dumb"], ["C", "da_DK.UTF-8"])
  func drawsOnAnyTerminal(_ terminal: String, _ locale: String) throws {
    defer { stage.remove() }
    try stage.importPeriods()
    let conversation = try Conversation(
      on: stage, with: ["TERM": terminal, "LANG": locale, "LC_ALL": nil],
      command: "stty cols 40 rows 10; exec traad --no-pager")
    try conversation.wait(for: "traad> ")
    try conversation.type("søg læsnig\u{7F}\u{7F}ing\r")
    try conversation.wait(for: "“læsning”")
    try conversation.wait(for: "Spirebørn")
    try conversation.wait(for: "traad> ")
    let answer = try stage.text(of: "out")
    for line in answer.split(whereSeparator: \.isNewline) where !line.contains("\u{1B}") {
      #expect(line.count <= 40, "\(line)")
    }
    #expect(terminal != "dumb" || !answer.contains("\u{1B}"))
    try conversation.type("import nothing-of-that-name.docx\r")
    try conversation.wait(for: locale == "C" ? "such file" : "findes ikke")
    #expect(try conversation.end() == 0)
  }

  @Test func stopsAndGoesOn() throws {
    defer { stage.remove() }
    let conversation = try Conversation(
      on: stage, command: "bash -c \"set -m; traad; echo stopped; fg; echo ended\"")
    try conversation.wait(for: "traad> ")
    try conversation.type("help un\u{1A}")
    try conversation.wait(for: "stopped")
    // The line is drawn again.
    try conversation.wait(for: "help un")
    try conversation.type("do\r")
    try conversation.wait(for: "one by one")
    try conversation.type("quit\r")
    try conversation.wait(for: "ended")
    _ = try conversation.end()
  }
}
