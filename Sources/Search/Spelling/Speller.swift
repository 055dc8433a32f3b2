import Language
import Model

/// Finds the spelling that was meant by a word that is nowhere in the index.
struct Speller: Sendable {
  let index: TextIndex
  let analyzer: Analyzer

  private var dictionary: FormDictionary { index.dictionary }

  /// The folded word that was meant; nil when none is near enough or the word is right as it is.
  func correction(of folded: String) -> String? {
    words(near: folded, limit: folded.unicodeScalars.count < 8 ? 1 : 2).first
  }

  /// Spellings to suggest, which may be bolder: the most likely first.
  func suggestions(for folded: String) -> [String] {
    words(near: folded, limit: 2)
  }

  /// Lemmas and parts of compounds that may be meant, where no whole word is.
  func parts(near folded: String) -> [String] {
    guard let limit = limit(for: folded, atMost: 2) else { return [] }
    let distance = EditDistance(from: folded)
    // Nearly every letter has at most three bytes: most keys are too long or too short.
    let lengths = (folded.utf8.count - 3 * limit)...(folded.utf8.count + 3 * limit)
    let near = [dictionary.lemmas, dictionary.runs].flatMap { table in
      (0..<table.keys.count).filter { entry in
        table.keys.withBytes(of: entry) { bytes in
          lengths.contains(bytes.count) && distance.distance(to: bytes, limit: limit) <= limit && !bytes.holdsMark
        }
      }.map { (table.keys.string($0), occurrences(of: table.spans[$0])) }
    }
    return best(of: near, for: folded)
  }

  /// Words of the texts that are near enough, best first.
  private func words(near folded: String, limit: Int) -> [String] {
    guard let limit = self.limit(for: folded, atMost: limit) else { return [] }
    let near = dictionary.entries(near: folded, limit: limit).map { entry in
      (dictionary.folded.keys.string(Int(entry)), occurrences(of: dictionary.folded.spans[Int(entry)]))
    }
    return best(of: near, for: folded)
  }

  /// Stop words are no corrections: nobody asks for them.
  private func best(of near: [(String, Int)], for folded: String) -> [String] {
    Suggestions(vocabulary: near.filter { !StopWords.all.contains($0.0) && !FunctionWords.contains($0.0) }).ranked(
      for: folded)
  }

  /// The greatest distance of a correction: nil for a word that the lexicon lists, one for a word that could be a compound.
  private func limit(for folded: String, atMost limit: Int) -> Int? {
    if analyzer.lexicon?.contains(word: folded) ?? false { return nil }
    return analyzer.isWord(folded) ? min(1, limit) : limit
  }

  private func occurrences(of spans: Flat<FormSpan>) -> Int {
    spans.reduce(0) { $0 + Int(index.postings.occurrences[Int($1.form)]) }
  }

  // MARK: as a person writes it

  /// A folded word with the accents of the texts and the capitals of the typed word; as the texts have it where they write
  /// it like an abbreviation (PLC, SoMe).
  func written(_ folded: String, like typed: String) -> String {
    guard let form = usualForm(of: folded) else { return folded.capitalized(like: typed) }
    let usual = dictionary.word(of: form).filter { $0 != "-" || folded.contains("-") }
    let seen = spellings(of: form)
    if let first = seen.first, seen.allSatisfy({ $0.dropFirst().contains(where: \.isUppercase) }) { return first }
    return usual.capitalized(like: typed)
  }

  /// The form in which a folded word stands most often.
  private func usualForm(of folded: String) -> UInt32? {
    let forms = dictionary.folded.spans(of: folded).map(\.form).filter { !dictionary.isSuspended($0) }
    return forms.max { index.postings.occurrences[Int($0)] < index.postings.occurrences[Int($1)] }
  }

  /// The spellings of a form in its first eight texts.
  private func spellings(of form: UInt32) -> [String] {
    let postings = index.postings
    return postings.texts[postings.range(form)].prefix(8).flatMap { text in
      let bytes = Array(index.texts.utf8(Int(text)))
      return zip(index.tokens[Int(text)], index.ranges(in: Int(text))).filter { $0.0 == form }.map {
        String(decoding: bytes[$0.1], as: UTF8.self)
      }
    }
  }
}

extension String {
  /// All in capitals, or with one, as another word has them.
  fileprivate func capitalized(like typed: String) -> String {
    if typed.count > 1, typed == typed.uppercased(), typed != typed.lowercased() { return uppercased() }
    return typed.first?.isUppercase == true ? prefix(1).uppercased() + dropFirst() : self
  }
}

extension Span<UInt8> {
  /// Whether it is a run of several parts, or a lemma with a mark.
  fileprivate var holdsMark: Bool {
    for index in indices where self[index] < 0x20 { return true }
    return false
  }
}

extension FormDictionary {
  /// Whether a word is a form, a lemma or a compound part of the texts.
  func holds(_ word: String) -> Bool {
    folded.keys.find(word) != nil || lemmas.keys.find(word) != nil || runs.keys.find(word) != nil
  }
}
