import Language
import Model
import Testing

@testable import Comparison

/// What single changes look like.
@Suite struct ChangeTests {
  @Test func anUnchangedTextElsewhereIsMoved() {
    let rest = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale", "Åbne haller med selvbetjening"]
    let old = records("a", rest, policy: "Sundhed") + records("x", ["Mobilt bibliotek på landet"], policy: "Kultur")
    let new = records("b", rest + ["Mobilt bibliotek på landet"], policy: "Sundhed")
    let moved = compare(old, new).items.filter { $0.relation == .moved }
    #expect(moved.map { $0.new.map(\.text) } == [["Mobilt bibliotek på landet"]])
    #expect(moved.allSatisfy { $0.moved && $0.confidence == .identical && $0.because == [.text] })
  }

  @Test func aRenamedPolicyMovesNothing() {
    let texts = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale", "Åbne haller med selvbetjening"]
    let difference = compare(
      records("a", texts, policy: "Sundhedspolitikken"), records("b", texts, policy: "Politik for sundhed"))
    #expect(difference.count(of: .kept) == 3)
    #expect(difference.headings.map(\.relation) == [.reworded])
  }

  @Test func lineBreaksAreNoChange() {
    let difference = compare(
      records("a", ["Fælles kostpolitik i alle dagtilbud"]), records("b", ["Fælles kostpolitik\n i alle  dagtilbud"]))
    #expect(difference.items.map(\.relation) == [.kept])
  }

  @Test func sameTextsPairInOrder() {
    let old = records("a", ["Årlig status", "Årlig status", "Årlig status"])
    let new = records("b", ["Årlig status", "Årlig status"])
    let difference = compare(old, new)
    #expect(difference.items.map(\.relation) == [.kept, .kept, .removed])
    #expect(difference.items.map { $0.old.map(\.id) } == [["a0"], ["a1"], ["a2"]])
  }

  @Test func anActivityIsNeverPairedWithAFollowUp() {
    var new = records("b", ["Fælles kostpolitik i alle dagtilbud"])
    new[0].kind = .followUp
    let difference = compare(records("a", ["Fælles kostpolitik i alle dagtilbud"]), new)
    #expect(difference.items.map(\.relation).sorted { $0.rawValue < $1.rawValue } == [.added, .removed])
  }

  @Test func oneItemBecomesTwo() {
    let old = records("a", ["Kollegial supervision og kurser i konflikthåndtering", "Åbne haller hver dag"])
    let new = records("b", ["Kollegial supervision", "Åbne haller hver dag", "Kurser i konflikthåndtering"])
    let split = compare(old, new).items.filter { $0.relation == .split }
    #expect(split.map { $0.new.map(\.id) } == [["b0", "b2"]])
    let merged = compare(new, old).items.filter { $0.relation == .merged }
    #expect(merged.map { $0.old.map(\.id) } == [["b0", "b2"]])
  }

