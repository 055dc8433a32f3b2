import Model

/// Follow-ups that go on though the activity they follow up went.
///
/// A follow-up names no activity; it belongs to a policy. So it is taken to follow the activity of its policy that answers most
/// of its words. That one went where it has no successor and the words they share stand in no activity any more. Where
/// no activity is left under the policy at all, every follow-up that still stands there has lost its own.
struct Orphans {
  /// How much of a follow-up's words an activity must answer to be its own.
  static let leastShare: Float = 0.3

  private let matching: Matching
  private let similarity: Similarity
  /// Old activities by policy, and those of them that went.
  private var activities: [String: [Int]] = [:]
  private var gone: Set<Int> = []
  private var policiesWithActivities: Set<String> = []
  /// Whether an activity of the new period has a unit, by unit.
  private var living: Set<UInt32> = []

  /// - Parameter kept: the old items that were linked, or may be by a suggestion.
  init(_ matching: Matching, vocabulary: Vocabulary, kept: Set<Int>) {
    self.matching = matching
    similarity = Similarity(vocabulary: vocabulary)
    for (place, record) in matching.old.enumerated() where record.kind == .activity {
      if !kept.contains(place) { gone.insert(place) }
    }
    guard !gone.isEmpty else { return }
    for (place, record) in matching.old.enumerated() where record.kind == .activity {
      activities[record.policy, default: []].append(place)
    }
    living = vocabulary.frequent
    for (place, record) in matching.new.enumerated() where record.kind == .activity {
      policiesWithActivities.insert(record.policy)
      living.formUnion(vocabulary.wordings[matching.old.count + place].units)
    }
  }

  /// Whether an old follow-up that became some new ones has lost its activity.
  func contains(_ place: Int, now: [Int]) -> Bool {
    let record = matching.old[place]
    guard record.kind == .followUp, let own = activities[record.policy] else { return false }
    if now.allSatisfy({ !policiesWithActivities.contains(matching.new[$0].policy) }) { return true }
    let wording = similarity.vocabulary.wordings[place]
    let lost = Set(wording.units).subtracting(living)
    guard !lost.isEmpty else { return false }
    let related = own.filter { !lost.isDisjoint(with: similarity.vocabulary.wordings[$0].units) }
    let shares = related.map { similarity.coverage(of: wording, by: similarity.vocabulary.wordings[$0]) }
    guard let most = shares.max(), most >= Self.leastShare else { return false }
    return zip(related, shares).allSatisfy { gone.contains($0) || $1 < most }
  }
}
