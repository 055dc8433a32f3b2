import Mustache

/// Text as it may stand in HTML and XML, between tags and in quoted attributes.
///
/// It works by scalar, not by character: a scalar that joins the next one in a grapheme (U+0600 before "<") would hide
/// it. Scalars that control a terminal or turn the reading direction are spelled out, and so are noncharacters, which XML
/// forbids.
func escaped(_ text: String) -> String {
  var markup = ""
  markup.reserveCapacity(text.utf8.count)
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "<": markup += "&lt;"
    case ">": markup += "&gt;"
    case "&": markup += "&amp;"
    case "\"": markup += "&quot;"
    case "'": markup += "&#39;"
    case _ where scalar.isNoncharacter: markup += scalar.spelledOut
    default: markup.unicodeScalars.append(scalar)
    }
  }
  return markup
}

/// The escaping of every value in a template that asks for `MARKUP`.
struct MarkupEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String { escaped(text) }

  static let name = "MARKUP"
}
