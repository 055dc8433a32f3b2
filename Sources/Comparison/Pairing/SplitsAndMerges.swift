import Files
import Model

/// One item that became several, or several that became one; indices into the old and the new period, ascending.
struct SplitOrMerge {
  var old: [Int]
  var new: [Int]
  var score: Float
  var gain: Float
}

/// Finds splits and merges: where the text of a further item makes a pair clearly more similar.
///
/// Items of both periods are nodes here, the old ones first. One node is the *whole*, those of the other period that
/// make it up are its *pieces*.
struct SplitsAndMerges {
  /// How much joining must raise the similarity.
  private static let leastGain: Float = 0.04
  /// How far below the threshold the similarity of a piece and the whole may be.
  private static let pieceDepth: Float = 0.1
  /// How far above the threshold the whole and its joined pieces must be.
  private static let height: Float = 0.2
  /// How much of a piece's wording must stand in the whole, unless the two are similar enough to be a pair.
  private static let leastCoverage: Float = 0.3
  /// How much of the whole's wording each piece must have that the others do not.
  private static let leastOwn: Float = 0.1
  /// A piece that has this share of what the others lack of the whole belongs to it.
  private static let fillingShare: Float = 0.8
  /// How many pieces are tried with each whole.
  private static let mostTried = 8
  /// How many pieces a whole may have.
  private static let mostPieces = 4

  /// How alike a pair's item and one that is left beside it must be for both to be pieces of the other, and how much of the
  /// wording of that one the item that is left must have.
  private static let leastParallel: Float = 0.15
  private static let leastOwnOfLeftover: Float = 0.15
  /// How far from each other in their period such pieces may stand.
  private static let farthestLeftover = 2

  private let similarity: Similarity
  private let oldCount: Int
  private let threshold: Float
  /// What each node stands under.
  private let headings: [HeadingAlignment.Heading]

  private var texts: [TextFeatures] { similarity.space.texts }

  init(similarity: Similarity, old: [Record], new: [Record], threshold: Float) {
    self.similarity = similarity
    oldCount = old.count
    self.threshold = threshold
    headings = (old + new).map(HeadingAlignment.Heading.init(of:))
  }

  /// - Parameters:
  ///   - candidates: pairs of items of one kind; their scores include what the policy adds.
  ///   - similar: the pairs above the threshold.
  ///   - isFixed: for each node whether it is left alone.
  /// - Returns: disjoint groups, best first.
  func find(among candidates: [ScoredPair], similar: Assignment, isFixed: [Bool]) -> [SplitOrMerge] {
    var pieces: [Int: [Piece]] = [:]
    for pair in candidates where pair.score >= threshold - Self.pieceDepth {
      let (one, two) = (pair.old, oldCount + pair.new)
      guard !isFixed[one], !isFixed[two] else { continue }
      let distance = abs(pair.old - pair.new)
      pieces[one, default: []].append(Piece(node: two, score: pair.score, distance: distance))
      pieces[two, default: []].append(Piece(node: one, score: pair.score, distance: distance))
    }
    var partners: [Int: Int] = [:]
    for pair in similar.pairs {
      (partners[pair.old], partners[oldCount + pair.new]) = (oldCount + pair.new, pair.old)
    }
    let proposals = pieces.untilCancelled.flatMap { whole, pieces in
      self.proposals(forWhole: whole, pieces: pieces.sorted { $0.isBetter(than: $1) }, partners: partners)
    }
    return disjoint(proposals.sorted { $0.isBetter(than: $1) })
  }

  /// A node that may be part of another.
  private struct Piece {
    var node: Int
    var score: Float
    var distance: Int

    func isBetter(than other: Piece) -> Bool {
      if score != other.score { return score > other.score }
      return distance != other.distance ? distance < other.distance : node < other.node
    }
  }

  /// A whole and two pieces or more that may make it up.
  private struct Proposal {
    var whole: Int
    var pieces: [Int]
    var score: Float
    var gain: Float
    /// Breaks ties: how far the pieces stand from the whole,
    var distance: Int
    /// and where all of them stand in their periods.
    var places: [Int]

    func isBetter(than other: Proposal) -> Bool {
      if gain != other.gain { return gain > other.gain }
      if distance != other.distance { return distance < other.distance }
      return places.lexicographicallyPrecedes(other.places)
    }
  }

  /// The whole with its partner, or else with its best free piece, and then with each other free piece and all that can
  /// be added to these.
  private func proposals(forWhole whole: Int, pieces: [Piece], partners: [Int: Int]) -> [Proposal] {
    let free = pieces.filter { partners[$0.node] == nil }
    let partner = partners[whole].flatMap { partner in pieces.first { $0.node == partner } }
    guard let lead = partner ?? free.first else { return [] }
    let others = free.lazy.filter { $0.node != lead.node }.prefix(Self.mostTried)
    return others.compactMap { second in
      var parts = [lead]
      guard var proposal = adding(second, to: parts, of: whole, isPaired: partner != nil) else { return nil }
      parts.append(second)
      for next in others where parts.count < Self.mostPieces && !parts.contains(where: { $0.node == next.node }) {
        guard let larger = adding(next, to: parts, of: whole, isPaired: partner != nil) else { continue }
        proposal = larger
        parts.append(next)
      }
      return proposal
    }
  }

