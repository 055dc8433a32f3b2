@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The text in Unicode normalisation form C. Text without combining marks, nearly all there is, is returned as it is.
  package var nfc: String {
    // Below U+0300 every scalar is its own composed form and none is a combining mark.
    if unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return String(self) }
    return String(self)._nfc.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