  @Test func removedItemsFollowTheItemTheyFollowed() {
    let old = records("a", ["Åbne haller", "Lektiecafé", "Kostpolitik", "Sommerferiebørn"])
    let new = records("b", ["Åbne haller", "Kostpolitik", "Nationalpark"])
    #expect(
      compare(old, new).items.map { ($0.old + $0.new)[0].text } == [
        "Åbne haller", "Lektiecafé", "Kostpolitik", "Sommerferiebørn", "Nationalpark",
      ])
  }

  @Test(arguments: [
    ("6 x årligt møde med ledelsen i distriktet", "4-6 x årligt møde med ledelsen i distriktet", [Flag.frequency]),
    ("2 x årligt møde med distriktet", "Møde med distriktet to gange om året", []),
    ("Halvårlig status til distriktet om tilsyn", "Status til distriktet om tilsyn to gange årligt", []),
    ("Sparring om tilsyn i distriktet v. konsulenter", "Sparring om tilsyn i distriktet v. centerchefen", [.actor]),
    ("Plan for 12 nye legepladser i distriktet", "Plan for 15 nye legepladser i distriktet", [.number]),
    ("Åbning af svømmehallen i maj 2019", "Åbning af svømmehallen i maj 2020", [.date]),
    ("Udvikling af netværk for legepladser", "Fortsat udvikling af netværk for legepladser", [.continued]),
  ])
  func flagsWhatConsultantsLookFor(old: String, new: String, flags: [Flag]) {
    let items = compare(records("a", [old]), records("b", [new])).items
    #expect(items.map(\.relation) == [.reworded])
    #expect(items.map(\.flags) == [flags])
  }

  @Test func continuingWithoutAPredecessorIsFlagged() {
    let items = compare([], records("b", ["Fortsat udvikling af netværk"])).items
    #expect(items.map(\.flags) == [[.continued]])
  }

  @Test func aFollowUpWhoseActivityWentIsFlagged() {
    let (rink, library) = ("Ny is i skøjtehallen", "Længere åbningstid på biblioteket")
    let followUps = ["Gæster i skøjtehallen spørges", "Biblioteket tæller sine gæster"]
    let old = records("a", [rink, library]) + self.followUps("c", followUps)
    let rest = compare(old, records("b", [library]) + self.followUps("d", followUps)).items
    #expect(rest.filter { $0.flags == [.orphaned] }.flatMap(\.new).map(\.text) == [followUps[0]])
    #expect(rest.filter { $0.kind == .followUp }.allSatisfy { $0.relation == .kept })
    let stayed = compare(old, records("b", [rink, library]) + self.followUps("d", followUps)).items
    #expect(stayed.allSatisfy { $0.flags.isEmpty })
  }

  @Test func everyFollowUpOfAPolicyWithoutActivitiesIsFlagged() {
    let old = records("a", ["Åbne haller i weekenden"]) + followUps("c", ["Årlig status til udvalget"])
    let items = compare(old, followUps("d", ["Årlig status til udvalget"])).items
    #expect(items.map(\.relation) == [.removed, .kept] && items.map(\.flags) == [[], [.orphaned]])
  }

  private func followUps(_ side: String, _ texts: [String]) -> [Record] {
    records(side, texts).map { record in
      var record = record
      (record.kind, record.ordinal) = (.followUp, record.ordinal + 100)
      return record
    }
  }

  @Test func aPersonHasTheLastWord() {
    let old = records("a", ["Kurser i tegn til tale for dagplejen", "Åbne haller i weekenden"])
    let new = records("b", ["Kurser i tegn til tale for vuggestuer", "Frivillige i foreningslivet"])
    let said = Decisions(
      linked: [.init(old: old[1].text, new: new[1].text)], rejected: [.init(old: old[0].text, new: new[0].text)])
    let difference = compare(old, new, decisions: said)
    let linked = difference.items.filter { $0.relation == .reworded }
    #expect(linked.map { $0.old.map(\.id) } == [["a1"]])
    #expect(linked.map(\.confidence) == [.confirmed] && linked.map(\.because) == [[.confirmed]])
    #expect(difference.count(of: .added) == 1 && difference.suggestions.isEmpty)
  }

  @Test func anAbbreviationBridgesTheWordsItStandsFor() {
    let old = records("a", ["Udvikling af Pædagogisk Læringscenter med ressourcepersoner", "Åbne haller"])
    let new = records("b", ["Styrket vejledning (PLC) til ressourcepersoner", "Mobilt bibliotek"])
    let meaning = AbbreviationMeaning(
      abbreviation: "PLC", meaning: "Pædagogisk Læringscenter", lemmas: ["pædagogisk", "læring", "center"])
    let bridged = Set(["pædagogisk", "læring", "center"])
    let analysis = analyzer.analyze(old[0].text)
    let known = analysis.words.flatMap { $0.lemmas + $0.parts.map(\.lemma) }
    // Without a dictionary the compound is not divided, so nothing bridges.
    guard bridged.isSubset(of: known) else { return }
    let learned = Abbreviations(learningFrom: (old + new).map(\.text), with: analyzer)
    #expect(learned.meanings(of: "PLC").map(\.lemmas) == [meaning.lemmas])
    #expect(compare(old, new).items.contains { $0.because == [.text, .abbreviation("PLC")] })
  }

  @Test func emptyPeriodsAndTextsAreCompared() {
    #expect(compare([], []).items.isEmpty)
    let items = compare(records("a", ["", "–"]), records("b", ["…", "Åbne haller"])).items
    #expect(items.map(\.relation).sorted { $0.rawValue < $1.rawValue } == [.added, .added, .removed, .removed])
  }
}
