import Model

/// The nouns of the interface with their number.
extension Sentence {
  static func records(_ count: Int) -> Sentence {
    .count(count, one: Sentence("punkt", "record"), many: Sentence("punkter", "records"))
  }

  /// " (og 8 tæt på)"; empty where nothing is near.
  static func near(_ count: Int) -> Sentence {
    guard count > 0 else { return .name("") }
    return Sentence(" (og \(count.grouped(.danish)) tæt på)", " (and \(count.grouped(.english)) close)")
  }

  static func activities(_ count: Int) -> Sentence {
    .count(count, one: Sentence("aktivitet", "activity"), many: Sentence("aktiviteter", "activities"))
  }

  static func followUps(_ count: Int) -> Sentence {
    .count(count, one: Sentence("opfølgning", "follow-up"), many: Sentence("opfølgninger", "follow-ups"))
  }

  static func documents(_ count: Int) -> Sentence {
    .count(count, one: Sentence("dokument", "document"), many: Sentence("dokumenter", "documents"))
  }

  static func periods(_ count: Int) -> Sentence {
    .count(count, one: Sentence("periode", "period"), many: Sentence("perioder", "periods"))
  }

  static func policies(_ count: Int) -> Sentence {
    .count(count, one: Sentence("politik", "policy"), many: Sentence("politikker", "policies"))
  }

  static func headings(_ count: Int) -> Sentence {
    .count(count, one: Sentence("overskrift", "heading"), many: Sentence("overskrifter", "headings"))
  }

  static func files(_ count: Int) -> Sentence {
    .count(count, one: Sentence("fil", "file"), many: Sentence("filer", "files"))
  }

  static func seconds(_ count: Int) -> Sentence {
    .count(count, one: Sentence("sekund", "second"), many: Sentence("sekunder", "seconds"))
  }

  static func pages(_ count: Int) -> Sentence {
    .count(count, one: Sentence("side", "page"), many: Sentence("sider", "pages"))
  }

  static func period(_ period: Period?) -> Sentence {
    period.map { .name("\($0)") } ?? Sentence("uden periode", "no period")
  }

  /// The period, or the year that a plan without one looks towards.
  static func period(_ period: Period?, until: Int?) -> Sentence {
    guard period == nil, let until else { return .period(period) }
    return Sentence("frem mod \(until)", "towards \(until)")
  }

  static func kind(_ kind: RecordKind) -> Sentence {
    switch kind {
    case .activity: Sentence("aktivitet", "activity")
    case .followUp: Sentence("opfølgning", "follow-up")
    }
  }
}

extension Sentence {
  /// "29. november 2026" of "2026-11-29T12:00:00Z"; what is no date stays as it is.
  static func day(ofISO text: String) -> Sentence {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return .name(text) }
    let (danish, english) = months[parts[1] - 1]
    return Sentence("\(parts[2]). \(danish) \(parts[0])", "\(parts[2]) \(english) \(parts[0])")
  }

  private static let months = [
    ("januar", "January"), ("februar", "February"), ("marts", "March"), ("april", "April"), ("maj", "May"),
    ("juni", "June"), ("juli", "July"), ("august", "August"), ("september", "September"), ("oktober", "October"),
    ("november", "November"), ("december", "December"),
  ]
}
