/// One item that became several, or several that became one; places in the old and the new period, ascending.
struct Several {
  var old: [Int]
  var new: [Int]
  var score: Float
  var gain: Float
}

/// Finds splits and merges: where adding the text of a second item makes a pair clearly more alike.
struct SplitsAndMerges {
  /// How much joining must raise the similarity.
  static let gain: Float = 0.04
  /// A piece may be so much less like the whole than a pair must be.
  static let pieceDepth: Float = 0.1
  /// How much of a piece's wording must stand in the whole.
  static let leastCoverage: Float = 0.3
  /// How much of the whole's wording a piece must bring that the others do not.
  static let leastOwn: Float = 0.1
  /// How many pieces are tried with each whole, and how many it may have.
  static let tried = 8
  static let most = 4

  let similarity: Similarity
  /// The wordings of all items of both periods, by node: the old items first.
  let wordings: [Wording]
  let oldCount: Int
  let threshold: Float

  /// - Parameters:
  ///   - pairs: items of one kind with something in common; their scores include what the policy adds.
  ///   - alike: the pairs above the threshold.
  ///   - isFixed: items that are not looked at, by node.
  /// - Returns: disjoint groups, best first.
  func find(among pairs: [Pair], alike: Pairing, isFixed: [Bool]) -> [Several] {
    var pieces: [Int: [Piece]] = [:]
    for pair in pairs where pair.score >= threshold - Self.pieceDepth {
      let (one, two) = (pair.old, oldCount + pair.new)
      guard !isFixed[one], !isFixed[two] else { continue }
      pieces[one, default: []].append(Piece(node: two, score: pair.score, distance: abs(pair.old - pair.new)))
      pieces[two, default: []].append(Piece(node: one, score: pair.score, distance: abs(pair.old - pair.new)))
    }
    var partner: [Int: Int] = [:]
    for pair in alike.pairs { (partner[pair.old], partner[oldCount + pair.new]) = (oldCount + pair.new, pair.old) }
    let proposals = pieces.flatMap { propose(whole: $0, pieces: $1.sorted(by: Piece.isBetter), partner: partner) }
    return choose(proposals.sorted(by: Proposal.isBetter), partner: partner)
  }

  /// A node that may be part of another.
  private struct Piece {
    var node: Int
    var score: Float
    var distance: Int

    static func isBetter(_ left: Piece, _ right: Piece) -> Bool {
      if left.score != right.score { return left.score > right.score }
      return left.distance != right.distance ? left.distance < right.distance : left.node < right.node
    }
  }

  /// Two pieces and more that may make up a whole.
  private struct Proposal {
    var whole: Int
    var pieces: [Int]
    var score: Float
    var gain: Float
    /// Where the pieces stand, for ties.
    var distance: Int

    static func isBetter(_ left: Proposal, _ right: Proposal) -> Bool {
      if left.gain != right.gain { return left.gain > right.gain }
      return left.distance < right.distance
    }
  }

  /// The whole with its partner, or else with the best free piece, and a second piece.
  private func propose(whole: Int, pieces: [Piece], partner: [Int: Int]) -> [Proposal] {
    let free = pieces.filter { partner[$0.node] == nil }
    guard let lead = partner[whole].flatMap({ mate in pieces.first { $0.node == mate } }) ?? free.first else {
      return []
    }
    // A partner that is itself put together of others is left to the proposals of its own.
    return free.lazy.filter { $0.node != lead.node }.prefix(Self.tried).compactMap { second in
      let joined = similarity.vocabulary.joined(wordings[lead.node], wordings[second.node])
      let text = wordings[whole]
      let single = max(similarity(wordings[lead.node], text), similarity(wordings[second.node], text))
      let score = similarity(joined, text)
      let gain = score - single
      let isAlike = second.score >= threshold
      guard gain >= Self.gain || isAlike, score >= threshold, sharesWording(lead.node, second.node, whole, isAlike)
      else { return nil }
      return Proposal(
        whole: whole, pieces: [lead.node, second.node], score: score, gain: gain,
        distance: lead.distance + second.distance)
    }
  }

  /// Whether both pieces stand in good part in the whole, and each brings something of it that the other does not.
  private func sharesWording(_ one: Int, _ two: Int, _ whole: Int, _ isAlike: Bool) -> Bool {
    let text = wordings[whole]
    let both = similarity.coverage(of: text, by: wordings[one].joined(with: wordings[two]))
    return [one, two].allSatisfy { piece in
      let other = piece == one ? two : one
      return (isAlike || similarity.coverage(of: wordings[piece], by: text) >= Self.leastCoverage)
        && both - similarity.coverage(of: text, by: wordings[other]) >= Self.leastOwn
    }
  }

  private func choose(_ proposals: [Proposal], partner: [Int: Int]) -> [Several] {
    var taken = Set<Int>()
    var result: [Several] = []
    for proposal in proposals {
      let nodes = [proposal.whole] + proposal.pieces
      guard taken.isDisjoint(with: nodes) else { continue }
      taken.formUnion(nodes)
      result.append(several(proposal))
    }
    return result
  }

  private func several(_ proposal: Proposal) -> Several {
    let pieces = proposal.pieces.sorted()
    let isSplit = proposal.whole < oldCount
    return Several(
      old: isSplit ? [proposal.whole] : pieces, new: (isSplit ? pieces : [proposal.whole]).map { $0 - oldCount },
      score: proposal.score, gain: proposal.gain)
  }
}
