import Model

/// The bytes of a word form that a key stands for: all of it, or some parts of a compound.
struct FormSpan: Hashable, Sendable {
  /// Number of the form in `FormDictionary.forms`.
  var form: UInt32
  /// UTF-8 byte range in the form.
  var lower: UInt16
  var upper: UInt16
}

/// Keys of one kind and the word forms each leads to.
struct KeyTable: Sendable {
  let keys: ByteTable
  let spans: Rows<FormSpan>

  func spans(of key: String) -> Flat<FormSpan> {
    guard let entry = keys.find(key) else { return spans.values.extracting(0..<0) }
    return spans[entry]
  }
}

extension KeyTable {
  func write(to writer: inout IndexWriter) {
    keys.write(to: &writer)
    spans.write(to: &writer)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    keys = try ByteTable(from: &reader)
    spans = try Rows(from: &reader)
    guard spans.count == keys.count else { throw MalformedIndex() }
  }
}

/// The distinct word forms of a collection of texts, and the keys that lead to them.
///
/// The analysis of a word is kept once for each form, not for each occurrence: a query word is expanded into forms first,
/// and only forms have postings.
struct FormDictionary: Sendable {
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
  let shapes: FormShapes

  /// Joins the lemmas of a run of parts to one key.
  static let runSeparator = "\u{1F}"

  /// Stands behind a lemma that is a rare reading of a form.
  static let rareMark = "\u{1E}"

  /// Stands after a full word that a text leaves out behind a suspended hyphen: such a form differs from the same word
  /// written out. No word contains it.
  static let suspendedMark: UInt8 = 0

  func isSuspended(_ form: UInt32) -> Bool { shapes.isSuspended(form) }

  /// The length of a form in bytes, without the mark.
  func length(of form: UInt32) -> Int {
    shapes.length(of: form) ?? forms.withBytes(of: Int(form)) { $0.count } - (isSuspended(form) ? 1 : 0)
  }

  /// The word of a form.
  func word(of form: UInt32) -> String { String(forms.string(Int(form)).utf8.prefix(length(of: form))) ?? "" }
}

/// The length of each form and whether it stands behind a suspended hyphen, side by side: a word has hundreds of forms,
/// and their bytes lie far apart.
struct FormShapes: Sendable {
  /// The length, and the topmost bit for a suspended form.
  private let shapes: Flat<UInt16>

  private static let suspended: UInt16 = 0x8000
  private static let long: UInt16 = 0x7FFF

  init(_ forms: ByteTable) {
    let shapes = (0..<forms.count).map { form in
      forms.withBytes(of: form) { bytes in
        let isSuspended = bytes.count > 0 && bytes[bytes.count - 1] == FormDictionary.suspendedMark
        let length = UInt16(clamping: bytes.count - (isSuspended ? 1 : 0))
        return min(length, Self.long) | (isSuspended ? Self.suspended : 0)
      }
    }
    self.shapes = Flat(shapes)
  }

  func isSuspended(_ form: UInt32) -> Bool { shapes[Int(form)] & Self.suspended != 0 }

  /// nil for a form of 32,767 bytes or more.
  func length(of form: UInt32) -> Int? {
    let length = shapes[Int(form)] & Self.long
    return length == Self.long ? nil : Int(length)
  }
}

extension FormShapes {
  func write(to writer: inout IndexWriter) { writer.put(shapes) }

  init(from reader: inout IndexReader) throws(MalformedIndex) { shapes = try reader.take() }
}

extension FormDictionary {
  func write(to writer: inout IndexWriter) {
    forms.write(to: &writer)
    for table in [exact, folded, lemmas, runs, families] { table.write(to: &writer) }
    trie.write(to: &writer)
    shapes.write(to: &writer)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    self.init(
      forms: try ByteTable(from: &reader), exact: try KeyTable(from: &reader), folded: try KeyTable(from: &reader),
      lemmas: try KeyTable(from: &reader), runs: try KeyTable(from: &reader), families: try KeyTable(from: &reader),
      trie: try KeyTrie(from: &reader), shapes: try FormShapes(from: &reader))
  }
}

extension StringProtocol {
  /// The key that `=ord` compares: NFC and lower case.
  var exactKey: String { lowercased().nfc }
}
