import Model

/// The nouns of the interface with their number.
extension Sentence {
  static func records(_ count: Int) -> Sentence {
    .count(count, Sentence("punkt", "record"), Sentence("punkter", "records"))
  }

  static func activities(_ count: Int) -> Sentence {
    .count(count, Sentence("aktivitet", "activity"), Sentence("aktiviteter", "activities"))
  }

  static func followUps(_ count: Int) -> Sentence {
    .count(count, Sentence("opfølgning", "follow-up"), Sentence("opfølgninger", "follow-ups"))
  }

  static func documents(_ count: Int) -> Sentence {
    .count(count, Sentence("dokument", "document"), Sentence("dokumenter", "documents"))
  }

  static func periods(_ count: Int) -> Sentence {
    .count(count, Sentence("periode", "period"), Sentence("perioder", "periods"))
  }

  static func policies(_ count: Int) -> Sentence {
    .count(count, Sentence("politik", "policy"), Sentence("politikker", "policies"))
  }

  static func headings(_ count: Int) -> Sentence {
    .count(count, Sentence("overskrift", "heading"), Sentence("overskrifter", "headings"))
  }

  static func files(_ count: Int) -> Sentence {
    .count(count, Sentence("fil", "file"), Sentence("filer", "files"))
  }

  static func pages(_ count: Int) -> Sentence {
    .count(count, Sentence("side", "page"), Sentence("sider", "pages"))
  }

  /// The same words in both languages: names, numbers, texts of documents.
  package static func name(_ text: String) -> Sentence { Sentence(text, text) }

  static func period(_ period: Period?) -> Sentence {
    period.map { .name("\($0)") } ?? Sentence("uden periode", "no period")
  }

  static func kind(_ kind: RecordKind) -> Sentence {
    switch kind {
    case .activity: Sentence("aktivitet", "activity")
    case .followUp: Sentence("opfølgning", "follow-up")
    }
  }
}
