/// One word of a command.
package struct TypedWord: Hashable, Sendable {
  /// As it was typed: a query needs its quotation marks.
  package var typed: String
  /// What it means as an argument, without quotes.
  package var meant: String
  /// The word as a pattern of names of files, in which a backslash takes the next sign as it is; nil where nothing outside of
  /// quotes makes it one.
  package var pattern: String?

  /// A word that the shell has taken apart already.
  package init(_ word: String) { self.init(typed: word, meant: word) }

  package init(typed: String, meant: String, pattern: String? = nil) {
    self.typed = typed
    self.meant = meant
    self.pattern = pattern
  }

  /// The words of a line at the prompt: spaces part them, but not inside "…", '…' or $'…'; a backslash takes the next sign as
  /// it is.
  ///
  /// A single quote opens a quotation only where a word begins or right behind another quoted sign, and only when another closes
  /// it, so that an apostrophe is one. An open quotation ends with the line.
  package static func words(ofLine line: String) -> [TypedWord] {
    var scanner = WordScanner(line)
    var words: [TypedWord] = []
    while let word = scanner.next() { words.append(word) }
    return words
  }
}

/// The word at the end of a line that is still being typed.
package struct WordBeginning: Hashable, Sendable {
  /// The line before it.
  package var before: String
  /// As it was typed, with the quotation mark that opens it.
  package var typed: String
  package var meant: String
  /// The mark of the quotation that is still open.
  package var openQuote: Character?

  package init(ofLine line: String) {
    var scanner = WordScanner(line, isBeingTyped: true)
    var word: TypedWord?
    while let next = scanner.next() { word = next }
    guard let word, scanner.endsInWord else {
      (before, typed, meant, openQuote) = (line, "", "", nil)
      return
    }
    (before, typed, meant) = (String(line.dropLast(word.typed.count)), word.typed, word.meant)
    openQuote = scanner.openQuote
  }
}

/// Takes a line apart.
private struct WordScanner {
  private var rest: Substring
  /// Whether the end of the line is yet to come, so that a single quote need not be closed.
  private let isBeingTyped: Bool
  private(set) var openQuote: Character?
  /// Whether the last word reached the end of the line.
  private(set) var endsInWord = false

  init(_ line: String, isBeingTyped: Bool = false) {
    rest = Substring(line)
    self.isBeingTyped = isBeingTyped
  }

  mutating func next() -> TypedWord? {
    let trimmed = rest.drop(while: \.isWhitespace)
    endsInWord = endsInWord && trimmed.count == rest.count
    rest = trimmed
    guard !rest.isEmpty else { return nil }
    var word = WordUnderWay()
    while let letter = rest.first, !letter.isWhitespace {
      rest = rest.dropFirst()
      word.typed.append(letter)
      switch letter {
      case "\"": takeQuotation(until: letter, into: &word)
      case "'" where word.mayOpenQuotation && mayClose: takeQuotation(until: letter, into: &word)
      case "$" where word.mayOpenQuotation && rest.first == "'" && rest.dropFirst().contains("'"):
        word.typed.append(rest.removeFirst())
        takeEscapedQuotation(into: &word)
      case "\\":
        guard let next = rest.popFirst() else { break }
        word.typed.append(next)
        word.add(next, isQuoted: true)
      default: word.add(letter, isQuoted: false)
      }
    }
    endsInWord = rest.isEmpty
    return word.word
  }

  private var mayClose: Bool { isBeingTyped || rest.contains("'") }

  private mutating func takeQuotation(until mark: Character, into word: inout WordUnderWay) {
    word.endsQuoted = true
    while let letter = rest.popFirst() {
      word.typed.append(letter)
      if letter == mark { return }
      word.add(letter, isQuoted: true)
    }
    openQuote = mark
  }

  /// $'…', in which shells write what a terminal cannot show: \n, \t, \\, \', \xE6, \346.
  private mutating func takeEscapedQuotation(into word: inout WordUnderWay) {
    word.endsQuoted = true
    var bytes: [UInt8] = []
    while let letter = rest.popFirst() {
      word.typed.append(letter)
      if letter == "'" { break }
      guard letter == "\\", let sign = rest.popFirst() else {
        bytes += Array(String(letter).utf8)
        continue
      }
      word.typed.append(sign)
      if let byte = takeByte(spelledBy: sign, into: &word) {
        bytes.append(byte)
      } else {
        bytes += Array(String(sign).utf8)
      }
    }
    for letter in String(decoding: bytes, as: UTF8.self) { word.add(letter, isQuoted: true) }
  }

  /// The byte of an escape; nil where the sign stands for itself.
  private mutating func takeByte(spelledBy sign: Character, into word: inout WordUnderWay) -> UInt8? {
    let plain: [Character: UInt8] = ["n": 0x0A, "t": 0x09, "r": 0x0D, "a": 0x07, "b": 0x08, "e": 0x1B]
    if let byte = plain[sign] { return byte }
    let isHex = sign == "x"
    let isDigit = { (letter: Character) in isHex ? letter.isHexDigit : ("0"..."7").contains(letter) }
    guard isHex || isDigit(sign) else { return nil }
    let digits = rest.prefix(2).prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    word.typed += digits
    return isHex ? UInt8(digits, radix: 16) : UInt8(String(sign) + digits, radix: 8)
  }
}

/// The word that letters are added to.
private struct WordUnderWay {
  var typed = ""
  var endsQuoted = false
  private var meant = ""
  private var pattern = ""
  private var isPattern = false

  var word: TypedWord { TypedWord(typed: typed, meant: meant, pattern: isPattern ? pattern : nil) }

  /// Whether a single quote opens a quotation here, behind the sign that was just typed.
  var mayOpenQuotation: Bool { typed.count == 1 || endsQuoted }

  mutating func add(_ letter: Character, isQuoted: Bool) {
    endsQuoted = isQuoted
    meant.append(letter)
    let isSign = "*?[".contains(letter)
    if isSign, !isQuoted { isPattern = true }
    if (isSign && isQuoted) || letter == "\\" { pattern.append("\\") }
    pattern.append(letter)
  }
}

extension String {
  /// The text as one word of the prompt.
  package var asOneWord: String { asOneWord(in: nil) }

  /// - Parameters:
  ///   - quote: the mark that a person has opened it with, which is kept where it serves.
  ///   - isWhole: whether the word ends here, so that a quotation is closed.
  package func asOneWord(in quote: Character?, isWhole: Bool = true) -> String {
    if unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return escaped(isWhole: isWhole) }
    let marks: [Character] = quote == "'" ? ["'", "\""] : ["\"", "'"]
    let needsQuotes =
      isEmpty || contains { $0.isWhitespace || "\"'\\*?[#".contains($0) } || "~-$".contains(first ?? "a")
    guard needsQuotes || quote != nil else { return self }
    if let mark = marks.first(where: { !contains($0) }) { return "\(mark)\(self)" + (isWhole ? "\(mark)" : "") }
    return map { $0.isWhitespace || "\"'\\*?[#".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  private func escaped(isWhole: Bool) -> String {
    let letters = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\n": "\\n"
      case "\t": "\\t"
      case "'", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: "\(scalar)"
      }
    }
    return "$'" + letters.joined() + (isWhole ? "'" : "")
  }
}
