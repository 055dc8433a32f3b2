/// The years a strategy document is written for: two years, or one year alone.
package struct Period: Hashable, Sendable, Comparable {
  package let first: Int
  package let last: Int

  /// - Parameters: years of four digits; `last` is `first` for a single year and never before it.
  package init(first: Int, last: Int) {
    self.first = first
    self.last = max(first, last)
  }

  package static func < (left: Period, right: Period) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

extension Period: CustomStringConvertible {
  /// "2018-2020", or "2021" for a single year.
  package var description: String { first == last ? "\(first)" : "\(first)-\(last)" }
}

extension Period: LosslessStringConvertible {
  /// Those that a plan may name.
  package static let years = 1900...2099

  /// Reads the normalised spelling that `description` writes; nil for any other.
  package init?(_ text: String) {
    let years = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard (1...2).contains(years.count), years.allSatisfy({ Self.years.contains($0) }),
      years[0] <= years[years.count - 1]
    else { return nil }
    self.init(first: years[0], last: years[years.count - 1])
  }
}

extension Period {
  /// Reads what a person types, with a hyphen, a dash or a slash between the years.
  package init?(typed text: String) {
    self.init(String(text.map { "–—‐‑−/".contains($0) ? "-" : $0 }))
  }
}
