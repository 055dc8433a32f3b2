/// What is wrong with a query, and where. Its sentence is made in Rendering.
package struct QueryMistake: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Nothing to look for.
    case empty
    /// More bytes or more words than any question has: the most there may be.
    case tooLong(limit: Int)
    /// Parentheses nested deeper than this.
    case tooDeep(limit: Int)
    case unbalancedParenthesis
    case unbalancedQuote
    /// A field that there is not; the one that is spelled most like it.
    case unknownField(String, suggestion: String?)
    /// A field without a value: its name.
    case missingValue(String)
    /// No period or range of years: the value.
    case badRange(String)
    /// No page or range of pages: the value.
    case badPage(String)
    /// A type that there is not: the value.
    case badType(String)
    /// An operator (`-`, `|`, `=`, NEAR) with nothing to work on.
    case missingOperand(String)
    /// NEAR beside something that is no word, phrase or choice of those.
    case badNear
    /// A regular expression that cannot be read: it, and the byte in it (from 0) where it goes wrong.
    case badRegex(String, offset: Int)
    /// A regular expression that takes too long on all that the library holds.
    case slowRegex(String)
  }

  package var kind: Kind
  /// UTF-8 byte offset in the query.
  package var position: Int

  package init(_ kind: Kind, at position: Int) {
    self.kind = kind
    self.position = position
  }
}
