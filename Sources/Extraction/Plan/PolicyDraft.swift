import Model

/// A policy while its sections and tables are read.
struct PolicyDraft {
  /// nil where nothing names it.
  var name: String?
  var facts = Facts()
  var activities: [Paragraph] = []
  var followUps: [Paragraph] = []
  /// What its tables hold.
  var pieces: [Policy] = []

  init(_ heading: Heading? = nil) {
    name = heading?.name
    if let number = heading?.number { facts.add(Fact(.field(.number), number)) }
  }

  init(named name: String?) { self.name = name }

  var isEmpty: Bool {
    followUps.isEmpty && pieces.allSatisfy(\.isEmpty) && activities.allSatisfy { $0.marker == nil }
  }

  mutating func open(group: String?, places: [Place] = []) {
    guard let group else { return }
    var line = Line(text: group, places: places)
    line.isParagraph = true
    var paragraph = Paragraph(line)
    paragraph.isOwnRow = true
    activities.append(paragraph)
  }

  /// Adds what a line of labels says of the last activity.
  mutating func tell(_ line: LabelLine) {
    guard var last = activities.popLast() else { return }
    for pair in line.pairs {
      switch pair.use {
      case .fact(let field): last.facts.add(Fact(.field(field), pair.text))
      case .followUps:
        var item = last
        (item.text, item.facts) = (pair.text, [])
        followUps.append(item)
      case .policy, .activities: last.facts.add(Fact(.field(.description), pair.text))
      }
    }
    activities.append(last)
  }

  mutating func describe(_ text: String) {
    let text = text.withoutSoftHyphens
    if !text.isEmpty { facts.add(Fact(.field(.description), text)) }
  }

  /// - Parameter layout: of all lists of the plan.
  func policy(_ layout: ColumnLayout) -> Policy {
    // The last group may have nothing below it that was read.
    let listed = activities.prefix((activities.lastIndex { !$0.isOpening } ?? -1) + 1)
    var policy = Policy(
      name: name, facts: facts, groups: layout.groups(of: Array(listed)), followUps: layout.followUps(followUps))
    for piece in pieces { policy.add(piece) }
    return policy
  }
}

extension Paragraph {
  /// A heading that is an activity itself.
  init(activity text: String, facts: Facts, places: [Place]) {
    var line = Line(text: text, places: places, marker: Marker(sign: "•", level: 0))
    line.isParagraph = true
    self.init(line)
    self.facts = facts
  }

  /// Whether it only names the group of the items behind it.
  fileprivate var isOpening: Bool { isOwnRow && marker == nil }

  /// An item as it stands in the lists of a plan, whatever it was before.
  var asItem: Paragraph {
    var item = self
    if item.marker == nil { item.marker = Marker(sign: "•", level: 0) }
    return item
  }
}
