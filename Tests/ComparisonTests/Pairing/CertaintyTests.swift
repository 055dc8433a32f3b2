import Language
import Model
import Testing

@testable import Comparison

/// What two items share that are about different things is no sign that one became the other.
@Suite(.enabled(if: analyzer.lexicon != nil)) struct CertaintyTests {
  private let around = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale", "Ny cykelsti langs Møllevej"]

  private func change(_ old: String, _ new: String) -> Change? {
    compare(records("a", texts: around + [old]), with: records("b", texts: around + [new])).items
      .first { $0.new.map(\.text) == [new] && !$0.old.isEmpty }
  }

  @Test(arguments: [
    ("Fyrtårn ved Sønderstrand", "Campingplads ved Sønderstrand"),
    ("Malet skilt til koncerter i Slagelse", "Film til koncerter i Slagelse"),
    ("Nyt orgel i Sognekirken", "Varmepumpe og solceller i Sognekirken"),
  ])
  func anotherSubjectInTheSamePlaceIsAnotherItem(_ old: String, _ new: String) {
    #expect(change(old, new) == nil)
  }

  @Test func onlyWhatSharesMostOfItsWordsIsCertain() {
    let much = change(
      "Læsegrupper for ældre på biblioteket i Vestbyen", "Læsegrupper for ældre på biblioteket i Østbyen")
    #expect(much?.confidence == .certain)
    let half = change("Tomme butikker i Storegade udlejes", "Tomme butikker i Storegade rives ned af ejeren")
    #expect(half?.confidence == .likely)
  }

  @Test func theSameSubjectMayStandInOtherWords() {
    #expect(change("Bro over åen ved Sønderstrand", "En bro over åen ved Sønderstrand")?.confidence == .certain)
    #expect(change("Etablering af to haller i Vestbyen", "Anlæg af to haller i Vestbyen") != nil)
  }
}
