import Model

/// What the inference of columns asks of a line, looked up once.
struct LineFacts {
  let length: Int
  var isEmpty: Bool { length == 0 }
  /// Letters of the first word if the line goes on from the one before it; the marker is a word then.
  let firstWordLength: Int
  /// Blank lines above, at most two.
  let blanks: Int
  let opensPage: Bool
  let hasMarker: Bool
  let mayBeDash: Bool
  let startsLowercase: Bool
  let startsUppercase: Bool
  /// A line that goes on never begins with a capital if its first word is a dash.
  var wrapStartsUppercase: Bool { startsUppercase && !mayBeDash }
  let endsInSpace: Bool
  let ending: Ending
  /// Whether the name ends in a colon, here or elsewhere, and so is a heading wherever it stands.
  let isHeading: Bool
  let namesPolicy: Bool
  let speaksOfFollowUp: Bool

  /// Last signs that tell whether a text goes on.
  enum Ending {
    case hyphen, open, colon, fullStop, other

    init(_ sign: Character?) {
      switch sign {
      case "-": self = .hyphen
      case "–", ",", "&": self = .open
      case ":": self = .colon
      case ".": self = .fullStop
      default: self = .other
      }
    }
  }

  /// - Parameter headings: names that end in a colon somewhere.
  init(_ line: PrintedLine, next: PrintedLine?, headings: Set<String>) {
    length = line.length
    mayBeDash = line.mayBeDash
    firstWordLength = mayBeDash ? line.marker.map { UTF8Letters.count($0.sign) } ?? 0 : line.firstWordLength
    blanks = min(line.blanksBefore, 2)
    opensPage = line.opensPage
    hasMarker = line.marker != nil
    (startsLowercase, startsUppercase) = (line.startsLowercase, line.startsUppercase)
    endsInSpace = line.endsInSpace
    ending = Ending(line.lastSign)
    isHeading = ending == .colon || !hasMarker && headings.contains(line.text)
    let wrap = next.flatMap { $0.marker == nil && $0.startsLowercase ? $0 : nil }
    speaksOfFollowUp = line.marker != nil && Self.speaksOfFollowUp(line, wrap: wrap)
    namesPolicy = line.marker == nil && Self.namesPolicy(line, wrap: wrap)
  }

  private static func speaksOfFollowUp(_ line: PrintedLine, wrap: PrintedLine?) -> Bool {
    var text = Array(line.text.utf8)
    if let wrap {
      if line.lastSign != "-" { text.append(0x20) }
      text += wrap.text.utf8
    }
    return FollowUpWords.stand(in: text)
  }

  private static func namesPolicy(_ line: PrintedLine, wrap: PrintedLine?) -> Bool {
    let isDivided = line.lastSign == "-"
    guard line.length + (wrap.map { $0.length + (isDivided ? 0 : 1) } ?? 0) <= longestName else { return false }
    let text = wrap.map { line.text + (isDivided ? "" : " ") + $0.text } ?? line.text
    return HeaderWords.role(of: text) == .policy
  }

  private static let longestName = 80
}
