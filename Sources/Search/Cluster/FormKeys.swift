import Algorithms

/// Where in a compound a run of its parts stands.
enum RunRole: UInt32 {
  case whole, head, modifier
}

/// A key of a `FormDictionary` as a token of a layer.
struct ClusterKey: Hashable {
  var layer: ClusterLayer
  var entry: Int
  var role = RunRole.whole
}

/// The keys that lead to each word form: `FormDictionary` the other way round.
struct FormKeys: Sendable {
  private let dictionary: FormDictionary
  private let lemmas: Rows<UInt32>
  /// The entry and, in the two lowest bits, the role.
  private let runs: Rows<UInt32>
  private let families: Rows<UInt32>

  init(_ dictionary: FormDictionary) {
    self.dictionary = dictionary
    let count = dictionary.forms.count
    lemmas = Self.reversed(dictionary.lemmas, count: count) { entry, _ in entry }
    runs = Self.reversed(dictionary.runs, count: count) { $0 << 2 | dictionary.role(of: $1).rawValue }
    families = Self.reversed(dictionary.families, count: count) { entry, _ in entry }
  }

  private static func reversed(
    _ table: KeyTable, count: Int, value: (UInt32, FormSpan) -> UInt32
  ) -> Rows<UInt32> {
    var forms: [UInt32] = []
    var values: [UInt32] = []
    forms.reserveCapacity(table.spans.values.count)
    values.reserveCapacity(table.spans.values.count)
    for entry in 0..<table.keys.count {
      for span in table.spans[entry] {
        forms.append(span.form)
        values.append(value(UInt32(truncatingIfNeeded: entry), span))
      }
    }
    return Rows(count: count, rows: forms, values: values)
  }

  /// The keys of a form in one layer, each once.
  func keys(of form: UInt32, in layer: ClusterLayer) -> [ClusterKey] {
    let keys: [ClusterKey] =
      switch layer {
      case .lemma: lemmas[Int(form)].map { ClusterKey(layer: layer, entry: Int($0)) }
      case .part:
        runs[Int(form)].map {
          ClusterKey(layer: layer, entry: Int($0 >> 2), role: RunRole(rawValue: $0 & 3) ?? .whole)
        }
      case .family: families[Int(form)].map { ClusterKey(layer: layer, entry: Int($0)) }
      case .exact, .abbreviation: []
      }
    return keys.count > 1 ? Array(keys.uniqued()) : keys
  }

  /// The spans of a form for which a key stands.
  func spans(of form: UInt32, for key: ClusterKey) -> [FormSpan] {
    guard let table = table(of: key.layer) else { return [] }
    return table.spans[key.entry].filter { $0.form == form && dictionary.role(of: $0) == key.role }
  }

  /// The forms that have a key.
  func forms(of key: ClusterKey) -> Set<UInt32> {
    guard let table = table(of: key.layer) else { return [] }
    let spans = table.spans[key.entry]
    return Set(spans.lazy.filter { key.layer != .part || dictionary.role(of: $0) == key.role }.map(\.form))
  }

  func token(of key: ClusterKey) -> String {
    guard let text = table(of: key.layer)?.keys.string(key.entry) else { return "" }
    return key.layer == .part ? ClusterToken.run(text, as: key.role) : ClusterToken.key(text)
  }

  /// The token of a form itself.
  func token(of form: UInt32) -> String {
    let word = dictionary.word(of: form)
    return dictionary.isSuspended(form) ? ClusterToken.suspended(word) : ClusterToken.key(word)
  }

  private func table(of layer: ClusterLayer) -> KeyTable? {
    switch layer {
    case .lemma: dictionary.lemmas
    case .part: dictionary.runs
    case .family: dictionary.families
    case .exact, .abbreviation: nil
    }
  }
}

extension FormDictionary {
  fileprivate func role(of span: FormSpan) -> RunRole {
    guard Int(span.upper) == length(of: span.form) else { return .modifier }
    return span.lower == 0 ? .whole : .head
  }
}
