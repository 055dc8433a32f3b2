/// A mistake in a query and its place. Its sentence is made in Rendering.
package struct QueryMistake: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Nothing to look for.
    case empty
    /// More letters than the limit.
    case tooLong(limit: Int)
    /// More words and conditions than the limit.
    case tooManyParts(limit: Int)
    /// Parentheses nested deeper than this.
    case tooDeep(limit: Int)
    /// A parenthesis that is never closed.
    case unclosedParenthesis
    /// A closing parenthesis too many.
    case unopenedParenthesis
    case unclosedQuote
    /// A field that does not exist; the one that is spelled most like it.
    case unknownField(String, suggestion: String?)
    /// A field without a value: its name.
    case missingValue(String)
    /// No period or range of years: the value.
    case badRange(String)
    /// No page or range of pages: the value.
    case badPage(String)
    /// No date or range of dates: the value.
    case badDate(String)
    /// No sum or range of sums: the value.
    case badAmount(String)
    /// A type that does not exist: the value.
    case badType(String)
    /// An operator (`|`, NEAR, AND, IKKE) with nothing to work on, as typed.
    case missingOperand(String, Side)
    /// `NEAR/x`, `near/3`: as typed, and the operator that was probably meant.
    case badDistance(String, meant: String)
    /// `ord~9`: likewise.
    case badSpelling(String, meant: String)
    /// `"et par ord"~2`: the query that was probably meant.
    case spelledPhrase(meant: String)
    /// `l?sning`: as typed, and the pattern that was probably meant.
    case badWildcard(String, meant: String)
    /// NEAR beside something that is no word, phrase or choice of those.
    case badNear
    /// A regular expression that cannot be read: it, and the byte in it (from 0) where it goes wrong.
    case badRegex(String, offset: Int)
    /// A regular expression without its closing slash: the text behind the first one.
    case unclosedRegex(String)
    /// A regular expression that takes too long on all texts of the library.
    case slowRegex(String)
    /// What no search engine can be asked that only holds an export: as it was typed.
    case notInCluster(String)
  }

  /// The side of an operator on which something is missing.
  package enum Side: Hashable, Sendable { case before, after }

  package var kind: Kind
  /// UTF-8 byte offset in the query.
  package var position: Int

  package init(_ kind: Kind, at position: Int) {
    self.kind = kind
    self.position = position
  }
}
