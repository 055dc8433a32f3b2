@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The text in Unicode normalisation form C. Text without combining marks, nearly all there is, is returned as it is.
  package var nfc: String {
    // Below U+0300 every scalar is its own composed form and none is a combining mark; nor are dashes, quotes, bullets
    // and what symbol fonts have for them.
    let isComposed = unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x300 || (0x2010...0x2027).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value)
    }
    if isComposed { return String(self) }
    return String(self)._nfc.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
