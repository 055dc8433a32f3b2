import Messages

/// How a text is set.
struct Type {
  /// The first that is installed.
  var family = Type.sans
  /// In points, as `leading` is in parts of it: what stands between two lines beside their own height.
  var size = 9.5
  var leading = 0.12
  var color = Color.ink
  var isBold = false
  var isRight = false

  static let sans = "Source Sans 3, Source Sans Pro, Noto Sans, Open Sans, Liberation Sans, DejaVu Sans, Sans"
  private static let serif = "Source Serif 4, Charter, Noto Serif, Liberation Serif, DejaVu Serif, Serif"

  static let body = Type()
  static let small = Type(size: 8, color: .soft)
  static let label = Type(size: 8, color: .soft)
  static let cell = Type(size: 8.5)
  static let head = Type(size: 7.5, color: .soft)
  static let footer = Type(size: 7.5, color: .soft)

  static func heading(_ level: Int) -> Type {
    switch level {
    case ...1: Type(size: 10.5, color: .soft)
    case 2: Type(size: 13, isBold: true)
    case 3: Type(size: 10.5, isBold: true)
    default: Type(size: 9.5, color: .soft, isBold: true)
    }
  }

  init(
    family: String = Type.sans, size: Double = 9.5, leading: Double = 0.12, color: Color = .ink, isBold: Bool = false
  ) {
    self.family = family
    self.size = size
    self.leading = leading
    self.color = color
    self.isBold = isBold
  }

  static func of(_ style: PrintedStyle) -> Type {
    switch style {
    case .lead: Type(family: serif, size: 15, leading: 0.14)
    case .body: .body
    case .note: Type(size: 8.5, color: .soft)
    }
  }

  /// The same, set to the right.
  var atRight: Type {
    var type = self
    type.isRight = true
    return type
  }

  var bold: Type {
    var type = self
    type.isBold = true
    return type
  }
}

/// A colour of the page, from 0 to 1.
struct Color {
  var red: Double
  var green: Double
  var blue: Double

  /// - Parameter code: 0xRRGGBB.
  init(_ code: Int) {
    red = Double(code >> 16 & 0xFF) / 255
    green = Double(code >> 8 & 0xFF) / 255
    blue = Double(code & 0xFF) / 255
  }

  static let ink = Color(0x1F2328)
  static let soft = Color(0x5C6370)
  static let rule = Color(0xD3D6DB)
  static let came = Color(0x0B4F9E)
  static let went = Color(0xA34700)
  static let white = Color(0xFFFFFF)

  static func of(_ paint: PrintedPaint) -> Color {
    switch paint {
    case .kept: Color(0xD5D9DF)
    case .moved: Color(0xAAB1BC)
    case .changed: Color(0x7B8494)
    case .came, .node: .came
    case .went: Color(0xE08B45)
    case .stays: Color(0xCCD4DF)
    case .moves: Color(0x3F73B5)
    case .ribbon: Color(0x7BA3D4)
    }
  }

  /// From pale to dark, and what is written on it.
  static func heat(_ level: Int) -> (ground: Color, ink: Color) {
    switch level {
    case ...0: (Color(0xECEEF1), .soft)
    case 1: (Color(0xDBE7F5), .ink)
    case 2: (Color(0xB3CDEB), .ink)
    case 3: (Color(0x7FA9DA), Color(0x16191D))
    case 4: (Color(0x2E6CB4), .white)
    default: (Color(0x0B3F80), .white)
    }
  }
}
