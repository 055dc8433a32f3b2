import Algorithms
import Language
import Model

/// Collects keys of one kind and the forms they lead to.
struct KeyTableBuilder {
  private var keys = ByteTableBuilder()
  private var rows: [UInt32] = []
  private var spans: [FormSpan] = []

  init() {}

  /// Continues a table.
  init(_ table: KeyTable) {
    keys = ByteTableBuilder(table.keys)
    spans = Array(table.spans.values)
    rows.reserveCapacity(spans.count)
    for entry in 0..<keys.count {
      rows += repeatElement(UInt32(truncatingIfNeeded: entry), count: table.spans.range(entry).count)
    }
  }

  mutating func add(_ key: String, for span: FormSpan) {
    let entry = keys.intern(key).entry
    rows.append(UInt32(truncatingIfNeeded: entry))
    spans.append(span)
  }

  /// - Parameters:
  ///   - numbers: the final number of each form; nil for one that is in no text any more.
  ///   - isSorted: whether the keys are put in the order of their bytes.
  func finish(_ numbers: FormNumbers, isSorted: Bool = false) -> KeyTable {
    if numbers.areAll { return finish(keys, rows: rows, spans: spans.map(numbers.renumbered), isSorted: isSorted) }
    // A key that leads to no form any more goes, too.
    var (left, leftRows, leftSpans) = (ByteTableBuilder(), [UInt32](), [FormSpan]())
    for (row, span) in zip(rows, spans) where numbers.isLeft(span.form) {
      leftRows.append(UInt32(truncatingIfNeeded: keys.withBytes(of: Int(row)) { left.intern($0).entry }))
      leftSpans.append(numbers.renumbered(span))
    }
    return finish(left, rows: leftRows, spans: leftSpans, isSorted: isSorted)
  }

  private func finish(_ keys: ByteTableBuilder, rows: [UInt32], spans: [FormSpan], isSorted: Bool) -> KeyTable {
    guard isSorted else {
      return KeyTable(keys: keys.finish(), spans: Rows(count: keys.count, rows: rows, values: spans))
    }
    let (keys, places) = keys.sorted()
    return KeyTable(keys: keys, spans: Rows(count: keys.count, rows: rows.map { places[Int($0)] }, values: spans))
  }
}

/// Collects the word forms of texts; each form is analysed once.
struct FormDictionaryBuilder {
  private var forms = ByteTableBuilder()
  private var exact = KeyTableBuilder()
  private var folded = KeyTableBuilder()
  private var lemmas = KeyTableBuilder()
  private var runs = KeyTableBuilder()
  private var families = KeyTableBuilder()
  private var familyOfPart: [String: String?] = [:]
  private let analyzer: Analyzer

  /// Nobody asks for longer runs of parts.
  private static let longestRun = 6

  init(analyzer: Analyzer) { self.analyzer = analyzer }

  /// Continues a dictionary.
  init(_ dictionary: FormDictionary, analyzer: Analyzer) {
    self.analyzer = analyzer
    forms = ByteTableBuilder(dictionary.forms)
    exact = KeyTableBuilder(dictionary.exact)
    folded = KeyTableBuilder(dictionary.folded)
    lemmas = KeyTableBuilder(dictionary.lemmas)
    runs = KeyTableBuilder(dictionary.runs)
    families = KeyTableBuilder(dictionary.families)
  }

  /// The number of a form; a new form has to be registered before the dictionary is finished.
  mutating func number(of form: Span<UInt8>) -> (form: UInt32, isNew: Bool) {
    let (entry, isNew) = forms.intern(form)
    return (UInt32(truncatingIfNeeded: entry), isNew)
  }

  /// Enters a form under all keys that lead to it.
  mutating func register(_ form: UInt32, as word: AnalyzedWord) {
    var surface = Array(forms.string(Int(form)).utf8)
    let isSuspended = surface.last == FormDictionary.suspendedMark
    if isSuspended { surface.removeLast() }
    let whole = FormSpan(form: form, lower: 0, upper: UInt16(clamping: surface.count))
    if !isSuspended { exact.add(String(decoding: surface, as: UTF8.self).exactKey, for: whole) }
    registerWhole(word, span: whole)
    registerParts(of: word, form: form, surface: surface)
    for key in NumberParts.keys(of: word.folded) { runs.add(key, for: whole) }
    // "Haarby" is also found as "Hårby".
    if let respelled = analyzer.withDanishLetters(word.folded, isKnown: { _ in false }) {
      registerWhole(respelled, span: whole)
    }
  }

