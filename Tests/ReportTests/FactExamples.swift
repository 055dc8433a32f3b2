import Comparison
import Model
import Rendering

/// A fact that changed, a long one of which some words changed, and columns that only one plan has.
let factDifference: Difference = {
  let description = "Hallerne holder åbent uden personale fra klokken seks til klokken toogtyve alle ugens dage"
  let longer = description + " på nær helligdage"
  var (before, after) = (old("a1", text: "Åbne haller", at: 0), new("b1", text: "Åbne haller", at: 0))
  before.facts = [
    Fact(.field(.responsible), "Kulturchefen"), Fact(.field(.deadline), "juni 2024"),
    Fact(.field(.description), description), Fact(.field(.budget), "1 mio. kr."),
  ]
  after.facts = [
    Fact(.field(.responsible), "Kulturchefen"), Fact(.field(.deadline), "juni\n2025"),
    Fact(.field(.description), longer),
    Fact(.other("Status * | <b>"), "I gang"),
  ]
  var (gone, come) = (old("a2", text: "Skolemælk", at: 1), new("b2", text: "Lektiecafé", at: 1))
  gone.facts = [Fact(.field(.deadline), "2019")]
  come.facts = [Fact(.field(.deadline), "2021")]
  return Difference(
    old: older, new: newer, series: "oversigt", headings: [policyChange],
    items: [
      Change(
        kind: .activity, relation: .kept, confidence: .identical, old: [before], new: [after],
        factChanges: [
          FactChange(.field(.deadline), from: "juni 2024", to: "juni\n2025"),
          FactChange(
            .field(.description), from: description, to: longer,
            words: [WordChange(.same, description), WordChange(.insert, "på nær helligdage")]),
        ]), Change(kind: .activity, relation: .removed, confidence: .certain, old: [gone], new: []),
      Change(kind: .activity, relation: .added, confidence: .certain, old: [], new: [come]),
    ], suggestions: [], newFields: [.other("Status * | <b>")], goneFields: [.field(.budget)])
}()
