import Language
import Model
import TestSupport
import Testing

@testable import Comparison

/// What two wordings promise otherwise, with the smallest pair that shows it.
@Suite(.enabled(if: analyzer.lexicon != nil)) struct PromiseTests {
  private let around = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale"]

  private func change(_ old: String, _ new: String) -> Change? {
    compare(records("a", texts: around + [old]), with: records("b", texts: around + [new])).items
      .first { $0.new.map(\.text) == [new] && !$0.old.isEmpty }
  }

  @Test(arguments: [
    ("Broen vedligeholdes af laug", "Broen vedligeholdes ikke af laug", [ChangeFlag.negation]),
    ("Bade renses alle ugens dage", "Bade renses hver dag", []),
    ("Stier fejes alle hverdage", "Stier fejes hver dag", [.frequency]),
    ("Stier fejes to gange om året", "Stier fejes både forår og efterår", []),
    ("Stier fejes hvert kvartal", "Stier fejes både forår og efterår", [.frequency]),
    ("Sejlads for børn i ferien", "Sejlads for børn hen over sommeren", []),
    ("Skilte ved havnen på tre sprog", "Skilte ved havnen på dansk, tysk og engelsk", []),
    ("Skilte ved havnen på to sprog", "Skilte ved havnen på dansk, tysk og engelsk", [.number]),
    ("Gæster får besked dagen før rejsen", "Gæster får besked et døgn før rejsen", []),
    ("Gæster får besked ugen før rejsen", "Gæster får besked et døgn før rejsen", [.unit]),
    ("Regler for hver skole i byen", "Regler for den enkelte skole i byen", []),
    ("Øl sælges ikke til mindreårige", "Øl sælges ikke til unge under 18 år", []),
    ("Telte udlånes med pløkker", "Telte udlånes uden pløkker", [.negation]),
    ("Naboer får besked om støj", "Ingen naboer får besked om støj", [.negation]),
    ("Gæster bader ikke ved molen", "Gæster og børn bader ikke ved molen", []),
    ("Kor øver uden for skoletiden", "Kor øver i skoletiden", []),
    ("Antallet af lærlinge øges", "Antallet af lærlinge sænkes", [.direction]),
    ("Flere bænke ved søen", "Færre bænke ved søen", [.direction]),
    ("Biblioteket ved havnen udvides", "Biblioteket ved havnen lukkes", [.direction]),
    ("Sprogtilbud opprioriteres i byen", "Sprogtilbud nedprioriteres i byen", [.direction]),
    ("Prisen for kort sættes op", "Prisen for kort sættes ned", [.direction]),
    ("Klubber skal måle forbrug", "Klubber kan måle forbrug", [.modality]),
    ("Byrådet vil rejse en mølle", "Byrådet overvejer at rejse en mølle", [.modality]),
    ("Ledere hjælper nye klubber", "Ledere kan hjælpe nye klubber", [.modality]),
    ("Lamper i alle stier", "Lamper i udvalgte stier", [.scope]),
    ("Lokale regler for bål", "Kommunale regler for bål", [.scope]),
    ("Kurser på hovedskolen i maj", "Kurser på alle skoler i maj", [.scope]),
    ("Svar inden seks uger", "Svar inden seks måneder", [.unit]),
    ("Både sejler højst 4 knob i havnen", "Både sejler højst 4 km/t i havnen", [.unit]),
    ("Rabat på 20 kr. til unge", "Rabat på 20 procent til unge", [.unit]),
    ("Broer males ikke uden tilladelse", "Broer males kun med tilladelse", []),
    ("Ingen både sejler uden vest", "Hver båd sejler med vest", []),
    ("Bål må ikke tændes på stranden", "Det er forbudt at tænde bål på stranden", []),
    ("Bål må tændes på stranden", "Det er forbudt at tænde bål på stranden", [.negation]),
    ("Bål tillades på stranden", "Bål forbydes på stranden", [.direction]),
    ("Unge, der ikke kan svømme, får veste", "Unge, der har svært ved at svømme, får veste", []),
    ("Sejlere, der skal overnatte, får el", "Sejlere, der overnatter, får el", []),
    ("Både, der ikke er i brug, flyttes", "Både, der er i brug, flyttes", [.negation]),
    ("Havnen holder længere åbent om søndagen", "Havnen holder kortere åbent om søndagen", [.direction]),
    ("Antallet af pladser til både øges", "Der oprettes færre pladser til både", [.direction]),
    ("Natbus til kroen om lørdagen", "Der kører ikke bus til kroen om natten lørdag", [.negation]),
    ("Gæster er forpligtet til at rydde op", "Gæster opfordres til at rydde op", [.modality]),
    ("Færgen sejler i vinterferien", "Færgen sejler ikke længere i vinterferien", [.negation]),
    ("Frokosten tilbydes i klubben", "Frokosten i klubben ophører", [.negation]),
    ("Havnen udlåner veste til børn", "Havnen holder op med at udlåne veste til børn", [.negation]),
    ("Telte opstilles uden bund", "Telte opstilles ikke med bund", []),
    ("Både uden motor lejes ikke ud", "Der lejes kun både med motor ud", []),
    ("Ventetiden må ikke være over 20 minutter", "Ventetiden er højst 20 minutter", []),
    ("Ingen broer lukkes i perioden", "Broerne holdes åbne i perioden", []),
    ("Det er ikke tilladt at bade ved molen", "Det er forbudt at bade ved molen", []),
    ("Der må bades ved molen", "Der gives ikke lov til at bade ved molen", [.negation]),
    ("Havnen planlægger at øge indsatsen mod støj", "Havnen planlægger at mindske støj", []),
    ("Reglerne for støj skærpes i havnen", "Reglerne for støj lempes i havnen", [.direction]),
    ("Færgen gøres billigere for gæster", "Færgen bliver dyrere for gæster", [.direction]),
    ("Molen skal have to stiger", "Molen har som udgangspunkt to stiger", [.modality]),
    ("Molen bygges af sten", "Molen bygges om muligt af sten", [.modality]),
    ("Havnen får en sliske", "Havnen arbejder for at få en sliske", [.modality]),
    ("Veste er obligatoriske om bord", "Veste er frivillige om bord", [.modality]),
    ("Vagter er til stede om natten", "Vagter er som regel til stede om natten", [.modality]),
    ("Vagter skal være på molen", "Vagter skal helst være på molen", [.modality]),
    ("Stiger ved alle broer", "Stiger ved broer med meget trafik", [.scope]),
    ("Kurset er for alle", "Kurset er for sejlere", [.scope]),
    ("Broerne skal have stiger", "Alle broer skal have stiger", []),
    ("Samme takst for både i hele kommunen", "Lokale takster for både", [.scope]),
    ("Molen må besøges uden kort", "Molen må kun besøges med kort", [.negation]),
    ("Gæster opfordres til at lade være med at ryge på molen", "Gæster må ikke ryge på molen", [.modality]),
    ("Boder må sælge is til gæster", "Ingen gæster kan længere købe is i boder", [.negation]),
    ("Havnen kan opkræve gebyr af gæster", "Gæster skal ikke betale gebyret i havnen", [.negation]),
    ("Havnen giver 20 kr. pr. båd under 12 meter", "Havnen giver 20 kr. for hver båd, der er under 12 meter", []),
    ("Prøver af vand, luft eller jord", "Prøver af vand, luft eller andet fra havnen", []),
    ("Regnskabet fremlægges i maj af havnechefen", "Regnskabet fremlægges i maj af revisor", [.actor]),
    ("Alle både får plads", "Både over 12 meter får plads", [.scope]),
  ])
  func aTurnedPromiseIsFlagged(old: String, new: String, flags: [ChangeFlag]) {
    #expect(change(old, new)?.flags == flags)
    #expect(change(new, old)?.flags == flags)
  }

  @Test(arguments: [
    ("Tre haller får nyt lys", "3 haller får nyt lys"), ("1.000 løg lægges i jorden", "1000 løg lægges i jorden"),
    ("Lejr for femårige", "Lejr for 5-årige"), ("Lejr for sjette klasse", "Lejr for 6. klasse"),
    ("En fjerdedel af heden slås", "25 % af heden slås"), ("Svar senest efter 14 dage", "Svar senest efter to uger"),
    ("Lejr i de to sidste uger af juli", "Lejr i de sidste fjorten dage af juli"),
    ("Svar inden fem hverdage", "Svar inden en uge"), ("Stigerne males i foråret", "Stigerne males til forår"),
    ("300 både om året får tilsyn", "300 årlige tilsyn med både"),
    ("Efterværn i seks måneder", "Et halvt års efterværn"), ("Møde i rådet en gang om året", "Møde i rådet hvert år"),
    ("Havnen pejles hvert halve år", "Havnen pejles halvårligt"),
    ("Rådet mødes fire gange om året", "Rådet mødes hvert kvartal"),
    ("Tilsyn med broer hver fjortende dag", "Tilsyn med broer hver anden uge"),
    ("Svar inden for 48 timer", "Svar inden for to døgn"), ("Sti på 12 km langs åen", "Sti på 12.000 m langs åen"),
    ("Bus 14 kører hvert kvarter", "Linje 14 kører hvert 15. minut"),
    ("Prøve for 6. klasse", "Prøve for sjetteklasserne"),
    ("Lejr for gæster hver mandag", "Lejr for gæster mandag hver uge"),
    ("Åbent 15 timer om måneden", "Åbent 15 timer hver måned"),
    ("Løn til vagter på 2 mio. kr. om året", "2 mio. kr. årligt til løn til vagter"),
    ("To hundrede meter mole", "200 meter mole"),
    ("Lys på molen inden udgangen af 2021", "Lys på molen inden 31. december 2021"),
    ("60 procent af gæsterne svarer", "Seks ud af ti gæster svarer"), ("Et fælles system", "Ét fælles system"),
    ("Åbent senest 1/6 2024", "Åbent senest 1. juni 2024"), ("Åbent fra 01.06.2024", "Åbent fra 1. juni 2024"),
  ])
  func theSameNumberIsNoChange(old: String, new: String) {
    let flags = Set(change(old, new)?.flags ?? [.orphaned])
    #expect(flags.isDisjoint(with: [.number, .frequency, .unit, .date, .orphaned]))
  }

  @Test(arguments: [
    ("Lejr for 4. klasse i maj", "Lejr for 6. klasse i maj", ChangeFlag.number),
    ("Anden etape af stien", "Tredje etape af stien", .number),
    ("Halvdelen af busserne får gas", "To tredjedele af busserne får gas", .number),
    ("Færgen sejler hver time", "Færgen sejler hver halve time", .frequency),
    ("Status senest 1. maj", "Status senest 15. maj", .date),
    ("Plan for broer (ansvarlig: Vej og Park)", "Plan for broer (ansvarlig: Kultur og Fritid)", .actor),
    ("VPU godkender planen for diget", "KFU godkender planen for diget", .actor),
    ("Kiosken drives af Ungdomsskolen", "Kiosken drives af KFUM", .actor),
    ("Politiet underviser i færdsel", "Biblioteket underviser i færdsel", .actor),
    ("Center for Havne tæller både", "Teknisk Forvaltning tæller både", .actor),
    ("Kommunen kan rydde stierne", "Et laug kan rydde stierne", .actor),
    ("Kor i samarbejde med Røde Kors", "Kor i samarbejde med Ældre Sagen", .actor),
  ])
  func anotherNumberIsAChange(old: String, new: String, flag: ChangeFlag) {
    #expect(change(old, new)?.flags == [flag])
  }

  /// Nor is anybody who is named for the first time, and the letters of a role end other words.
  @Test(arguments: [
    ("Dagplejen arrangerer en legestue", "Der arrangeres en legestue af dagplejen"),
    ("Broer ved åen gennemgås", "Kommunen gennemgår broer ved åen"),
    ("Lokalerne udlånes af hensyn til unge", "Lokalerne udlånes til unge af hensyn til kor"),
    ("Billeder af havnen deles", "Fotos af havnen deles med lederen"),
    ("Jobkonsulenterne besøger kroen", "Konsulenterne besøger kroen"),
  ])
  func whoStaysIsNoOtherActor(old: String, new: String) {
    #expect(change(old, new)?.flags.contains(.actor) == false)
  }

  @Test func aCommitteeAndItsAbbreviationAreOne() {
    #expect(change("Vej- og Parkudvalget (VPU) ser på broen", "VPU ser på broen")?.flags == [])
  }

  @Test(arguments: [
    ("Digital guide til klubber", "digital guide til klubber."), ("Bane - for alle", "Bane – for alle"),
    ("Ressourcer til ledere", "Resurser til ledere"), ("»Syng« på torvet", "\"Syng\" på torvet"),
    ("By-cykler ved havnen", "Bycykler ved havnen"),
  ])
  func spellingIsNoRewording(old: String, new: String) {
    #expect(change(old, new)?.relation == .spelling)
    #expect(change(old, new)?.flags == [])
  }

  @Test(arguments: [("4-6 møder om lys", "46 møder om lys"), ("Lys i 1,5 time", "Lys i 15 timer")])
  func aNumberIsNeverSpelling(old: String, new: String) {
    #expect(change(old, new)?.relation == .reworded)
  }

  @Test(arguments: [
    ("Klubber skal måle forbrug", "Klubber kan måle forbrug", Shift.less),
    ("Klubber bør måle forbrug", "Klubber skal måle forbrug", .more),
    ("Ledere hjælper nye klubber", "Ledere kan hjælpe nye klubber", .less),
    ("Byrådet overvejer at rejse en mølle", "Byrådet vil rejse en mølle", .more),
  ])
  func bindsMoreOrLess(_ old: String, _ new: String, shift: Shift) {
    #expect(change(old, new)?.binding == shift && change(old, new)?.reach == nil)
  }

  @Test(arguments: [
    ("Lamper i alle stier", "Lamper i udvalgte stier", Shift.less),
    ("Lamper i nogle stier", "Lamper i alle stier", .more),
    ("Lamper på hver sti i byen", "Lamper på udvalgte stier i byen", .less),
    ("Lokale regler for bål", "Kommunale regler for bål", nil),
  ])
  func holdsForMoreOrFewer(_ old: String, _ new: String, shift: Shift?) {
    #expect(change(old, new)?.flags == [.scope] && change(old, new)?.reach == shift)
  }
}
