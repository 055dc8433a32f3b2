@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The text in Unicode normalisation form C. Text without combining marks, nearly all there is, is returned as it is.
  package var nfc: String {
    var text = String(self)
    if text.withUTF8(areComposed) { return text }
    return text._nfc.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}

/// Whether a text surely is in form C.
///
/// Below U+0300 every scalar is its own composed form and none is a combining mark; nor are dashes, quotes, bullets and what
/// symbol fonts have for them.
private func areComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    // What continues a sign, too, is below 0xC0.
    case ..<0xCC: index += 1
    // U+2010 to U+2027.
    case 0xE2 where bytes[index + 1] == 0x80 && 0x90...0xA7 ~= bytes[index + 2]: index += 3
    // U+E000 to U+F8FF.
    case 0xEE: index += 3
    case 0xEF where bytes[index + 1] < 0xA4: index += 3
    default: return false
    }
  }
  return true
}
