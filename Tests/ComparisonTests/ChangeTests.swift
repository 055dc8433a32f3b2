import Language
import Model
import Testing

@testable import Comparison

/// What single changes look like.
@Suite struct ChangeTests {
  @Test func anUnchangedTextElsewhereIsMoved() {
    let rest = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale", "Åbne haller med selvbetjening"]
    let old =
      records("a", texts: rest, policy: "Sundhed")
      + records("x", texts: ["Mobilt bibliotek på landet"], policy: "Kultur")
    let new = records("b", texts: rest + ["Mobilt bibliotek på landet"], policy: "Sundhed")
    let moved = compare(old, with: new).items.filter { $0.relation == .moved }
    #expect(moved.map { $0.new.map(\.text) } == [["Mobilt bibliotek på landet"]])
    #expect(moved.allSatisfy { $0.moved && $0.confidence == .identical && $0.because == [.text] })
  }

  @Test func aRenamedPolicyMovesNothing() {
    let texts = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale", "Åbne haller med selvbetjening"]
    let difference = compare(
      records("a", texts: texts, policy: "Sundhedspolitikken"),
      with: records("b", texts: texts, policy: "Politik for sundhed"))
    #expect(difference.count(of: .kept) == 3)
    #expect(difference.headings.map(\.relation) == [.reworded])
  }

  @Test func lineBreaksAreNoChange() {
    let difference = compare(
      records("a", texts: ["Fælles kostpolitik i alle dagtilbud"]),
      with: records("b", texts: ["Fælles kostpolitik\n i alle  dagtilbud"]))
    #expect(difference.items.map(\.relation) == [.kept])
  }

  @Test func sameTextsPairInOrder() {
    let old = records("a", texts: ["Årlig status", "Årlig status", "Årlig status"])
    let new = records("b", texts: ["Årlig status", "Årlig status"])
    let difference = compare(old, with: new)
    #expect(difference.items.map(\.relation) == [.kept, .kept, .removed])
    #expect(difference.items.map { $0.old.map(\.id) } == [["a0"], ["a1"], ["a2"]])
  }

  @Test func anActivityThatBecameAFollowUpChangedItsKind() {
    let old = records("a", texts: ["Åbne haller", "Fælles kostpolitik i alle dagtilbud"])
    let new =
      records("b", texts: ["Åbne haller"])
      + records("c", texts: ["Fælles kostpolitik i alle dagtilbud"], kind: .followUp)
    let items = compare(old, with: new).items
    #expect(items.map(\.relation) == [.kept, .kindChanged])
    #expect(items[1].kind == .followUp && items[1].oldKind == .activity && items[1].confidence == .identical)
    #expect(compare(new, with: old).items.map(\.oldKind) == [nil, .followUp])
  }

  @Test func anActivityIsPairedWithAnotherRatherThanWithAFollowUp() {
    let old = records("a", texts: ["Fælles kostpolitik i alle dagtilbud"])
    let new =
      records("b", texts: ["Fælles kostpolitik i dagtilbud"])
      + records("c", texts: ["Fælles kostpolitik måles i dagtilbud"], kind: .followUp)
    #expect(compare(old, with: new).items.map(\.relation) == [.reworded, .added])
  }

  @Test func oneItemBecomesTwo() {
    let old = records("a", texts: ["Kollegial supervision og kurser i konflikthåndtering", "Åbne haller hver dag"])
    let new = records("b", texts: ["Kollegial supervision", "Åbne haller hver dag", "Kurser i konflikthåndtering"])
    let split = compare(old, with: new).items.filter { $0.relation == .split }
    #expect(split.map { $0.new.map(\.id) } == [["b0", "b2"]])
    let merged = compare(new, with: old).items.filter { $0.relation == .merged }
    #expect(merged.map { $0.old.map(\.id) } == [["b0", "b2"]])
  }

