internal import Language
internal import Synchronization

/// Where a term stands, kept as long as the term is remembered.
final class TermTexts: Sendable {
  let forms: FormSet
  /// How many texts its forms stand in, one by one.
  let places: Int
  /// The same of the forms that are the word itself or an inflection.
  let literalPlaces: Int
  private let term: Term
  private let known = Mutex<TextSet?>(nil)
  private let knownLiteral = Mutex<TextSet?>(nil)

  init(_ term: Term, of index: TextIndex) {
    forms = FormSet(term)
    places = term.places(in: index)
    literalPlaces = term.literalForms.reduce(0) { $0 + index.postings.count(of: $1) }
    self.term = term
  }

  /// The texts that hold any of its forms; put together when they are first asked for.
  func texts(of index: TextIndex) -> TextSet {
    known.withLock { known in
      if let known { return known }
      let texts = TextSet(term.forms, of: index)
      known = texts
      return texts
    }
  }

  /// Bytes that its sets take at most, in an index of so many texts.
  fileprivate func size(_ count: Int) -> Int {
    let literal = term.literalForms.count
    let sets = literal == 0 || literal == term.bestMatches.count ? 1 : 2
    return sets * min(4 * places, count / 8)
  }

  /// Those that hold the word itself or an inflection.
  func literalTexts(of index: TextIndex) -> TextSet {
    knownLiteral.withLock { known in
      if let known { return known }
      let forms = term.literalForms
      let texts = forms.count == term.bestMatches.count ? texts(of: index) : TextSet(forms, of: index)
      known = texts
      return texts
    }
  }
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
    var asked: [Key: Asked] = [:]
    var size = 0
  }

  private let texts: Int
  /// It may take so many bytes, more or less; all is forgotten when it would take more.
  private let most: Int
  private let known = Mutex(Known())

  /// - Parameter texts: how many the index has.
  init(texts: Int) {
    self.texts = texts
    most = 1 << 20 + 64 * texts
  }

  /// What a text came to when it was asked for as a word, a phrase or a part, or comes to now.
  func asked(_ kind: Kind, _ text: String, _ find: () -> Asked) -> Asked {
    let key = Key(kind: kind, text: text)
    if let asked = known.withLock({ $0.asked[key] }) { return asked }
    let asked = find()
    // The terms of a phrase are remembered by themselves too.
    let terms = kind == .phrase ? [] : asked.terms
    let size = terms.reduce(512 + 2 * text.utf8.count) { $0 + self.size($1) }
    guard size <= most else { return asked }
    known.withLock { known in
      if known.size + size > most { known = Known() }
      if known.asked.updateValue(asked, forKey: key) == nil { known.size += size }
    }
    return asked
  }

  private func size(_ term: Term) -> Int {
    let texts = term.known?.size(texts) ?? 0
    return 1_024 + 3 * MemoryLayout<FormMatch>.stride * term.matches.count + texts
  }
}

extension Term {
  fileprivate var literalForms: [UInt32] { bestMatches.filter { $0.level == .literal }.map(\.span.form) }
}
