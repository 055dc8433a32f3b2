import Model

/// A number for each item of two periods, the same for items of one kind with the same text.
struct TextNumbers {
  let old: [Int]
  let new: [Int]

  private struct Key: Hashable {
    var kind: RecordKind
    var text: String
  }

  init(old: [Record], new: [Record]) {
    var numbers: [Key: Int] = [:]
    func number(of record: Record) -> Int {
      let (key, next) = (Key(kind: record.kind, text: record.text.singleSpaced), numbers.count)
      if let number = numbers[key] { return number }
      numbers[key] = next
      return next
    }
    self.old = old.map { number(of: $0) }
    self.new = new.map { number(of: $0) }
  }

  /// The items, by their indices, whose text stands once in each period.
  var pairsOfSingles: [(old: Int, new: Int)] {
    let (oldSingles, newSingles) = (Self.singles(old), Self.singles(new))
    return oldSingles.compactMap { number, item in newSingles[number].map { (item, $0) } }
  }

  /// The index of each number that stands once.
  private static func singles(_ numbers: [Int]) -> [Int: Int] {
    Dictionary(grouping: numbers.indices) { numbers[$0] }.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}
