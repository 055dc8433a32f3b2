import Mustache

/// Text as it may stand in HTML and XML, between tags and in quoted attributes.
///
/// It goes by scalar: a sign that joins the next one to its grapheme (U+0600 before "<") hides that one from whoever
/// goes by character. What steers a terminal or turns the reading direction is spelled out, and so are the
/// noncharacters, which XML forbids.
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
