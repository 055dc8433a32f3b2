package import Model

/// Why a record is a hit.
package enum Reason: String, Hashable, Sendable, CaseIterable {
  case form, compound, suspended, abbreviation, family, spelling, synonym
  /// By the same letters, which mostly are another word: *steg* for *stege*.
  case reading
  /// By the parts of a compound that stand apart, as words or in other compounds.
  case apart
  /// By what the plan says of the record beside its text.
  case fact

  /// The code in JSON and CSV.
  package var code: String { rawValue }
}

extension [Reason] {
  /// The codes of some reasons, each once.
  package var codes: [String] {
    reduce(into: []) { codes, reason in if !codes.contains(reason.code) { codes.append(reason.code) } }
  }
}

/// One record that answers a query.
package struct Hit: Hashable, Sendable {
  package var record: Record
  package var score: Double
  /// 1 as asked, 2 near it, 3 only some of the words (see docs/CONTRACT.md).
  package var tier: Int
  /// In the order of `Reason.allCases`, each once.
  package var because: [Reason]
  /// The links between the query and the text that a sentence has to name: ("PLC", "Pædagogisk Læringscenter").
  package var bridges: [Bridge]
  /// UTF-8 byte ranges in the record's text, ascending, without overlap.
  package var matches: [Range<Int>]
  /// The facts that answer what the text does not, in the record's order.
  package var factMatches: [FactMatch]

  /// A link between the query and the record's text.
  package enum Bridge: Hashable, Sendable {
    case abbreviation(String, meaning: String)
    /// Two words that mean the same by the texts.
    case learned(Synonym)
  }

  package init(
    record: Record, score: Double, tier: Int, because: [Reason], bridges: [Bridge] = [], matches: [Range<Int>],
    factMatches: [FactMatch] = []
  ) {
    self.record = record
    self.score = score
    self.tier = tier
    self.because = because
    self.bridges = bridges
    self.matches = matches
    self.factMatches = factMatches
  }
}

/// A fact of a record that answers a query.
package struct FactMatch: Hashable, Sendable {
  package var fact: Fact
  /// UTF-8 byte ranges in the fact's text, ascending, without overlap; none where the query asks for any fact of the field.
  package var ranges: [Range<Int>]

  package init(_ fact: Fact, ranges: [Range<Int>]) {
    self.fact = fact
    self.ranges = ranges
  }
}

/// A heading that answers a query; headings are listed apart from the hits.
package struct HeadingHit: Hashable, Sendable {
  package enum Level: String, Sendable { case policy, group }
  package var level: Level
  package var name: String
  package var period: Period?
  /// The policy of a group; a policy's own name.
  package var policy: String
  package var municipality: String?
  package var series: String?
  /// Where its first record stands in each document.
  package var sources: [Source]
  /// As in a hit; the matches are ranges in the name.
  package var score: Double
  package var tier: Int
  package var because: [Reason]
  package var bridges: [Hit.Bridge]
  package var matches: [Range<Int>]

  package init(
    level: Level, name: String, period: Period?, policy: String? = nil, municipality: String? = nil,
    series: String? = nil, sources: [Source] = [], score: Double = 0, tier: Int = 1, because: [Reason] = [],
    bridges: [Hit.Bridge] = [],
    matches: [Range<Int>] = []
  ) {
    self.level = level
    self.name = name
    self.period = period
    self.policy = policy ?? name
    self.municipality = municipality
    self.series = series
    self.sources = sources
    self.score = score
    self.tier = tier
    self.because = because
    self.bridges = bridges
    self.matches = matches
  }
}

/// How many hits share a value: those that are what was asked, and those near it.
package struct Count<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  /// Of tier 1.
  package var count: Int
  /// Of tier 2.
  package var near: Int

  package init(_ value: Value, _ count: Int, near: Int = 0) {
    self.value = value
    self.count = count
    self.near = near
  }

  /// Of tiers 1 and 2.
  package var total: Int { count + near }
}

/// The answer to a query.
package struct Answer: Hashable, Sendable {
  /// The query as it was typed.
  package var query: String
  /// The query as it was understood, in the query language.
  package var understood: String
  /// Hits of tier 1, what was asked, before the limit.
  package var count: Int
  /// Hits of tier 2, near what was asked, before the limit.
  package var near: Int
  /// Every period of the library in ascending order, also those with 0; records without a period count under nil.
  package var periods: [Count<Period?>]
  /// Policies with hits, most hits first.
  package var policies: [Count<String>]
  /// Municipalities with hits, most hits first; hits of which it is not known count under nil. Empty where no plan tells.
  package var municipalities: [Count<String?>]
  /// Best first; counted in the totals only when the query asks for headings (`type:politik`, `type:gruppe`).
  package var headings: [HeadingHit]
  /// A spelling that would find more, where the query found nothing as it was asked; or one that would leave something
  /// out, where it names a word to be left out that stands nowhere.
  package var suggestion: String?
  /// Words of the library that are related to those of the query, where they were asked for.
  package var related: [String]
  /// Words of the library that a thesaurus gives for that of the query, where they were asked for.
  package var similar: [String]
  /// Best first, at most the limit; tier 1 before 2 before 3.
  package var hits: [Hit]

  /// Hits of tiers 1 and 2, before the limit.
  package var total: Int { count + near }

  package init(
    query: String, understood: String, count: Int, near: Int = 0, periods: [Count<Period?>], policies: [Count<String>],
    municipalities: [Count<String?>] = [], headings: [HeadingHit], suggestion: String?, related: [String] = [],
    similar: [String] = [],
    hits: [Hit]
  ) {
    self.query = query
    self.understood = understood
    self.count = count
    self.near = near
    self.periods = periods
    self.policies = policies
    self.municipalities = municipalities
    self.headings = headings
    self.suggestion = suggestion
    self.related = related
    self.similar = similar
    self.hits = hits
  }
}
