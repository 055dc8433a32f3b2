/// The bytes of a word form that a key stands for: all of it, or some parts of a compound.
struct FormSpan: Hashable, Sendable {
  /// Number of the form in `Vocabulary.forms`.
  var form: UInt32
  /// UTF-8 byte range in the form.
  var lower: UInt16
  var upper: UInt16
}

/// Keys of one kind and the word forms each leads to.
struct KeyTable: Sendable {
  let keys: ByteTable
  let spans: Rows<FormSpan>

  func spans(of key: String) -> ArraySlice<FormSpan> {
    guard let entry = keys.find(key) else { return [] }
    return spans[entry]
  }
}

/// The distinct word forms of a collection of texts and the ways that lead to them.
///
/// What the language chain says of a word is kept once for each form, not for each occurrence: a query word is
/// turned into forms first, and only forms have postings.
struct Vocabulary: Sendable {
  /// The forms as they stand in the texts, and full words behind suspended hyphens with `suspendedMark`.
  let forms: ByteTable
  /// NFC and lower case, nothing else; without the words behind suspended hyphens, which do not stand there. Sorted.
  let exact: KeyTable
  /// Sorted.
  let folded: KeyTable
  let lemmas: KeyTable
  /// Contiguous runs of compound parts: by their lemmas with `runSeparator` between, and by the run's own lemma.
  let runs: KeyTable
  /// Family names, of whole words and of compound parts.
  let families: KeyTable
  /// Over the keys of `folded`.
  let trie: KeyTrie

  /// Joins the lemmas of a run of parts to one key.
  static let runSeparator = "\u{1F}"

  /// Stands after a full word that a text leaves out behind a suspended hyphen: it is another form than the same word
  /// where it is written out. No word has it.
  static let suspendedMark: UInt8 = 0

  func isSuspended(_ form: UInt32) -> Bool {
    forms.withBytes(of: Int(form)) { $0.count > 0 && $0[$0.count - 1] == Self.suspendedMark }
  }

  /// The length of a form in bytes.
  func length(of form: UInt32) -> Int {
    forms.withBytes(of: Int(form)) { $0.count } - (isSuspended(form) ? 1 : 0)
  }

  /// The word of a form.
  func word(of form: UInt32) -> String { String(forms.string(Int(form)).utf8.prefix(length(of: form))) ?? "" }
}
