import Model

/// How an element of a web page looks, by its name and its own style; style sheets are not read.
struct HTMLStyle {
  /// Elements that begin and end paragraphs.
  static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "section",
    "article", "header", "footer", "main", "nav", "aside", "table", "caption", "thead", "tbody", "tfoot", "tr", "td",
    "th", "hr", "form", "fieldset", "legend", "address", "center", "figure", "figcaption", "body",
  ]
  /// Elements that show nothing of their text.
  private static let hidden: Set<String> = [
    "script", "style", "head", "title", "template", "noscript", "select", "textarea", "object", "svg", "math", "iframe",
    "button", "dialog", "nav", "footer",
  ]
  /// Parts of a page that are about the site, by the role that they say they have.
  private static let hiddenRoles: Set<String> = [
    "navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar",
  ]

  private(set) var isHidden: Bool
  private var emphasis: [Emphasis: Bool] = [:]
  private var size: Double?
  private var font: String?
  private var isRaised: Bool?

  init(_ name: String, attributes: [String: String]) {
    isHidden =
      Self.hidden.contains(name) || attributes["hidden"] != nil
      || Self.hiddenRoles.contains(attributes["role"]?.lowercased() ?? "")
    switch name {
    case "b", "strong", "th": emphasis[.bold] = true
    case "i", "em", "cite": emphasis[.italic] = true
    case "u", "ins": emphasis[.underlined] = true
    case "sup": isRaised = true
    case "sub": isRaised = false
    case "font": font = attributes["face"]
    default: break
    }
    for (property, value) in Self.declarations(attributes["style"] ?? "") { take(property, value: value) }
  }

  /// The look of text in the element, in an outer one with that look.
  func applied(to outer: ParagraphText.Look) -> ParagraphText.Look {
    var look = outer
    for (emphasis, isOn) in emphasis {
      if isOn { look.emphasis.insert(emphasis) } else { look.emphasis.remove(emphasis) }
    }
    look.size = size ?? look.size
    look.isRaised = isRaised ?? look.isRaised
    if let font { look.font = SymbolFont(named: font) }
    return look
  }

  /// The colour behind a cell, as "RRGGBB"; nil for none, for white and for colours by name.
  static func shade(_ attributes: [String: String]) -> String? {
    let styled = declarations(attributes["style"] ?? "").last { $0.property.hasPrefix("background") }?.value
    guard let value = styled ?? attributes["bgcolor"], let hash = value.firstIndex(of: "#") else { return nil }
    let digits = value[hash...].dropFirst().prefix { $0.isHexDigit }.uppercased()
    return digits.count == 6 && digits != "FFFFFF" ? digits : nil
  }

  private mutating func take(_ property: String, value: String) {
    switch property {
    case "display" where value == "none", "visibility" where value == "hidden", "mso-hide" where value == "all":
      isHidden = true
    case "font-weight": emphasis[.bold] = value.hasPrefix("bold") || (Int(value) ?? 0) >= 600
    case "font-style": emphasis[.italic] = value == "italic" || value.hasPrefix("oblique")
    case "text-decoration", "text-decoration-line": emphasis[.underlined] = value.contains("underline")
    case "vertical-align": if value == "super" || value == "sub" { isRaised = value == "super" }
    case "font-size": size = Self.points(value) ?? size
    case "font-family": font = value.split(separator: ",").first.map { $0.filter { $0 != "\"" && $0 != "'" } }
    default: break
    }
  }

  private static func declarations(_ style: String) -> [(property: String, value: String)] {
    style.lowercased().split(separator: ";").compactMap { declaration in
      let sides = declaration.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      let words = sides.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      return (words[0], words[1])
    }
  }

  /// Points of a size in pt or px.
  private static func points(_ value: String) -> Double? {
    guard let number = Double(value.prefix { $0.isNumber || $0 == "." }), number < 1000 else { return nil }
    return value.hasSuffix("pt") ? number : value.hasSuffix("px") ? number * 0.75 : nil
  }
}
