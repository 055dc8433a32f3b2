/// How a piece of text looks, by what it is.
package enum Style: Hashable, Sendable {
  case plain, title, heading, faint, match, inserted, deleted, warning, number, sign, bar

  /// The codes that turn the style on (ECMA-48 SGR); nil for plain text.
  var code: String? {
    switch self {
    case .plain: nil
    case .title: "1"
    case .heading: "1;36"
    case .faint: "2"
    case .match: "1;33"
    case .inserted: "32"
    case .deleted: "31;9"
    case .warning: "33"
    case .number, .bar: "36"
    case .sign: "1"
    }
  }
}

/// Text with styles, before it is laid out in lines. Every text passes `visible` here, so nothing else can be printed.
package struct Styled: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package fileprivate(set) var text: String
    package let style: Style
  }

  package private(set) var runs: [Run]

  package init(_ text: String = "", as style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: visible(text), style: style)]
  }

  package static func + (left: Styled, right: Styled) -> Styled {
    var joined = left
    joined += right
    return joined
  }

  package static func += (left: inout Styled, right: Styled) {
    for run in right.runs {
      if left.runs.last?.style == run.style {
        left.runs[left.runs.count - 1].text += run.text
      } else {
        left.runs.append(run)
      }
    }
  }

  package var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }
  package var displayWidth: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  /// The text with its codes, or plain where there is no colour.
  package func written(color: Bool) -> String {
    runs.map { run in
      guard color, let code = run.style.code else { return run.text }
      return "\u{1B}[\(code)m\(run.text)\u{1B}[0m"
    }.joined()
  }
}

extension Styled {
  /// A text with some of its bytes marked; ranges outside the text, and ranges that cut a letter, are ignored.
  package init(_ text: String, marking ranges: [Range<Int>], as style: Style) {
    self.init()
    let bytes = text.utf8
    var position = bytes.startIndex
    for range in ranges where range.lowerBound >= 0 && range.upperBound <= bytes.count {
      guard let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound).samePosition(in: text),
        let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound).samePosition(in: text),
        start >= position, start < end
      else { continue }
      self += Styled(String(text[position..<start]))
      self += Styled(String(text[start..<end]), as: style)
      position = end
    }
    self += Styled(String(text[position...]))
  }
}
