/// What reading asks of nearly every text, answered by its bytes.
extension String {
  /// Whether one of its letters is surely small.
  var hasPlainSmallLetter: Bool { utf8.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } }

  /// Whether a figure may stand in it; surely none stands in plain Danish words.
  var mayHoldFigure: Bool {
    utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      // The bytes that begin signs other than letters of Latin-1 may begin a figure.
      case ..<0xC2, 0xC3: false
      default: true
      }
    }
  }

  /// Whether it may end in a figure, whatever stops and spaces come behind that.
  var mayEndInFigure: Bool {
    for byte in utf8.reversed() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "."): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: return true
      default: return false
      }
    }
    return false
  }
}
