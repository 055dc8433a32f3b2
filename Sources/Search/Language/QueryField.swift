package import Model

/// The fields of the query language, with their Danish and English names.
package enum QueryField: Hashable, CaseIterable {
  case period, policy, group, series, municipality, kind, document, page, came, gone, head, modifier
  /// What a plan says of a record beside its text.
  case fact(Field)

  package static let allCases: [QueryField] =
    [.period, .policy, .group, .series, .municipality, .kind, .document, .page, .came, .gone, .head, .modifier]
    + Field.allCases.map { .fact($0) }

  /// The Danish name is first, and `description` of a query prints it; the English one is second where it is another.
  package var names: [String] {
    switch self {
    case .period: ["periode", "period"]
    case .policy: ["politik", "policy"]
    case .group: ["gruppe", "group"]
    case .series: ["område", "series", "serie", "omraade"]
    case .municipality: ["kommune", "municipality"]
    case .kind: ["type"]
    case .document: ["dokument", "document"]
    case .page: ["side", "page"]
    case .came: ["nyt", "new"]
    case .gone: ["væk", "gone", "vaek"]
    case .head: ["hoved", "head"]
    case .modifier: ["led", "modifier"]
    case .fact(let field): field.definition.queryNames
    }
  }

  var name: String { names[0] }

  package init?(named name: String) {
    let name = name.lowercased()
    guard let field = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = field
  }

  /// The field name that is spelled most like it: at most two letters away, one for a short name.
  static func nearest(to name: String) -> String? {
    let measure = EditDistance(from: name.lowercased())
    let limit = name.count < 5 ? 1 : 2
    let distances = allCases.flatMap(\.names).map { ($0, measure.distance(to: $0.utf8.span, limit: limit)) }
    return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }
}

extension SearchedKind {
  /// The Danish name is first, the English second.
  package var names: [String] {
    switch self {
    case .activity: ["aktivitet", "activity", "aktiviteter", "activities"]
    case .followUp: ["opfølgning", "followup", "opfoelgning", "opfølgninger", "follow-up", "followups"]
    case .policy: ["politik", "policy", "politikker", "policies"]
    case .group: ["gruppe", "group", "grupper", "groups"]
    }
  }

  init?(named name: String) {
    let name = name.exactKey
    guard let kind = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = kind
  }
}

extension PeriodRange {
  /// Reads "2018-2020", "2018", "2016..2022", "2016.." and "..2022"; nil for anything else.
  ///
  /// Also the words that name a period: "første", "forrige", "sidste".
  init?(_ text: String) {
    if let word = PeriodWord.typed(text, by: \.name) {
      self = .named(word)
      return
    }
    let text = text.replacing("–", with: "-").replacing("/", with: "-")
    if let dots = text.firstRange(of: "..") {
      let ends = [text[..<dots.lowerBound], text[dots.upperBound...]]
      let years = ends.map { Self.year($0) }
      guard zip(ends, years).allSatisfy({ $0.isEmpty || $1 != nil }), years.contains(where: { $0 != nil }),
        (years[0] ?? 0) <= (years[1] ?? .max)
      else { return nil }
      self = .starting(from: years[0], to: years[1])
      return
    }
    let years = text.split(separator: "-", omittingEmptySubsequences: false).map { Self.year($0) ?? -1 }
    guard !years.contains(-1) else { return nil }
    switch years.count {
    case 1: self = .starting(from: years[0], to: years[0])
    case 2 where years[0] <= years[1]: self = .years(years[0], years[1])
    default: return nil
    }
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension PageRange {
  /// Reads "2", "2-4", "2..4", "2.." and "..4"; nil for anything else.
  init?(_ text: String) {
    let signs = text.contains("..") ? ".." : "-"
    let ends = text.replacing("–", with: "-").split(separator: signs, omittingEmptySubsequences: false)
    let pages = ends.map { Self.page($0) }
    guard ends.count <= 2, zip(ends, pages).allSatisfy({ ($0.isEmpty && signs == "..") || $1 != nil }) else {
      return nil
    }
    guard let first = pages[0] ?? pages[pages.count - 1].map({ min(1, $0) }) else { return nil }
    let last = pages[pages.count - 1] ?? Int.max
    guard first <= last else { return nil }
    self.init(first: first, last: last)
  }

  private static func page(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}
