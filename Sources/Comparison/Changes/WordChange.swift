/// A run of words that stayed, was deleted or was inserted.
package struct WordChange: Hashable, Sendable {
  package enum Operation: String, Sendable { case same, delete, insert }
  package var operation: Operation
  /// The words with single spaces between them; joined by spaces, `same` and `delete` give the old text, `same` and
  /// `insert` the new one.
  package var text: String

  package init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }
}

extension String {
  /// The text with one space between its words, as it is compared: a line break is never a change.
  var singleSpaced: String {
    if isSurelySingleSpaced { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A quick look at the bytes. False means that only dividing the text into words can tell.
  private var isSurelySingleSpaced: Bool {
    var last: UInt8 = 32
    for byte in utf8 {
      // Unicode's other spaces are control characters below 32, or start with one of these bytes.
      let mayBeSpace = byte < 32 || byte == 0xC2 || (0xE1...0xE3).contains(byte)
      if mayBeSpace || (byte == 32 && last == 32) { return false }
      last = byte
    }
    return last != 32
  }
}
