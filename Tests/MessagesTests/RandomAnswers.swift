import Messages
import Model

/// A small generator of numbers that gives the same ones every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Answers of chance, of every kind.
struct RandomAnswers {
  var random: Seeded

  init(seed: UInt64) { random = Seeded(state: seed) }

  mutating func file() -> ReaderAnswer<ReadFile> {
    let format = pick([Format.pdf, .docx, .odt, .text])
    return .success(
      ReadFile(
        format: format, pageCount: maybe { $0.number() }, documents: list { $0.document() }, notes: list { $0.note() }))
  }

  mutating func failure() -> ReaderAnswer<ReadFile> { .failure(Failure(reason(), page: maybe { $0.number() })) }

  private mutating func document() -> StrategyDocument {
    StrategyDocument(
      title: maybe { $0.text() }, period: maybe { _ in Period(first: 2018, last: 2020) },
      until: maybe { $0.pick([1900, 2030, 2099]) }, municipality: maybe { $0.text() }, columns: list { $0.text() },
      policies: list { random in
        Policy(
          name: random.text(),
          groups: random.list { random in
            ActivityGroup(name: random.maybe { $0.text() }, activities: random.list { $0.item() })
          }, followUps: random.list { $0.item() })
      }, understood: understanding(), isVouched: Bool.random(using: &random))
  }

  private mutating func understanding() -> Understanding {
    Understanding(
      pick(Understanding.Shape.allCases),
      columns: list { Understanding.Column(header: $0.text(), use: $0.text()) },
      ranks: list { random in
        Understanding.Rank(
          random.pick(Understanding.Rank.Role.allCases), by: random.pick(Understanding.Rank.Sign.allCases))
      }, periodFrom: maybe { $0.pick(Understanding.PeriodSource.allCases) },
      weak: list { $0.pick(Understanding.Weakness.allCases) })
  }

  private mutating func item() -> Item {
    Item(text: text(), level: Int.random(in: 0...1_000, using: &random), places: list { $0.place() })
  }

  private mutating func place() -> Place {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .page(number(), Box(left: edge(), top: edge(), right: edge(), bottom: edge()))
    case 1: .part(text(), path: text())
    default: .lines(number(), count: number())
    }
  }

  private mutating func note() -> Note {
    let kinds: [Note.Kind] = [
      .recognised(confidence: number()), .hiddenText, .columnsInferred, .recovered, .revisionsAccepted(count: number()),
      .unplacedText(count: number()), .unreadTables(count: number()), .unreadLines(list { $0.number() }),
      .unreadPages(list { $0.number() }),
      .unknownLetters(words: number()),
      .unreadPictures(list { $0.number() }, package: maybe { $0.text() }),
      .unreadEmbedded(count: number()), .hiddenRows(count: number()), .periodFromFileName,
      .weak(pick(Understanding.Weakness.allCases)),
    ]
    return Note(pick(kinds), page: maybe { $0.number() })
  }

  private mutating func reason() -> Failure.Reason {
    let kind = pick([Failure.Kind.text, .html, .spreadsheet, .zip, .image, .unknown])
    return pick([
      .empty, .notADocument(kind), .needsOffice(pick(Format.allCases)), .unsupportedMethod, .damaged(damage()),
      .needsPassword,
      .wrongPassword, .lockedOffice, .noTextLayer, .blankPages, .embeddedText, .undecodableText, .noTable,
      .tooLarge(limit()), .tooDeep(levels: number()), .timedOut(seconds: number()),
      .crashed(signal: Int32.random(in: 0...64, using: &random)), .unreadable(obstacle()),
      .missingDependency(package: text()), .shortage,
      .noPlan(headings: number(), items: number(), tables: number()),
    ])
  }

  private mutating func damage() -> Failure.Damage {
    pick([
      .structure, .missingPart(text()), .xml(part: text(), line: number()), .encoding(part: text()),
      .checksum(part: text()), .documentType(part: text()), .noPages, .conversion,
    ])
  }

  private mutating func limit() -> Failure.Limit {
    pick([
      .partSize(part: text(), mebibytes: number()), .ratio(part: text(), times: number()), .entries(number()),
      .pages(number()), .fileSize(mebibytes: number()), .pageTime(seconds: number()), .drawing(mebibytes: number()),
      .memory(mebibytes: number()), .textLength(mebibytes: number()),
    ])
  }

  private mutating func obstacle() -> Failure.Obstacle {
    pick([.missing, .permission, .isFolder, .notRegular, .linkLoop, .system(Int32.random(in: 1...133, using: &random))])
  }

  private mutating func number() -> Int { pick([0, 1, 127, 128, 70_000, Int(UInt32.max)]) }
  private mutating func edge() -> Double { pick([0, -0.1, 595.276, .greatestFiniteMagnitude, 1e-9]) }
  private mutating func text() -> String { pick(["", "æ", "Børnene – også de små – skal læse", "\u{0}\u{10FFFF}"]) }
  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    Bool.random(using: &random) ? value(&self) : nil
  }

  private mutating func list<Value>(_ value: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&self) }
  }
}
