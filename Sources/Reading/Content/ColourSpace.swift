/// How the numbers of a colour are meant, as far as it is known here (ISO 32000-1, 8.6).
enum ColourSpace: Equatable {
  case grey, rgb, cmyk
  /// One number: how much ink of the colour 0xRRGGBB, on white.
  case ink(UInt32)
  /// A pattern, or numbers that cannot be told without a table.
  case unknown

  /// As 0xRRGGBB; nil where it is not known.
  func colour(_ numbers: some Collection<Double>) -> UInt32? {
    let values = numbers.map { $0 > 0 ? min($0, 1) : 0 }
    switch self {
    case .grey: return values.count == 1 ? Self.packed(values[0], values[0], values[0]) : nil
    case .rgb: return values.count == 3 ? Self.packed(values[0], values[1], values[2]) : nil
    case .cmyk: return values.count == 4 ? Self.printed(values) : nil
    case .ink(let colour): return values.count == 1 ? Self.mixed(colour, share: values[0]) : nil
    case .unknown: return nil
    }
  }

  /// A colour that covers a share of white paper, or that lets so much of it through.
  static func mixed(_ colour: UInt32, share: Double) -> UInt32 {
    let share = max(0, min(1, share))
    func channel(_ shift: UInt32) -> Double { 1 - share * (1 - Double(colour >> shift & 0xFF) / 255) }
    return packed(channel(16), channel(8), channel(0))
  }

  private static func packed(_ red: Double, _ green: Double, _ blue: Double) -> UInt32 {
    func level(_ value: Double) -> UInt32 { UInt32(value * 255 + 0.5) }
    return level(red) << 16 | level(green) << 8 | level(blue)
  }

  /// What the 16 ways to print cyan, magenta, yellow and black (the highest bit first) over each other look like, as the
  /// PDF library shows them.
  private static let prints: [UInt32] = [
    0xFFFFFF, 0x231F20, 0xFFF200, 0x1C1A00, 0xEC008C, 0x240000, 0xED1C24, 0x220000,
    0x00ADEF, 0x000F24, 0x00A650, 0x001300, 0x2E3192, 0x000002, 0x363639, 0x000000,
  ]

  private static func printed(_ inks: [Double]) -> UInt32 {
    var channels = (0.0, 0.0, 0.0)
    for (print, colour) in prints.enumerated() {
      var share = 1.0
      for (bit, ink) in inks.enumerated() { share *= print >> (3 - bit) & 1 == 1 ? ink : 1 - ink }
      channels.0 += share * Double(colour >> 16 & 0xFF) / 255
      channels.1 += share * Double(colour >> 8 & 0xFF) / 255
      channels.2 += share * Double(colour & 0xFF) / 255
    }
    return packed(min(channels.0, 1), min(channels.1, 1), min(channels.2, 1))
  }
}
