import Comparison
import Model
import Study

private func item(_ id: String, text: String, period: Period, facts: Facts, policy: String = "Fritid") -> Record {
  var item = record(id, text: text, period: period, policy: policy, group: nil)
  item.facts = facts
  return item
}

private let description = "Hallerne holder åbent uden personale fra klokken seks til klokken toogtyve alle ugens dage"

/// Facts that changed, came, went and stayed, with text kept and reworded; a column of each plan that the other one lacks.
let factDifference: Difference = {
  let halls = { (id: String, period: Period, deadline: String, status: Fact?) in
    let facts: Facts = [Fact(.field(.responsible), "Kulturchefen"), Fact(.field(.deadline), deadline)]
    return item(id, text: "Åbne haller", period: period, facts: status.map { facts.adding($0) } ?? facts)
  }
  let words = [
    WordChange(.same, "Længere åbningstid"), WordChange(.insert, "for alle"), WordChange(.same, "i svømmehallen"),
  ]
  let pool = { (id: String, period: Period, text: String, facts: Facts) in
    item(id, text: text, period: period, facts: facts)
  }
  let longer = description + " på nær helligdage"
  let loose = item("u1", text: "Et punkt uden politik", period: newer, facts: [], policy: "Fritidsplan")
  return Difference(
    old: older, new: newer, series: nil, headings: [],
    items: [
      Change(
        kind: .activity, relation: .kept, confidence: .identical, old: [halls("f1", older, "juni 2024", nil)],
        new: [halls("f2", newer, "juni 2025", Fact(.field(.status), "I gang"))], because: [.text],
        factChanges: [FactChange(.field(.deadline), from: "juni 2024", to: "juni 2025")]),
      Change(
        kind: .activity, relation: .kept, confidence: .identical,
        old: [item("f3", text: "Lektiecafé", period: older, facts: [Fact(.field(.deadline), "2024")])],
        new: [item("f4", text: "Lektiecafé", period: newer, facts: [Fact(.field(.deadline), "2024.")])],
        because: [.text]),
      Change(
        kind: .activity, relation: .reworded, confidence: .certain,
        old: [
          pool(
            "f5", older, "Længere åbningstid i svømmehallen",
            [Fact(.field(.description), description), Fact(.other("Bemærkning"), "x")])
        ],
        new: [
          pool(
            "f6", newer, "Længere åbningstid for alle i svømmehallen",
            [Fact(.field(.responsible), "Centerleder\nHalinspektør"), Fact(.field(.description), longer)])
        ], because: [.text], words: words,
        factChanges: [
          FactChange(.field(.responsible), from: nil, to: "Centerleder\nHalinspektør"),
          FactChange(
            .field(.description), from: description, to: longer,
            words: [WordChange(.same, description), WordChange(.insert, "på nær helligdage")]),
        ]),
      Change(
        kind: .activity, relation: .added, confidence: .certain, old: [], new: [unnamed(loose)]),
      Change(
        kind: .activity, relation: .removed, confidence: .certain,
        old: [item("f7", text: "Skolemælk", period: older, facts: [Fact(.field(.budget), "1 mio. kr.")])], new: []),
    ], suggestions: [], newFields: [.field(.status)], goneFields: [.field(.budget), .other("Bemærkning")])
}()

/// A record that no policy names.
private func unnamed(_ record: Record) -> Record {
  var record = record
  record.isPolicyNamed = false
  return record
}

extension Facts {
  fileprivate func adding(_ fact: Fact) -> Facts {
    var facts = self
    facts.add(fact)
    return facts
  }
}

let factTrace = Trace(
  steps: factDifference.items[0].old.map { .init(period: older, records: [$0]) }
    + factDifference.items[0].new.map {
      .init(
        period: newer, records: [$0], relation: .kept, confidence: .identical,
        factChanges: factDifference.items[0].factChanges)
    })

let factDevelopment = Development(
  periods: [older, newer, Period(first: 2022, last: 2024)],
  steps: [
    [factDifference],
    [
      Difference(
        old: newer, new: Period(first: 2022, last: 2024), series: nil, headings: [],
        items: factDifference.items.filter { !$0.new.isEmpty }.map {
          Change(kind: .activity, relation: .kept, confidence: .identical, old: $0.new, new: $0.new)
        }, suggestions: [])
    ],
  ])
