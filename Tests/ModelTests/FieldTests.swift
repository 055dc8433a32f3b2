import Model
import Testing

@Suite struct FieldTests {
  @Test(arguments: [
    ("Ansvarlig", Field.responsible), ("ANSVARLIG LEDER", .responsible), ("Tovholdere", .responsible),
    ("Ansvarlig for indsatsen", .responsible), ("Indsatsansvarlig", .responsible), ("Hvem?", .responsible),
    ("Tidsfrist", .deadline), ("Periode for handlingen", .deadline), ("Tidsplan 2024", .deadline),
    ("Hvornår", .deadline),
    ("Status", .status), ("Økonomi", .budget), ("O\u{308}konomi og budget", .budget), ("Afsatte midler", .budget),
    ("Succeskriterier", .indicator), ("Tegn på, at vi lykkes", .indicator), ("Overordnet mål", .goal),
    ("Delmål", .goal),
    ("Kort beskrivelse", .description), ("Målgruppe", .targetGroup),
    ("Samarbejdspartnere", .partner), ("I samarbejde med", .partner), ("Nr.", .number), ("#", .number),
    ("Budget opfølgning", .budget), ("Hvad koster det?", .budget), ("Hvem gør det?", .responsible),
    ("Bevilling i mio. kr.", .budget),
    ("Forventet afslutning", .deadline), ("Udføres", .deadline), ("Udføres af", .responsible),
    ("Varetages af", .responsible),
    ("Færdig", .deadline), ("År", .deadline), ("Forventet afsluttet", .deadline), ("Anlægsudgift", .budget),
    ("Aktører", .partner),
  ])
  func names(header: String, field: Field) { #expect(Field.heading(header)?.field == field) }

  @Test(arguments: [
    "Indsats", "Politik", "Hvem gør hvad", "Bemærkninger", "", "Opfølgning", "Smålån", "Børn 0-6 år", "Statusmøder",
  ])
  func namesNone(header: String) { #expect(Field.heading(header) == nil) }

  @Test func everyFieldIsFoundByItsCodeAndHasNamesOfItsOwn() {
    #expect(Field.allCases.allSatisfy { FactName(key: $0.code) == .field($0) })
    let names = Field.allCases.flatMap(\.definition.queryNames)
    #expect(Set(names).count == names.count)
  }

  @Test func aNameHasOneFactAndWhatIsSaidTwiceStandsOnce() {
    var facts: Facts = [Fact(.other("Lokale"), "Salen"), Fact(.field(.status), "I gang"), Fact(.field(.budget), "")]
    facts.add([Fact(.other("Lokale"), "Haven"), Fact(.field(.status), "I gang")])
    #expect(Array(facts) == [Fact(.field(.status), "I gang"), Fact(.other("Lokale"), "Salen\nHaven")])
    #expect(facts.remove(.status) == "I gang" && facts[.status] == nil)
  }
}