  private mutating func registerWhole(_ word: AnalyzedWord, span: FormSpan) {
    folded.add(word.folded, for: span)
    let keys = word.readings.map { $0.isLikely ? $0.key : $0.key + FormDictionary.rareMark }
    for key in keys.uniqued() { lemmas.add(key, for: span) }
    if let family = word.family { families.add(family, for: span) }
  }

  private mutating func registerParts(of word: AnalyzedWord, form: UInt32, surface: [UInt8]) {
    let parts = word.parts
    guard parts.count > 1, surface.count <= Int(UInt16.max) else { return }
    let base = word.range.lowerBound
    for first in parts.indices {
      for last in first..<min(parts.count, first + Self.longestRun) {
        let lower = parts[first].range.lowerBound - base
        let upper = parts[last].range.upperBound - base
        guard 0 <= lower, lower < upper, upper <= surface.count else { continue }
        let span = FormSpan(form: form, lower: UInt16(lower), upper: UInt16(upper))
        registerRun(parts[first...last], span: span, head: parts[last].range.lowerBound - base, surface: surface)
      }
    }
  }

  private mutating func registerRun(
    _ run: ArraySlice<AnalyzedWord.Part>, span: FormSpan, head: Int, surface: [UInt8]
  ) {
    let lemmas = run.map(\.lemma)
    runs.add(lemmas.joined(separator: FormDictionary.runSeparator), for: span)
    guard let lemma = lemmas.last else { return }
    if run.count > 1, Int(span.lower) < head, head <= surface.count {
      let modifier = String(decoding: surface[Int(span.lower)..<head], as: UTF8.self)
      runs.add(modifier.exactKey + lemma, for: span)
    } else if run.count == 1, let family = family(of: lemma) {
      families.add(family, for: span)
    }
  }

  private mutating func family(of lemma: String) -> String? {
    if let known = familyOfPart[lemma] { return known }
    let family = analyzer.family(ofLemma: lemma)
    familyOfPart[lemma] = .some(family)
    return family
  }

  /// The dictionary of the forms that tokens have, in the order of their bytes, so that forms that begin alike lie together in
  /// memory, and the final number of each by the number it was given.
  func finish(_ tokens: [Token]) -> (dictionary: FormDictionary, numbers: FormNumbers) {
    var isLeft = [Bool](repeating: false, count: forms.count)
    for token in tokens { isLeft[Int(token.form)] = true }
    let (forms, places) = forms.sorted(keeping: isLeft, isSearched: false)
    let numbers = FormNumbers(numbers: places, isLeft: isLeft)
    let folded = folded.finish(numbers, isSorted: true)
    let dictionary = FormDictionary(
      forms: forms, exact: exact.finish(numbers, isSorted: true), folded: folded, lemmas: lemmas.finish(numbers),
      runs: runs.finish(numbers), families: families.finish(numbers), trie: KeyTrie(folded.keys),
      shapes: FormShapes(forms))
    return (dictionary, numbers)
  }
}

/// The final numbers of forms, of which those that are in no text any more have none.
struct FormNumbers {
  private let numbers: [UInt32]
  private let left: [Bool]
  let areAll: Bool

  init(numbers: [UInt32], isLeft: [Bool]) {
    (self.numbers, left) = (numbers, isLeft)
    areAll = !isLeft.contains(false)
  }

  func isLeft(_ form: UInt32) -> Bool { left[Int(form)] }

  subscript(form: UInt32) -> UInt32 { numbers[Int(form)] }

  fileprivate func renumbered(_ span: FormSpan) -> FormSpan {
    FormSpan(form: self[span.form], lower: span.lower, upper: span.upper)
  }
}
