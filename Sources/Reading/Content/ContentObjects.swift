import Model

/// What page contents name: forms, pictures, settings and colour spaces.
extension ContentFile {
  /// A drawing within a page's (ISO 32000-1, 8.10).
  struct Form {
    var stream: Object
    var matrix: Matrix
    /// In its own coordinates; nil where it has none.
    var box: Box?
    /// nil where it uses those of the page.
    var resources: Object?
  }

  /// A change of the graphics state; nil for what stays as it is.
  struct Settings {
    var lineWidth: Double?
    var fillAlpha: Double?
    var strokeAlpha: Double?
    /// Whether a picture decides from now on how much of what is drawn is seen.
    var hasMask: Bool?
  }

  func resource(_ category: String, named name: String, in resources: Object?) -> Object? {
    resources.flatMap { value(category, of: $0) }.flatMap { value(name, of: $0) }
  }

  /// - Parameter stream: an external object; nil comes back for one that is no form.
  func form(_ stream: Object) -> Form? {
    guard isStream(stream), value("Subtype", of: stream).flatMap(name) == "Form" else { return nil }
    return Form(
      stream: stream, matrix: Matrix(numbers("Matrix", of: stream) ?? []), box: box("BBox", of: stream),
      resources: value("Resources", of: stream))
  }

  func isPicture(_ stream: Object) -> Bool { value("Subtype", of: stream).flatMap(name) == "Image" }

  func settings(_ object: Object) -> Settings {
    var settings = Settings()
    settings.lineWidth = value("LW", of: object).flatMap(number)
    settings.fillAlpha = value("ca", of: object).flatMap(number)
    settings.strokeAlpha = value("CA", of: object).flatMap(number)
    settings.hasMask = value("SMask", of: object).map { name($0) == nil }
    return settings
  }

  func numbers(_ key: String, of object: Object) -> [Double]? {
    value(key, of: object).flatMap { array($0, most: 32) }.map { $0.compactMap(number) }
  }

  /// A rectangle in coordinates that grow upwards: its `top` is the smaller y.
  func box(_ key: String, of object: Object) -> Box? {
    guard let numbers = numbers(key, of: object), numbers.count == 4 else { return nil }
    return Box(
      left: min(numbers[0], numbers[2]), top: min(numbers[1], numbers[3]), right: max(numbers[0], numbers[2]),
      bottom: max(numbers[1], numbers[3]))
  }

  /// - Parameter name: of a colour space of the standard, or of one among the resources.
  func colourSpace(named name: String, in resources: Object?) -> ColourSpace {
    if let space = Self.device(name) { return space }
    return resource("ColorSpace", named: name, in: resources).map { colourSpace($0) } ?? .unknown
  }

  private static func device(_ name: String) -> ColourSpace? {
    switch name {
    case "DeviceGray", "CalGray", "G": .grey
    case "DeviceRGB", "CalRGB", "RGB": .rgb
    case "DeviceCMYK", "CMYK": .cmyk
    case "Pattern": .unknown
    default: nil
    }
  }

  private func colourSpace(_ object: Object) -> ColourSpace {
    if let name = name(object) { return Self.device(name) ?? .unknown }
    guard let parts = array(object, most: 4), let kind = parts.first.flatMap(name) else { return .unknown }
    switch kind {
    case "ICCBased":
      let count = parts.count > 1 ? value("N", of: parts[1]).flatMap(number) : nil
      return [1: .grey, 3: .rgb, 4: .cmyk][count ?? 0] ?? .unknown
    case "Separation": return parts.count == 4 ? ink(parts) : .unknown
    default: return Self.device(kind) ?? .unknown
    }
  }

  /// One ink: its full strength is the last value of a function from its share to another colour space.
  private func ink(_ parts: [Object]) -> ColourSpace {
    if let name = name(parts[1]), name == "Black" || name == "All" { return .ink(0) }
    // A function of another kind would have to be computed: then it is as if printed in grey.
    guard let full = numbers("C1", of: parts[3]), let space = spaceOfInk(parts[2]) else { return .ink(0x808080) }
    return space.colour(full).map { .ink($0) } ?? .unknown
  }

  /// Colours are mixed from primary ones, not from another ink.
  private func spaceOfInk(_ object: Object) -> ColourSpace? {
    switch colourSpace(of: object, unlessInk: true) {
    case .grey: .grey
    case .rgb: .rgb
    case .cmyk: .cmyk
    default: nil
    }
  }

  private func colourSpace(of object: Object, unlessInk: Bool) -> ColourSpace {
    if let kind = array(object, most: 1)?.first.flatMap(name), kind == "Separation" { return .unknown }
    return colourSpace(object)
  }
}
