import Comparison
import Messages
import Model

/// A drawing of several periods: a column for each, in it a block for each policy as high as the number of its items, and
/// ribbons for the items that go on from one period to the next. Measured in pixels.
struct DevelopmentPicture {
  var developmentName: String
  var developmentLead: String
  var developmentTitle: String
  var developmentNote: String
  var canvasWidth: String
  var canvasHeight: String
  var periods: [Label] = []
  var bands: [Band] = []
  var blocks: [Block] = []

  struct Label {
    var periodX: String
    var periodName: String
  }

  struct Band {
    var band: PrintedRibbon
    var bandStyle: String
    var bandPath: String
    var bandTitle: String
    var moves: Bool { bandStyle == "moves" }
  }

  struct Block {
    var blockX: String
    var blockY: String
    var blockHeight: String
    var captionX: String
    var captionY: String
    var caption: String
    var countText: String
  }

  /// - Parameter journey: nil gives nil.
  init?(_ journey: Journey?, tongue: Tongue) {
    guard let journey else { return nil }
    let steps = journey.steps
    let columns = PeriodColumns(steps, others: ReportPhrase.otherPolicies.sentence(tongue))
    developmentName = ReportPhrase.journeyName(journey).sentence(tongue)
    developmentLead = ReportPhrase.journeyLead(journey).sentence(tongue).withNumbersKept
    developmentTitle = ReportPhrase.development.sentence(tongue)
    developmentNote = ReportPhrase.developmentNote.sentence(tongue)
    canvasWidth = "\(columns.width)"
    canvasHeight = "\(columns.height)"
    for (place, period) in journey.periods.enumerated() {
      periods.append(Label(periodX: "\(columns.x(place))", periodName: "\(period)"))
      blocks += columns.blocks[place].map { Block($0, x: columns.x(place), room: columns.room) }
    }
    let all = steps.indices.flatMap { columns.bands(of: steps[$0], from: $0) }
    // Bands that move are drawn above those that stay.
    bands = all.filter { !$0.moves } + all.filter(\.moves)
  }
}

extension DevelopmentPicture.Block {
  fileprivate init(_ block: PeriodColumns.Block, x: Int, room: Int) {
    blockX = "\(x)"
    blockY = block.top.short
    blockHeight = max(1, block.height).short
    captionX = "\(x + PeriodColumns.breadth + 6)"
    captionY = (block.top + max(block.height / 2 + 4, 11)).short
    caption = block.policy.shortened(to: room)
    countText = "\(block.count)"
  }
}
