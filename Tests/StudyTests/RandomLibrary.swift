import Comparison
import Hashing
import Library
import Model
import TestSupport

@testable import Study

/// A library of several series and periods, to which imports, corrections and their taking back come at random.
struct RandomLibrary {
  private static let words = [
    "møder", "samtaler", "forældre", "lærere", "læsning", "trivsel", "kor", "haller", "kost", "leg", "natur", "sprog",
  ]
  private static let titles = ["Plan for skoler", "Plan for ældre", "Plan for fritid", nil]
  private static let municipalities = ["Aalund Kommune", "Birkholm Kommune", nil]

  let session: Session
  /// Whether its plans are of two municipalities, or of one that is not known.
  private let hasMunicipalities: Bool
  var generator: SeededGenerator

  init(_ session: Session, seed: UInt64) {
    self.session = session
    hasMunicipalities = seed.isMultiple(of: 2)
    generator = SeededGenerator(seed: seed)
  }

  mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  mutating func change() async throws {
    let snapshot = try await session.holdings().snapshot
    let document = snapshot.documents.randomElement(using: &generator)
    switch number(11) {
    case 0...4: try await importOne()
    case 5, 6: try await judge(snapshot)
    case 7:
      guard let policy = snapshot.records.map(\.policy).randomElement(using: &generator) else { return }
      let name = "Politik \(number(4))"
      try await session.change { try $0.renamePolicy(policy, to: name) }
    case 8:
      guard let document else { return }
      let (isRemoved, first) = (number(3) == 0, 2014 + 2 * number(5))
      try await session.change { store in
        if isRemoved { return try store.remove(document: document.id) }
        return try store.setPeriod(Period(first: first, last: first + 2), ofDocument: document.id)
      }
    case 9:
      guard let document, let name = Self.municipalities[number(2)], hasMunicipalities else { return }
      try await session.change { try $0.setMunicipality(name, ofDocument: document.id) }
    default: try await session.change { try $0.undo() }
    }
  }

  mutating func importOne() async throws {
    let first = 2014 + 2 * number(5)
    let texts = (0..<(2 + number(4))).map { _ in
      (0..<(2 + number(3))).map { _ in Self.words[number(Self.words.count)] }.joined(separator: " ")
    }
    let title = Self.titles[number(Self.titles.count)]
    var read = file(title, period: "\(first)-\(first + 2)", texts: texts, policy: "Politik \(number(3))")
    if hasMunicipalities { read.documents[0].municipality = Self.municipalities[number(3)] }
    let (path, stamp) = ("/\(number(9)).txt", "\(number(1 << 30))")
    try await session.change(makingLibrary: true) { store in
      try store.store(read, path: path, sha256: FileHash.sha256(of: stamp.utf8))
    }
  }

  /// Confirms, links or rejects two records of different periods.
  mutating func judge(_ snapshot: Snapshot) async throws {
    guard let one = snapshot.records.randomElement(using: &generator),
      let two = snapshot.records.filter({ $0.period != one.period }).randomElement(using: &generator)
    else { return }
    let isSame = number(2) == 0
    guard let pair = try? snapshot.pairs(named: [one.id, two.id], on: nil).first else { return }
    try await session.change { store in
      try store.judge([
        Judgement(
          municipality: pair.municipality, kind: .activity, old: pair.old.text, new: pair.new.text, isSame: isSame)
      ])
    }
  }
}
