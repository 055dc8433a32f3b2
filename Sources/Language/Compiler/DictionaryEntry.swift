/// One line of a hunspell dictionary: a word with flags, its base form and forms listed outright.
struct DictionaryEntry {
  var word: ArraySlice<UInt8>
  var flags: [UInt16] = []
  /// `st:`: the words this one is a form of.
  var stems: [ArraySlice<UInt8>] = []
  /// `al:`: forms that no rule makes.
  var forms: [ArraySlice<UInt8>] = []

  /// Reads "fritage/1,2 st:tage al:fritager"; nil for a line without a word, or of several words.
  init?(parsing line: ArraySlice<UInt8>) {
    var fields = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }[...]
    guard let head = fields.popFirst() else { return nil }
    let slash = head.firstIndex(of: UInt8(ascii: "/"))
    word = head[..<(slash ?? head.endIndex)]
    guard !word.isEmpty else { return nil }
    if let slash { flags = numbers(head[(slash + 1)...]) }
    for field in fields {
      guard field.count > 3, field[field.startIndex + 2] == UInt8(ascii: ":") else { return nil }
      let value = field.dropFirst(3)
      if field.starts(with: "st".utf8) { stems.append(value) }
      if field.starts(with: "al".utf8) { forms.append(value) }
    }
  }
}
