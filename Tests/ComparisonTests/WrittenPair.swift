import Foundation
import Model
import Testing

@testable import Comparison

/// Two periods of a plan written by hand, with what became of each item: a file under Golden/pairs. Its lines:
///
///     @ key = value               not read
///     P key = old | new           a policy, "-" where a side has none;  G key = old | new  a group
///     = place | text              kept           > place -> place | text            moved
///     ~ place | old => new        reworded       x place -> place | old => new      an activity that became a follow-up
///     S place | old => new // new split          M place | old // old => new        merged
///     + place | new               added          - place | old                      removed
///
/// A place is a group's key, or a policy's with ".f" for its follow-ups. A line may end with {tags}, which say what changed.
struct WrittenPair {
  struct Item {
    var sign: Character
    var tags: Set<String>
    var old: [Record] = []
    var new: [Record] = []
  }

  private(set) var items: [Item] = []
  private var names: [String: [String]] = [:]

  var old: [Record] { items.flatMap(\.old) }
  var new: [Record] { items.flatMap(\.new) }

  static let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/pairs")

  init(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    for line in text.split(separator: "\n") {
      let (sign, rest) = (try #require(line.first), String(line.dropFirst(2)))
      switch sign {
      case "@": continue
      case "P", "G":
        let parts = rest.components(separatedBy: " = ")
        names[parts[0]] = parts[1].components(separatedBy: " | ")
      default: add(sign, rest)
      }
    }
  }

  private mutating func add(_ sign: Character, _ line: String) {
    let tagged = line.components(separatedBy: " {")
    let tags = tagged.count > 1 ? tagged[1].dropLast().split(separator: ",").map(String.init) : []
    let parts = tagged[0].components(separatedBy: " | ")
    let places = parts[0].components(separatedBy: " -> ")
    let sides = parts[1].components(separatedBy: " => ").map { $0.components(separatedBy: " // ") }
    var item = Item(sign: sign, tags: Set(tags))
    if sign != "+" { item.old = records(sides[0], at: places[0], side: 0) }
    if sign != "-" { item.new = records(sides[sides.count - 1], at: places[places.count - 1], side: 1) }
    items.append(item)
  }

  private func records(_ texts: [String], at place: String, side: Int) -> [Record] {
    let policy = place.prefix { $0 != "." }
    let isFollowUp = place.hasSuffix(".f")
    return texts.enumerated().map { number, text in
      Record(
        id: "\(side)-\(items.count)-\(number)", kind: isFollowUp ? .followUp : .activity, period: nil, series: nil,
        policy: names[String(policy)]?[side] ?? "", group: isFollowUp ? nil : names[place]?[side], text: text,
        ordinal: items.count * 10 + number)
    }
  }

  /// The relation that its sign stands for.
  static func relation(_ sign: Character) -> Relation? {
    let signs: [Character: Relation] = [
      "=": .kept, ">": .moved, "~": .reworded, "x": .kindChanged, "S": .split, "M": .merged, "+": .added, "-": .removed,
    ]
    return signs[sign]
  }
}
