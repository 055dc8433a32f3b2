import Hashing
import Library
import Model
import Testing

@Suite struct RecordIdentityTests {
  let identity = RecordIdentity(
    Filing(period: Period(first: 2018, last: 2020), series: "skoleområdet"), kind: .activity, policy: "Læsepolitik",
    group: "Skoler", text: "Bogbus på hjul", occurrence: 1)

  /// The id is a promise to scripts: sha256("9:2018-2020" "13:skoleområdet" "8:activity" "12:Læsepolitik" "6:Skoler"
  /// "15:Bogbus på hjul" "1:1"), without anything between the fields, to 12 digits.
  @Test func isTheHashOfTheFieldsInOrder() {
    let written = "9:2018-202013:skoleområdet8:activity12:Læsepolitik6:Skoler15:Bogbus på hjul1:1"
    #expect(identity.id == String(FileHash.sha256(of: Array(written.utf8)).prefix(12)))
  }

  @Test func isTheSameInEitherNormalForm() {
    var decomposed = identity
    decomposed.text = "Bogbus pa\u{30A} hjul"
    #expect(decomposed.id == identity.id)
  }

  @Test func differsInEveryField() {
    var others = [RecordIdentity](repeating: identity, count: 11)
    others[0].filing.period = nil
    others[1].filing.series = nil
    others[2].kind = .followUp
    others[3].policy = "LæsepolitikSkoler"
    others[4].group = nil
    others[5].group = ""
    others[6].text = "bogbus på hjul"
    others[7].occurrence = 2
    others[9].filing.municipality = "aalund"
    others[10].filing.municipality = "birkholm"
    #expect(Set(others.map(\.id)).count == 11)
  }

  /// However a plan writes whose it is.
  @Test(arguments: ["Aalund Kommune", "AALUND  kommune", "Aalund", "A\u{61}lund Kommune"])
  func isOfOneMunicipality(_ name: String) {
    let filing = { (name: String) in
      Filing(municipality: name, period: identity.filing.period, series: identity.filing.series)
    }
    var (one, other) = (identity, identity)
    one.filing = filing(name)
    other.filing = filing("Aalund Kommune")
    #expect(one.id == other.id && one.id != identity.id)
  }

  /// Whatever moves from the end of one field to the beginning of the next makes another id.
  @Test func keepsFieldsApart() {
    let texts = [("a", "b:c"), ("a1:", "bc"), ("a1", ":bc"), ("", "a"), ("a", ""), ("-", ""), ("", "-")]
    let ids = texts.map { policy, text in
      RecordIdentity(
        Filing(period: nil, series: nil), kind: .activity, policy: policy, group: nil, text: text, occurrence: 1
      ).id
    }
    #expect(Set(ids).count == texts.count)
  }
}
