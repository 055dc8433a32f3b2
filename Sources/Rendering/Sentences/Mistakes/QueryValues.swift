import Model
import Search

extension QueryField {
  /// What stands behind the colon, with its article, and a value as one may type it.
  var valueExample: (kind: Sentence, value: Sentence) {
    switch self {
    case .period, .came, .gone: (Sentence("perioden", "the period"), .name("2018-2020"))
    case .policy, .series, .group: (Sentence("navnet", "the name"), .name("skole"))
    case .municipality: (Sentence("navnet", "the name"), .name("aalund"))
    case .document: (Sentence("navnet", "the name"), .name("plan"))
    case .kind: (Sentence("arten", "the kind"), Sentence("aktivitet", "activity"))
    case .page: (Sentence("sidetallet", "the page"), .name("2"))
    case .head: (Sentence("ordet", "the word"), .name("møde"))
    case .modifier: (Sentence("ordet", "the word"), .name("skole"))
    case .fact(let field): Self.valueExample(of: field.kind)
    }
  }

  private static func valueExample(of kind: Field.Kind) -> (kind: Sentence, value: Sentence) {
    switch kind {
    case .text, .shortValue: (Sentence("ordet", "the word"), .name("skole"))
    case .date: (Sentence("datoen", "the date"), .name("2025"))
    case .amount: (Sentence("beløbet", "the amount"), .name("100000..500000"))
    }
  }
}
