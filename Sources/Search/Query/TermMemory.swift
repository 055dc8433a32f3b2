internal import Language
internal import Synchronization

/// Where a term stands, kept as long as the term is remembered.
final class TermTexts: Sendable {
  let forms: FormSet
  /// How many texts its forms stand in, one by one.
  let places: Int
  private let term: Term
  private let knownTexts = Mutex<TextSet?>(nil)
  /// How much was looked for in texts themselves, in places that it would have taken as long to go through.
  private let looked = Mutex(0)
  private let knownMatched = Mutex<Matched?>(nil)

  init(_ term: Term, of index: TextIndex) {
    forms = FormSet(term)
    places = term.places(in: index)
    self.term = term
  }

  /// The texts that hold any of its forms; put together when they are first asked for.
  func texts(of index: TextIndex) -> TextSet {
    knownTexts.withLock { known in
      if let known { return known }
      let texts = matched.map { TextSet($0.texts, of: index) } ?? TextSet(holding: term.forms, of: index)
      known = texts
      return texts
    }
  }

  /// Those of some texts (ascending) that hold any of its forms. A few are looked into, until that has taken as long as to
  /// put all together.
  func holding(_ texts: [UInt32], of index: TextIndex) -> [UInt32] {
    if let known = knownTexts.withLock({ $0 }) { return known.holding(texts) }
    if places < index.texts.count / TextSet.sparse, let matched { return TextSet.list(matched.texts).holding(texts) }
    let cost = texts.count * Matching.costOfProbe
    let isDear = looked.withLock { looked in
      looked += cost
      return looked >= places
    }
    return isDear ? self.texts(of: index).holding(texts) : forms.holding(texts, of: index)
  }

  /// What all of its forms together count in each text; put together when it is first asked for.
  func matched(of index: TextIndex) -> Matched {
    knownMatched.withLock { known in
      if let known { return known }
      let matched = index.matched(term)
      known = matched
      return matched
    }
  }

  /// The same where it was asked for before.
  var matched: Matched? { knownMatched.withLock { $0 } }

  /// Bytes that all this takes at most, in an index of so many texts.
  fileprivate func size(_ count: Int) -> Int { Matched.size * places + min(4 * places, count / 8) }
}

/// What words of queries came to: people ask for the same words again, and compounds share their parts. To put together
/// the texts of a frequent word from the lists of all its forms takes longer than all else.
final class TermMemory: Sendable {
  enum Kind { case word, phrase, forms, part }

  struct Asked: Sendable {
    var words: [AnalyzedWord]
    var terms: [Term]
  }

  private struct Key: Hashable {
    var kind: Kind
    var text: String
  }

  private struct Known {
    /// For as long as the index is there.
    var kept: [Key: Asked] = [:]
    var asked: [Key: Asked] = [:]
    /// Bytes of what was asked.
    var size = 0

    mutating func forget() {
      asked = [:]
      size = 0
    }
  }

  private let texts: Int
  /// What was asked may take so many bytes, more or less; all of it is forgotten when it would take more.
  private let most: Int
  private let known = Mutex(Known())

  /// - Parameter texts: how many the index has.
  init(texts: Int) {
    self.texts = texts
    most = 16 << 20 + 64 * texts
  }

  /// What a text came to when it was asked for as a word, a phrase or a part, or comes to now.
  func asked(_ kind: Kind, _ text: String, _ find: () -> Asked) -> Asked {
    let key = Key(kind: kind, text: text)
    if let asked = known.withLock({ $0.kept[key] ?? $0.asked[key] }) { return asked }
    let asked = find()
    // The terms of a phrase are remembered by themselves too.
    let terms = kind == .phrase ? [] : asked.terms
    let size = terms.reduce(512 + 2 * text.utf8.count) { $0 + self.size($1) }
    guard size <= most else { return asked }
    known.withLock { known in
      if known.size + size > most { known.forget() }
      if known.asked.updateValue(asked, forKey: key) == nil { known.size += size }
    }
    return asked
  }

  /// Keeps what a word comes to.
  func keep(_ text: String, _ asked: Asked) {
    known.withLock { $0.kept[Key(kind: .word, text: text)] = asked }
  }

  private func size(_ term: Term) -> Int {
    let texts = term.known?.size(texts) ?? 0
    return 1_024 + 3 * MemoryLayout<FormMatch>.stride * term.matches.count + texts
  }
}
