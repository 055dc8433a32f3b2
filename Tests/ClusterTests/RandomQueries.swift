import Model
import TestSupport

/// Queries drawn from the words of a library, with every construct that can be asked of a search engine.
struct RandomQueries {
  private var random: SeededGenerator
  /// The words of each text.
  private let texts: [[String]]
  private let facts: [Fact]

  init(_ records: [Record], seed: UInt64) {
    random = SeededGenerator(seed: seed)
    facts = records.flatMap(\.facts)
    texts = (records.map(\.text) + facts.map(\.text)).map { text in
      text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }.filter { !$0.isEmpty }
  }

  mutating func next() -> String {
    switch random.below(10) {
    case 0...3: places()
    case 4: places() + " " + places()
    case 5: places() + [" OR ", " | ", " ELLER "][random.below(3)] + places()
    case 6: places() + [" -", " NOT ", " IKKE "][random.below(3)] + places()
    case 7: places() + " " + condition()
    case 8:
      condition() + (random.below(2) == 0 ? "" : " " + condition()) + (random.below(3) == 0 ? " " + heading() : "")
    default: "(" + places() + " | " + condition() + ") -(" + places() + " " + places() + ")"
    }
  }

  private mutating func places() -> String {
    switch random.below(12) {
    case 0...3: return word()
    case 4: return "=" + word()
    case 5: return "\"" + run() + "\""
    case 6: return "=\"" + run() + "\""
    case 7: return pattern()
    case 8: return word() + ["~", "~1"][random.below(2)]
    case 9: return ["hoved:", "led:"][random.below(2)] + word().suffix(random.below(3) + 4)
    case 10: return near()
    default: return random.below(2) == 0 ? word().uppercased() : run()
    }
  }

  private mutating func word() -> String {
    let text = texts[random.below(texts.count)]
    return text[random.below(text.count)]
  }

  /// Two words or three that stand side by side.
  private mutating func run() -> String {
    let text = texts[random.below(texts.count)]
    let start = random.below(text.count)
    return text[start..<min(text.count, start + 2 + random.below(2))].joined(separator: " ")
  }

  private mutating func near() -> String {
    let text = texts[random.below(texts.count)]
    let (left, right) = (text[random.below(text.count)], text[random.below(text.count)])
    let first = random.below(4) == 0 ? "\"" + run() + "\"" : left
    return first + [" NEAR ", " NEAR/0 ", " NEAR/1 ", " NEAR/3 "][random.below(4)] + right
  }

  private mutating func pattern() -> String {
    let word = word()
    let exact = random.below(3) == 0 ? "=" : ""
    switch random.below(4) {
    case 0: return exact + word.prefix(4) + "*"
    case 1: return exact + "*" + word.suffix(4)
    case 2: return exact + word.prefix(2) + "*" + word.suffix(2)
    default: return random.below(4) == 0 ? "*" : exact + "*" + word.dropFirst().prefix(3) + "*"
    }
  }

  private mutating func condition() -> String {
    let conditions = [
      "periode:2018-2020", "periode:2020..", "periode:..2019", "periode:sidste", "kommune:aalund", "kommune:bølge",
      "kommune:\"Aalund Kommune\"", "område:skole", "område:\"fritid kultur\"", "type:aktivitet", "type:opfølgning",
      "dokument:2", "dokument:handleplan", "dokument:plan-3", "side:2", "side:3..5", "side:..2", "frist:2024",
      "frist:2024-06..", "frist:..2024-03", "frist:løbende", "økonomi:100000..500000", "økonomi:1,5mio..",
      "økonomi:ingen", "status:\"I gang\"", "ansvarlig:*", "mål:*", "-ansvarlig:*", "-periode:2018-2020",
    ]
    switch random.below(4) {
    case 0: return fact()
    case 1: return ["politik:", "gruppe:"][random.below(2)] + word()
    default: return conditions[random.below(conditions.count)]
    }
  }

  private mutating func fact() -> String {
    let said = facts[random.below(facts.count)]
    guard let field = said.name.field?.definition.queryNames[0] else { return "ansvarlig:skole*" }
    let words = said.text.split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty else { return field + ":*" }
    let word = words[random.below(words.count)]
    return field
      + [":\(word)", ":=\(word)", ":\(word.prefix(3))*", ":\"\(words.joined(separator: " "))\""][random.below(4)]
  }

  private mutating func heading() -> String { ["type:politik", "type:gruppe", "type:politik|gruppe"][random.below(3)] }
}
