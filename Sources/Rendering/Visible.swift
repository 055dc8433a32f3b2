import Model

extension Unicode.Scalar {
  /// The sign spelled out, as "\u{202E}".
  var spelledOut: String {
    "\\u{" + String(value, radix: 16, uppercase: true) + "}"
  }
}

/// Text of documents, file names and queries with unsafe scalars spelled out. Everything that is printed passes here once.
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isUnsafeToPrint) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      shown += " "
    } else if scalar.isUnsafeToPrint {
      shown += scalar.spelledOut
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
