/// Finds the first of many stems that match a word.
///
/// Reading asks this of nearly every word of a document: only the forms that begin or end with the same byte as the word are
/// compared, byte by byte.
package struct StemTable: Sendable {
  private struct Form {
    /// Its bytes in the pool.
    var bytes: Range<Int>
    var part: HeaderStem.Part
    var rank: Int
  }

  private var pool: [UInt8] = []
  /// In groups of one byte: the first of forms that begin words, the last of the others.
  private var forms: [Form] = []
  /// Where the group of each byte begins; first those of endings.
  private var starts: [Int] = []

  /// - Parameters:
  ///   - stems: with their ranks; where several match, the lowest rank counts.
  ///   - forms: by which of their forms they match.
  package init(
    _ stems: [(stem: HeaderStem, rank: Int)], by forms: KeyPath<HeaderStem, [(text: String, part: HeaderStem.Part)]>
  ) {
    var groups: [[Form]] = Array(repeating: [], count: 512)
    for (stem, rank) in stems {
      for (form, part) in stem[keyPath: forms] {
        let utf8 = Array(form.utf8)
        guard let first = utf8.first, let last = utf8.last else { continue }
        let bytes = pool.count..<pool.count + utf8.count
        pool += utf8
        groups[part == .beginning ? 256 + Int(first) : Int(last)].append(Form(bytes: bytes, part: part, rank: rank))
      }
    }
    for group in groups {
      starts.append(self.forms.count)
      self.forms += group
    }
    starts.append(self.forms.count)
  }

  /// The lowest rank of the stems that match a word (lower case, NFC).
  package func rank(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { rank(of: $0) }
  }

  private func rank(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = word.first, let last = word.last else { return nil }
    var best: Int?
    for group in [Int(last), 256 + Int(first)] {
      for form in forms[starts[group]..<starts[group + 1]] where form.rank < best ?? .max && matches(form, word) {
        best = form.rank
      }
    }
    return best
  }

  private func matches(_ form: Form, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = form.bytes.count
    guard form.part == .whole ? length == word.count : length <= word.count else { return false }
    let start = form.part == .beginning ? 0 : word.count - length
    for offset in 0..<length where pool[form.bytes.lowerBound + offset] != word[start + offset] { return false }
    return true
  }
}
