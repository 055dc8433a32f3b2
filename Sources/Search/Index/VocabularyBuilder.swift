import Language
import Model

/// Collects keys of one kind with the forms they lead to.
struct KeyTableBuilder {
  private var keys = ByteTable()
  private var rows: [UInt32] = []
  private var spans: [FormSpan] = []

  init() {}

  /// Goes on where a table ended.
  init(_ table: KeyTable) {
    keys = table.keys
    spans = table.spans.values
    rows.reserveCapacity(spans.count)
    for entry in 0..<keys.count {
      rows += repeatElement(UInt32(truncatingIfNeeded: entry), count: table.spans.range(entry).count)
    }
  }

  mutating func add(_ key: String, _ span: FormSpan) {
    let entry = keys.intern(key).entry
    rows.append(UInt32(truncatingIfNeeded: entry))
    spans.append(span)
  }

  /// - Parameters:
  ///   - numbers: for each form the number that it gets.
  ///   - isSorted: whether the keys shall stand in the order of their bytes.
  func finish(_ numbers: [UInt32], isSorted: Bool = false) -> KeyTable {
    let spans = spans.map { FormSpan(form: numbers[Int($0.form)], lower: $0.lower, upper: $0.upper) }
    guard isSorted else { return KeyTable(keys: keys, spans: Rows(count: keys.count, rows: rows, values: spans)) }
    let (keys, places) = keys.sorted()
    return KeyTable(keys: keys, spans: Rows(count: keys.count, rows: rows.map { places[Int($0)] }, values: spans))
  }
}

/// Collects the word forms of texts; each form is looked into once.
struct VocabularyBuilder {
  private var forms = ByteTable()
  private var exact = KeyTableBuilder()
  private var folded = KeyTableBuilder()
  private var lemmas = KeyTableBuilder()
  private var runs = KeyTableBuilder()
  private var families = KeyTableBuilder()
  private var familyOfPart: [String: String?] = [:]
  private let analyzer: Analyzer

  /// Runs longer than this are no word anybody asks for.
  private static let longestRun = 6

  init(analyzer: Analyzer) { self.analyzer = analyzer }

  /// Goes on where a vocabulary ended.
  init(_ vocabulary: Vocabulary, analyzer: Analyzer) {
    self.analyzer = analyzer
    forms = vocabulary.forms
    exact = KeyTableBuilder(vocabulary.exact)
    folded = KeyTableBuilder(vocabulary.folded)
    lemmas = KeyTableBuilder(vocabulary.lemmas)
    runs = KeyTableBuilder(vocabulary.runs)
    families = KeyTableBuilder(vocabulary.families)
  }

  /// The number of a form; one that is new has to be registered before the vocabulary is finished.
  mutating func number(of form: Span<UInt8>) -> (form: UInt32, isNew: Bool) {
    let (entry, isNew) = forms.intern(form)
    return (UInt32(truncatingIfNeeded: entry), isNew)
  }

  /// Enters a form under all that leads to it.
  ///
  mutating func register(_ form: UInt32, _ word: AnalyzedWord) {
    let bytes = Array(forms.string(Int(form)).utf8)
    guard bytes.last != Vocabulary.suspendedMark else {
      return register(word, form, String(decoding: bytes.dropLast(), as: UTF8.self))
    }
    let surface = String(decoding: bytes, as: UTF8.self)
    register(word, form, surface)
    exact.add(surface.exactKey, whole(form, surface))
  }

  private func whole(_ form: UInt32, _ surface: String) -> FormSpan {
    FormSpan(form: form, lower: 0, upper: UInt16(clamping: surface.utf8.count))
  }

  private mutating func register(_ word: AnalyzedWord, _ form: UInt32, _ surface: String) {
    let whole = whole(form, surface)
    folded.add(word.folded, whole)
    var seen: Set<String> = []
    for lemma in word.lemmas where seen.insert(lemma).inserted { lemmas.add(lemma, whole) }
    if let family = word.family { families.add(family, whole) }
    registerParts(of: word, form, surface: Array(surface.utf8))
  }

  private mutating func registerParts(of word: AnalyzedWord, _ form: UInt32, surface: [UInt8]) {
    let parts = word.parts
    guard parts.count > 1, surface.count <= Int(UInt16.max) else { return }
    let base = word.range.lowerBound
    for first in parts.indices {
      for last in first..<min(parts.count, first + Self.longestRun) {
        let lower = parts[first].range.lowerBound - base
        let upper = parts[last].range.upperBound - base
        guard 0 <= lower, lower < upper, upper <= surface.count else { continue }
        let span = FormSpan(form: form, lower: UInt16(lower), upper: UInt16(upper))
        registerRun(parts[first...last], span, head: parts[last].range.lowerBound - base, surface)
      }
    }
  }

  private mutating func registerRun(
    _ run: ArraySlice<AnalyzedWord.Part>, _ span: FormSpan, head: Int, _ surface: [UInt8]
  ) {
    let lemmas = run.map(\.lemma)
    runs.add(lemmas.joined(separator: Vocabulary.runSeparator), span)
    guard let lemma = lemmas.last else { return }
    if run.count > 1, Int(span.lower) < head, head <= surface.count {
      let modifier = String(decoding: surface[Int(span.lower)..<head], as: UTF8.self)
      runs.add(modifier.exactKey + lemma, span)
    } else if run.count == 1, let family = family(of: lemma) {
      families.add(family, span)
    }
  }

  private mutating func family(of lemma: String) -> String? {
    if let known = familyOfPart[lemma] { return known }
    let family = analyzer.family(ofLemma: lemma)
    familyOfPart[lemma] = .some(family)
    return family
  }

  /// The vocabulary with its forms in the order of their bytes, so that what begins alike lies together in memory, and for
  /// each number that was given the form's new one.
  func finish() -> (vocabulary: Vocabulary, numbers: [UInt32]) {
    let (forms, numbers) = forms.sorted()
    let folded = folded.finish(numbers, isSorted: true)
    let vocabulary = Vocabulary(
      forms: forms, exact: exact.finish(numbers, isSorted: true), folded: folded, lemmas: lemmas.finish(numbers),
      runs: runs.finish(numbers), families: families.finish(numbers), trie: KeyTrie(folded.keys),
      shapes: FormShapes(forms))
    return (vocabulary, numbers)
  }
}

extension StringProtocol {
  /// What `=ord` compares: NFC and lower case.
  var exactKey: String { lowercased().nfc }
}
