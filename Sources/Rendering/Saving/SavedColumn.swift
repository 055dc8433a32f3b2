import Comparison
import Model
import Study

/// A column of an answer's rows, by the code that programs know it under.
struct SavedColumn {
  let code: String
  /// Whether it stands in a list of words that mean the same.
  var isOfPairs = false

  /// The code itself for what is no code: the name of a period.
  func heading(_ tongue: Tongue) -> String {
    if isOfPairs, let sentence = Self.ofPairs[code] { return sentence(tongue) }
    if let field = Field(rawValue: code) { return field.name(tongue) }
    if let sentence = Self.headings[code] { return sentence(tongue) }
    if code.isEmpty { return Sentence.period(nil)(tongue) }
    // The column of records without a period has no more than that.
    if code == "near" { return Sentence("uden periode, tæt på", "without a period, close")(tongue) }
    guard code.hasSuffix(Self.near) else { return code }
    return code.dropLast(Self.near.count) + Sentence(" tæt på", " close")(tongue)
  }

  /// Whether nobody but a program has a use for it.
  var isForPrograms: Bool { ["sha256", "score", "because", "start", "end", "code"].contains(code) }

  /// Whether a reader has no use for it, though who calculates may have.
  var isOfNumbering: Bool { ["id", "record", "level", "imported"].contains(code) }

  var isOfFacts: Bool { Field(rawValue: code) != nil || code == "otherFacts" }

  /// Whether numbers in it are numbers rather than names.
  var mayBeNumbers: Bool {
    !isOfFacts
      && ![
        "record", "period", "step", "first", "last", "text", "policy", "group", "title", "file", "left", "match",
        "right", "municipality", "series", "until", "id", "query", "term", "sha256", "documents", "message",
      ].contains(code)
  }

  /// A cell in words.
  func value(_ text: String, in tongue: Tongue, isRead: Bool) -> String {
    switch code {
    case "file", "elsewhere": return isRead ? text.lastComponent : text
    case "tier":
      return Int(text).flatMap { Self.tiers.indices.contains($0 - 1) ? Self.tiers[$0 - 1](tongue) : nil } ?? text
    case "logRatio", "logLikelihood":
      return tongue == .danish ? text.replacing(".", with: ",") : text
    case "relation": return Relation(rawValue: text)?.word(tongue) ?? text
    case "confidence": return Confidence(rawValue: text)?.word(tongue) ?? text
    case "outcome" where text == "failed": return Sentence("mislykket", "failed")(tongue)
    default: return Self.values[text].map { isCoded ? $0(tongue) : text } ?? text
    }
  }

  /// Whether its cells hold codes rather than what plans say.
  private var isCoded: Bool {
    ["kind", "outcome", "role", "origin", "status", "vouched", "same", "act", "field"].contains(code)
      && Field(rawValue: code) == nil || code == "status"
  }

  private static let near = " near"

  private static let tiers = [
    Sentence("det, der blev søgt", "what was asked"), Sentence("tæt på", "close to it"),
    Sentence("noget af det", "some of it"),
  ]

  private static let ofPairs: [String: Sentence] = [
    "first": Sentence("Ord", "Word"), "second": Sentence("Betyder det samme", "Means the same"),
  ]

  private static let values: [String: Sentence] = [
    "activity": Sentence("aktivitet", "activity"), "followUp": Sentence("opfølgning", "follow-up"),
    "policy": Sentence("politik", "policy"), "group": Sentence("gruppe", "group"),
    "true": Sentence("ja", "yes"), "false": Sentence("nej", "no"), "imported": Sentence("ny", "new"),
    "unchanged": Sentence("uændret", "unchanged"), "replaced": Sentence("opdateret", "updated"),
    "moved": Sentence("flyttet", "moved"), "removed": Sentence("udeladt", "left out"),
    "shown": Sentence("punktet", "the record"), "before": Sentence("lige før", "just before"),
    "after": Sentence("lige efter", "just after"), "beside": Sentence("ved siden af", "beside it"),
    "learned": Sentence("lært af teksterne", "learned from the texts"), "added": Sentence("tilføjet", "added"),
    "suggested": Sentence("foreslået af teksterne", "suggested by the texts"),
    "rejected": Sentence("afvist", "rejected"), "flaw": Sentence("fejl", "flaw"),
    "finding": Sentence("se efter", "look at"),
    "confirmed": Sentence("bekræftet", "confirmed"), "linked": Sentence("koblet", "linked"),
    "renamed": Sentence("omdøbt", "renamed"), "filed": Sentence("rettet", "corrected"),
    "undone": Sentence("taget tilbage", "taken back"),
    "new": Sentence("nyt", "new"), "gone": Sentence("forsvundet", "gone"), "more": Sentence("flere", "more"),
    "fewer": Sentence("færre", "fewer"),
  ]
}
