import Model

/// The mentions of items, read when they are first asked for.
final class MentionMemory {
  /// In how many sorts two items say the same, and in how many both say something, but different things.
  struct Agreement {
    var same = 0
    var different = 0
    /// What it is worth to the second pass that they say the same.
    var weight: Float = 0
  }

  /// A plan has few who are responsible, so to have the same one tells nothing.
  private static let sameWeights: (frequencies: Float, quantities: Float, dates: Float, actors: Float) = (
    3.1, 1.7, 1.35, 0
  )

  private let old: [Record]
  private let new: [Record]
  private let reading: MentionReading
  private var known: [Facts?]

  /// What is compared of an item's mentions.
  private struct Facts {
    var frequencies: Set<String>
    var quantities: Set<Quantity>
    var dates: Set<String>
    var actors: Set<String>

    init(of mentions: Mentions) {
      (frequencies, quantities) = (mentions.frequencies, mentions.quantities)
      (dates, actors) = (mentions.dates, mentions.actors)
    }

    var isEmpty: Bool { frequencies.isEmpty && quantities.isEmpty && dates.isEmpty && actors.isEmpty }
  }

  init(old: [Record], new: [Record], reading: MentionReading) {
    (self.old, self.new, self.reading) = (old, new, reading)
    known = Array(repeating: nil, count: old.count + new.count)
  }

  func agreement(old one: Int, new two: Int) -> Agreement {
    var agreement = Agreement()
    read(one)
    read(old.count + two)
    guard let left = known[one], let right = known[old.count + two], !left.isEmpty, !right.isEmpty else {
      return agreement
    }
    func add<Value: Hashable>(_ left: Set<Value>, _ right: Set<Value>, weight: Float) {
      if left.isEmpty || right.isEmpty { return }
      guard left == right else {
        agreement.different += 1
        return
      }
      agreement.same += 1
      agreement.weight += weight
    }
    add(left.frequencies, right.frequencies, weight: Self.sameWeights.frequencies)
    add(left.quantities, right.quantities, weight: Self.sameWeights.quantities)
    add(left.dates, right.dates, weight: Self.sameWeights.dates)
    add(left.actors, right.actors, weight: Self.sameWeights.actors)
    return agreement
  }

  private func read(_ place: Int) {
    if known[place] != nil { return }
    let record = place < old.count ? old[place] : new[place - old.count]
    known[place] = Facts(of: Mentions(in: [record.text], reading: reading))
  }
}