  @Test func removedItemsFollowTheItemTheyFollowed() {
    let old = records("a", texts: ["Åbne haller", "Lektiecafé", "Kostpolitik", "Sommerferiebørn"])
    let new = records("b", texts: ["Åbne haller", "Kostpolitik", "Nationalpark"])
    #expect(
      compare(old, with: new).items.map { ($0.old + $0.new)[0].text } == [
        "Åbne haller", "Lektiecafé", "Kostpolitik", "Sommerferiebørn", "Nationalpark",
      ])
  }

  @Test(arguments: [
    (
      "6 x årligt møde med ledelsen i distriktet", "4-6 x årligt møde med ledelsen i distriktet", [ChangeFlag.frequency]
    ),
    ("2 x årligt møde med distriktet", "Møde med distriktet to gange om året", []),
    ("Halvårlig status til distriktet om tilsyn", "Status til distriktet om tilsyn to gange årligt", []),
    ("Sparring om tilsyn i distriktet v. konsulenter", "Sparring om tilsyn i distriktet v. centerchefen", [.actor]),
    ("Plan for 12 nye legepladser i distriktet", "Plan for 15 nye legepladser i distriktet", [.number]),
    ("Åbning af svømmehallen i maj 2019", "Åbning af svømmehallen i maj 2020", [.date]),
    ("Udvikling af netværk for legepladser", "Fortsat udvikling af netværk for legepladser", [.continued]),
  ])
  func flagsWhatConsultantsLookFor(old: String, new: String, flags: [ChangeFlag]) {
    let items = compare(records("a", texts: [old]), with: records("b", texts: [new])).items
    #expect(items.map(\.relation) == [.reworded])
    #expect(items.map(\.flags) == [flags])
  }

  @Test func continuingWithoutAPredecessorIsFlagged() {
    let items = compare([], with: records("b", texts: ["Fortsat udvikling af netværk"])).items
    #expect(items.map(\.flags) == [[.continued]])
  }

  @Test func aFollowUpWhoseActivityWentIsFlagged() {
    let (rink, library) = ("Ny is i skøjtehallen", "Længere åbningstid på biblioteket")
    let followUps = ["Gæster i skøjtehallen spørges", "Biblioteket tæller sine gæster"]
    let old = records("a", texts: [rink, library]) + records("c", texts: followUps, kind: .followUp)
    let rest = compare(old, with: records("b", texts: [library]) + records("d", texts: followUps, kind: .followUp))
      .items
    #expect(rest.filter { $0.flags == [.orphaned] }.flatMap(\.new).map(\.text) == [followUps[0]])
    #expect(rest.filter { $0.kind == .followUp }.allSatisfy { $0.relation == .kept })
    let stayed = compare(
      old, with: records("b", texts: [rink, library]) + records("d", texts: followUps, kind: .followUp)
    ).items
    #expect(stayed.allSatisfy { $0.flags.isEmpty })
  }

  @Test func everyFollowUpOfAPolicyWithoutActivitiesIsFlagged() {
    let old =
      records("a", texts: ["Åbne haller i weekenden"])
      + records("c", texts: ["Årlig status til udvalget"], kind: .followUp)
    let items = compare(old, with: records("d", texts: ["Årlig status til udvalget"], kind: .followUp)).items
    #expect(items.map(\.relation) == [.removed, .kept] && items.map(\.flags) == [[], [.orphaned]])
  }

  @Test func aPersonHasTheLastWord() {
    let old = records("a", texts: ["Kurser i tegn til tale for dagplejen", "Åbne haller i weekenden"])
    let new = records("b", texts: ["Kurser i tegn til tale for vuggestuer", "Frivillige i foreningslivet"])
    let said = Decisions(
      linked: [.init(old: old[1].text, new: new[1].text)], rejected: [.init(old: old[0].text, new: new[0].text)])
    let difference = compare(old, with: new, decisions: said)
    let linked = difference.items.filter { $0.relation == .reworded }
    #expect(linked.map { $0.old.map(\.id) } == [["a1"]])
    #expect(linked.map(\.confidence) == [.confirmed] && linked.map(\.because) == [[.confirmed]])
    #expect(difference.count(of: .added) == 1 && difference.suggestions.isEmpty)
  }

  @Test func anAbbreviationBridgesTheWordsItStandsFor() {
    let old = records("a", texts: ["Udvikling af Pædagogisk Læringscenter med ressourcepersoner", "Åbne haller"])
    let new = records("b", texts: ["Styrket vejledning (PLC) til ressourcepersoner", "Mobilt bibliotek"])
    let meaning = AbbreviationMeaning(
      abbreviation: "PLC", meaning: "Pædagogisk Læringscenter", lemmas: ["pædagogisk", "læring", "center"])
    let bridged = Set(["pædagogisk", "læring", "center"])
    let analysis = analyzer.analyze(old[0].text)
    let known = analysis.words.flatMap { $0.lemmas + $0.parts.map(\.lemma) }
    // Without a dictionary the compound is not divided, so nothing bridges.
    guard bridged.isSubset(of: known) else { return }
    let learned = Abbreviations(learningFrom: (old + new).map(\.text), with: analyzer)
    #expect(learned.meanings(of: "PLC").map(\.lemmas) == [meaning.lemmas])
    #expect(compare(old, with: new).items.contains { $0.because == [.text, .abbreviation("PLC")] })
  }

  @Test func emptyPeriodsAndTextsAreCompared() {
    #expect(compare([], with: []).items.isEmpty)
    let items = compare(records("a", texts: ["", "–"]), with: records("b", texts: ["…", "Åbne haller"])).items
    #expect(items.map(\.relation).sorted { $0.rawValue < $1.rawValue } == [.added, .added, .removed, .removed])
  }
}
