import Comparison
import Messages
import Model

/// A drawing of where items moved: headings of the old period on the left, of the new one on the right, and a ribbon
/// between two as broad as the number of items that went from one to the other. Measured in pixels.
struct FlowPicture {
  var flowTitle: String
  var flowCaption: String
  var height: String
  var ribbons: [Ribbon] = []
  var nodes: [Node] = []

  struct Ribbon {
    var band: PrintedRibbon
    var path: String
    var ribbonTitle: String
    var numberX: String
    var numberY: String
    var count: String
  }

  struct Node {
    var x: String
    var y: String
    var nodeHeight: String
    var labelX: String
    var nameY: String
    var detailY: String
    var anchor: String
    var name: String
    var detail: [String]
  }

  /// More ribbons than this can no longer be told apart; the broadest are drawn.
  static let mostRibbons = 24

  /// nil for fewer than three moves.
  init?(_ difference: Difference, tongue: Tongue) {
    var moves = Moves(difference)
    guard moves.count >= 3 else { return nil }
    let all = moves.flows.count
    moves.keepBroadest(Self.mostRibbons)
    flowTitle = ReportPhrase.flow.sentence(tongue)
    flowCaption = ReportPhrase.flowCaption(shown: moves.flows.count, of: all).sentence(tongue)
    let left = moves.stack(\.from)
    let right = moves.stack(\.to)
    height = "\(max(left.height, right.height))"
    nodes = left.bands.map { Node($0, atLeft: true) } + right.bands.map { Node($0, atLeft: false) }
    var (leaving, arriving) = (left.tops, right.tops)
    for flow in moves.flows {
      guard let start = leaving[flow.from], let end = arriving[flow.to] else { continue }
      let breadth = flow.count * Moves.unit
      ribbons.append(Ribbon(from: start, to: end, breadth: breadth, flow))
      leaving[flow.from] = start + breadth
      arriving[flow.to] = end + breadth
    }
  }
}

/// A heading of a policy or of a group in it.
private struct FlowEnd: Hashable {
  var policy: String
  var group: String?

  init(_ record: Record) {
    (policy, group) = (record.policy, record.group)
  }
}

/// The moved items by where they came from and went.
private struct Moves {
  struct Flow {
    var from: FlowEnd
    var to: FlowEnd
    var count: Int
  }

  struct Band {
    var heading: FlowEnd
    var top: Int
    var height: Int
  }

  /// The bands of one side from top to bottom.
  struct Stack {
    var bands: [Band]
    var height: Int
    var tops: [FlowEnd: Int] { Dictionary(bands.map { ($0.heading, $0.top) }, uniquingKeysWith: { first, _ in first }) }
  }

  /// The breadth of one item. It is fixed, so that the picture grows downwards only.
  static let unit = 12
  private static let spacing = 38

  private(set) var flows: [Flow] = []
  var count: Int { flows.map(\.count).reduce(0, +) }

  init(_ difference: Difference) {
    var indices: [[FlowEnd]: Int] = [:]
    for change in difference.items where change.isMoved {
      guard let old = change.old.first, let new = change.new.first else { continue }
      let ends = [FlowEnd(old), FlowEnd(new)]
      if let index = indices[ends] {
        flows[index].count += 1
      } else {
        indices[ends] = flows.count
        flows.append(Flow(from: ends[0], to: ends[1], count: 1))
      }
    }
  }

  mutating func keepBroadest(_ most: Int) {
    guard flows.count > most else { return }
    let ranked = flows.indices.sorted { (flows[$1].count, $0) < (flows[$0].count, $1) }
    flows = ranked.prefix(most).sorted().map { flows[$0] }
  }

  func stack(_ side: (Flow) -> FlowEnd) -> Stack {
    var order: [FlowEnd] = []
    var sizes: [FlowEnd: Int] = [:]
    for flow in flows {
      if sizes[side(flow)] == nil { order.append(side(flow)) }
      sizes[side(flow), default: 0] += flow.count
    }
    var top = 10
    let bands = order.map { heading in
      let height = (sizes[heading] ?? 0) * Self.unit
      defer { top += max(height + 16, Self.spacing) }
      return Band(heading: heading, top: top, height: height)
    }
    return Stack(bands: bands, height: top + 8)
  }
}

extension FlowPicture.Ribbon {
  /// A band that leaves and arrives horizontally, between the columns at 272 and 488.
  fileprivate init(from start: Int, to end: Int, breadth: Int, _ flow: Moves.Flow) {
    band = PrintedRibbon(
      from: .init(x: 272, top: Double(start), bottom: Double(start + breadth)),
      to: .init(x: 488, top: Double(end), bottom: Double(end + breadth)))
    path = band.path
    ribbonTitle = "\(flow.from.words) → \(flow.to.words): \(flow.count)"
    numberX = "284"
    numberY = "\(start + breadth / 2 + 4)"
    count = "\(flow.count)"
  }
}

extension FlowPicture.Node {
  fileprivate init(_ band: Moves.Band, atLeft: Bool) {
    let isGroup = band.heading.group != nil
    x = atLeft ? "268" : "488"
    y = "\(band.top)"
    nodeHeight = "\(band.height)"
    labelX = atLeft ? "258" : "502"
    let middle = band.top + band.height / 2
    nameY = "\(isGroup ? middle - 1 : middle + 5)"
    detailY = "\(middle + 13)"
    anchor = atLeft ? "end" : "start"
    name = (band.heading.group ?? band.heading.policy).shortened(to: 31)
    detail = isGroup ? [band.heading.policy.shortened(to: 38)] : []
  }
}

extension FlowEnd {
  fileprivate var words: String { [policy, group].compactMap { $0 }.joined(separator: " › ") }
}

extension String {
  /// The text itself, or so many of its characters with an ellipsis.
  func shortened(to count: Int) -> String {
    self.count <= count ? self : prefix(count - 1).trimmed + "…"
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