  /// The whole made of some pieces and one more; nil where that one does not belong to it. It does if it raises the
  /// similarity, could pair with the whole by itself, or has what the other pieces lack.
  private func adding(_ piece: Piece, to parts: [Piece], of whole: Int, isPaired: Bool) -> Proposal? {
    let text = texts[whole]
    let all = parts + [piece]
    let score = similarity.unbridged(between: joined(all), and: text)
    let gain = score - (all.map { similarity.unbridged(between: texts[$0.node], and: text) }.max() ?? 0)
    guard score >= threshold + Self.height, eachHasItsOwn(all, of: text) else { return nil }
    let isShared = similarity.coverage(of: texts[piece.node], by: text) >= Self.leastCoverage
    let fills = isPaired && share(filledBy: piece, beside: parts, of: text) >= Self.fillingShare
    // Pieces that say little of the whole by themselves stand together.
    let standsBeside = parts.contains { headings[$0.node] == headings[piece.node] }
    guard piece.score >= threshold || (isShared && standsBeside && (gain >= Self.leastGain || fills)) else {
      return nil
    }
    return Proposal(
      whole: whole, pieces: all.map(\.node), score: score, gain: gain,
      distance: all.reduce(0) { $0 + $1.distance },
      places: [place(of: whole)] + all.map { place(of: $0.node) }.sorted())
  }

  /// Where a node stands in its own period.
  private func place(of node: Int) -> Int { node < oldCount ? node : node - oldCount }

  /// The share a piece has of what the other pieces lack of the whole.
  private func share(filledBy piece: Piece, beside parts: [Piece], of text: TextFeatures) -> Float {
    let without = similarity.coverage(of: text, by: joined(parts))
    let with = similarity.coverage(of: text, by: joined(parts + [piece]))
    return without < 1 ? (with - without) / (1 - without) : 0
  }

  /// Whether each piece has something of the whole that the others do not.
  private func eachHasItsOwn(_ pieces: [Piece], of text: TextFeatures) -> Bool {
    let all = similarity.coverage(of: text, by: joined(pieces))
    return pieces.allSatisfy { piece in
      let others = pieces.filter { $0.node != piece.node }
      return all - similarity.coverage(of: text, by: joined(others)) >= Self.leastOwn
    }
  }

  /// In the order of their nodes, so that the sums do not depend on which piece was found first.
  private func joined(_ pieces: [Piece]) -> TextFeatures {
    let nodes = pieces.map(\.node).sorted()
    guard let first = nodes.first else { return TextFeatures(grams: [], words: [], answers: [], units: []) }
    return nodes.dropFirst().reduce(texts[first]) { similarity.space.joined($0, with: texts[$1]) }
  }

  /// Pairs of which one item says also what an item says that is left beside the other: "Eftersyn af broer og tunneler" where
  /// "Broerne ses efter" is its pair and "Tunnelerne ses efter" the next item.
  ///
  /// - Parameters:
  ///   - pairs: items of which nobody said that they are one.
  ///   - isFree: for each node whether it is left.
  func widened(_ pairs: [ScoredPair], isFree: [Bool], where isAllowed: (ScoredPair) -> Bool) -> [SplitOrMerge] {
    let proposals = pairs.untilCancelled.flatMap { pair in
      let (one, two) = (pair.old, oldCount + pair.new)
      return [(whole: one, piece: two), (whole: two, piece: one)].flatMap { whole, piece in
        (piece - Self.farthestLeftover...piece + Self.farthestLeftover).compactMap { node -> Proposal? in
          guard texts.indices.contains(node), isFree[node], (node < oldCount) == (piece < oldCount),
            isAllowed(ScoredPair(old: min(whole, node), new: max(whole, node) - oldCount, score: 0))
          else { return nil }
          return proposal(widening: whole, by: [piece, node])
        }
      }
    }
    return disjoint(proposals.sorted { $0.isBetter(than: $1) })
  }

  /// - Parameter nodes: a whole's pair, and what is left beside it.
  private func proposal(widening whole: Int, by nodes: [Int]) -> Proposal? {
    let (text, pieces) = (texts[whole], nodes.map { Piece(node: $0, score: 0, distance: 0) })
    guard headings[nodes[0]] == headings[nodes[1]], eachHasItsOwn(pieces, of: text) else { return nil }
    let parallel = similarity.unbridged(between: texts[nodes[0]], and: texts[nodes[1]])
    let gain = similarity.coverage(of: text, by: joined(pieces)) - similarity.coverage(of: text, by: texts[nodes[0]])
    guard parallel >= Self.leastParallel, gain >= Self.leastOwnOfLeftover else { return nil }
    return Proposal(
      whole: whole, pieces: nodes, score: threshold, gain: gain, distance: abs(nodes[0] - nodes[1]),
      places: [place(of: whole)] + nodes.map { place(of: $0) }.sorted())
  }

  /// The proposals from the best down, those left out of which a node is taken.
  private func disjoint(_ proposals: [Proposal]) -> [SplitOrMerge] {
    var taken = Set<Int>()
    var result: [SplitOrMerge] = []
    for proposal in proposals {
      let nodes = [proposal.whole] + proposal.pieces
      guard taken.isDisjoint(with: nodes) else { continue }
      taken.formUnion(nodes)
      result.append(splitOrMerge(proposal))
    }
    return result
  }

  private func splitOrMerge(_ proposal: Proposal) -> SplitOrMerge {
    let pieces = proposal.pieces.sorted()
    let isSplit = proposal.whole < oldCount
    return SplitOrMerge(
      old: isSplit ? [proposal.whole] : pieces, new: (isSplit ? pieces : [proposal.whole]).map { $0 - oldCount },
      score: proposal.score, gain: proposal.gain)
  }
}
