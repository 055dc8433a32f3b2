import Files

/// A thesaurus in the form of MyThes, mapped when it is first asked: words with their senses and narrower words.
///
/// The index has a line `word|offset` for each entry, in the order of their bytes; an entry of the data is a line
/// `word|senses` and a line for each sense, its words parted by bars. Narrower words are senses of one word that say so.
package final class Thesaurus: Sendable {
  /// What a thesaurus says of a word.
  package struct Entry: Hashable, Sendable {
    /// The words of each sense.
    package var senses: [[String]] = []
    package var narrower: [String] = []
  }

  private let index: MappedFile
  private let data: MappedFile
  /// More than any entry has, so that a damaged count asks for no more.
  private static let mostSenses = 3_000
  private static let narrowerMark = " (underbegreb)"

  package static let debianPackage = "mythes-da"

  /// That of the Debian package, or the files `$TRAAD_THESAURUS` names without their endings; nil where there is none.
  package static let standard: Thesaurus? = {
    let path = Environment.current["TRAAD_THESAURUS"] ?? "/usr/share/mythes/th_da_DK"
    return Thesaurus(index: path + ".idx", data: path + ".dat")
  }()

  /// nil when either file cannot be mapped.
  package init?(index: String, data: String) {
    guard let index = MappedFile(path: index), let data = MappedFile(path: data) else { return nil }
    self.index = index
    self.data = data
  }

  /// The entry of a word in small letters; nil where there is none.
  package func entry(of word: String) -> Entry? {
    guard let offset = offset(of: Array(word.utf8)) else { return nil }
    var place = offset
    guard let head = line(of: data, at: &place)?.split(separator: "|"), head.count == 2, head[0] == word,
      let count = Int(head[1])
    else { return nil }
    var entry = Entry()
    for _ in 0..<min(count, Self.mostSenses) {
      guard let words = line(of: data, at: &place)?.split(separator: "|").map(String.init) else { break }
      if let only = words.first, words.count == 1, only.hasSuffix(Self.narrowerMark) {
        entry.narrower.append(String(only.dropLast(Self.narrowerMark.count)))
      } else {
        entry.senses.append(words)
      }
    }
    return entry
  }

  /// The words that name this one, and that it names, as their only sense: dysleksi and ordblindhed.
  package func equals(of word: String) -> [String] {
    guard let own = entry(of: word), own.senses.count == 1, own.narrower.isEmpty else { return [] }
    return own.senses[0].filter { other in
      guard let back = entry(of: other) else { return false }
      return back.senses.count == 1 && back.narrower.isEmpty && back.senses[0].contains(word)
    }
  }

  // MARK: the files

  /// A binary search for the line of a word.
  private func offset(of word: [UInt8]) -> Int? {
    var (lower, upper) = (0, index.count)
    while lower < upper {
      var start = (lower + upper) / 2
      while start > lower, byte(of: index, at: start - 1) != UInt8(ascii: "\n") { start -= 1 }
      var end = start
      guard let line = line(of: index, at: &end) else { return nil }
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let key = Array((parts.first ?? "").utf8)
      // The two lines before the first entry have no bar and come before every word.
      if parts.count == 2, key == word { return Int(parts[1]) }
      if parts.count < 2 || key.lexicographicallyPrecedes(word) { lower = end } else { upper = start }
    }
    return nil
  }

  /// The line that begins at an offset, which moves behind it; nil at the end.
  private func line(of file: MappedFile, at offset: inout Int) -> String? {
    guard offset >= 0, offset < file.count else { return nil }
    let start = offset
    while offset < file.count, byte(of: file, at: offset) != UInt8(ascii: "\n") { offset += 1 }
    let bytes = (start..<offset).map { byte(of: file, at: $0) }
    offset += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private func byte(of file: MappedFile, at offset: Int) -> UInt8 { file.byte(in: 0..<file.count, at: offset) }
}
