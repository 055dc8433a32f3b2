import Model

/// Follow-ups that go on though the activity they follow up was removed.
///
/// A follow-up names no activity, only a policy. So its own activity is taken to be the one of its policy that has most
/// of its words. That activity is gone where it has no successor and the words it shares with the follow-up stand in no
/// activity any more. Where the policy has no activities left at all, each of its follow-ups has lost its own.
struct OrphanedFollowUps {
  /// The share of a follow-up's words that its own activity must have.
  private static let leastCoverage: Float = 0.3

  private let alignment: Alignment
  private let similarity: Similarity
  private var oldActivities: [String: [Int]] = [:]
  private var removedActivities: Set<Int> = []
  private var policiesWithActivities: Set<String> = []
  /// The units of the new period's activities, and those of stop words.
  private var unitsOfActivities: Set<UInt32> = []

  /// - Parameter kept: the old items that were linked, or may be by a suggestion.
  init(_ alignment: Alignment, space: FeatureSpace, kept: Set<Int>) {
    self.alignment = alignment
    similarity = Similarity(space: space)
    for (item, record) in alignment.old.enumerated() where record.kind == .activity {
      if !kept.contains(item) { removedActivities.insert(item) }
    }
    guard !removedActivities.isEmpty else { return }
    for (item, record) in alignment.old.enumerated() where record.kind == .activity {
      oldActivities[record.policy, default: []].append(item)
    }
    unitsOfActivities = space.stopUnits
    for (item, record) in alignment.new.enumerated() where record.kind == .activity {
      policiesWithActivities.insert(record.policy)
      unitsOfActivities.formUnion(space.texts[alignment.old.count + item].units)
    }
  }

  /// Whether an old follow-up has lost its activity.
  ///
  /// - Parameters:
  ///   - item: the index of an old item.
  ///   - successors: the indices of the new items that it became.
  func contains(_ item: Int, becoming successors: [Int]) -> Bool {
    let record = alignment.old[item]
    guard record.kind == .followUp, let activities = oldActivities[record.policy] else { return false }
    if successors.allSatisfy({ !policiesWithActivities.contains(alignment.new[$0].policy) }) { return true }
    let texts = similarity.space.texts
    let lost = Set(texts[item].units).subtracting(unitsOfActivities)
    guard !lost.isEmpty else { return false }
    let related = activities.filter { !lost.isDisjoint(with: texts[$0].units) }
    let coverages = related.map { similarity.coverage(of: texts[item], by: texts[$0]) }
    guard let most = coverages.max(), most >= Self.leastCoverage else { return false }
    return zip(related, coverages).allSatisfy { removedActivities.contains($0) || $1 < most }
  }
}
