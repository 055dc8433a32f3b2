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
  /// How far above the threshold the whole and its joined pieces must be.
  static let height: Float = 0.2
  /// How much of a piece's wording must stand in the whole, unless the two are alike enough to be a pair.
  static let leastCoverage: Float = 0.3
  /// How much of the whole's wording a piece must bring that the others do not.
  static let leastOwn: Float = 0.1
  /// A piece that answers so much of what the others leave open in the whole belongs to it.
  static let mostOfRest: Float = 0.8
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
    /// How far the pieces stand from the whole, and the places of all within their periods, for ties.
    var distance: Int
    var places: [Int]

    static func isBetter(_ left: Proposal, _ right: Proposal) -> Bool {
      if left.gain != right.gain { return left.gain > right.gain }
      if left.distance != right.distance { return left.distance < right.distance }
      return left.places.lexicographicallyPrecedes(right.places)
    }
  }

  /// The whole with its partner, or else with the best free piece, and a second piece and more.
  private func propose(whole: Int, pieces: [Piece], partner: [Int: Int]) -> [Proposal] {
    let free = pieces.filter { partner[$0.node] == nil }
    let mate = partner[whole].flatMap { mate in pieces.first { $0.node == mate } }
    guard let lead = mate ?? free.first else { return [] }
    let others = free.lazy.filter { $0.node != lead.node }.prefix(Self.tried)
    return others.compactMap { second in
      var parts = [lead]
      guard var proposal = join(second, to: parts, of: whole, isPaired: mate != nil) else { return nil }
      parts.append(second)
      for next in others where parts.count < Self.most && !parts.contains(where: { $0.node == next.node }) {
        guard let larger = join(next, to: parts, of: whole, isPaired: mate != nil) else { continue }
        proposal = larger
        parts.append(next)
      }
      return proposal
    }
  }

  /// The whole made of some pieces and one more, where that one belongs to it: by raising the likeness, as it would be a
  /// pair of its own with the whole, or as it has what the others lack.
  private func join(_ piece: Piece, to parts: [Piece], of whole: Int, isPaired: Bool) -> Proposal? {
    let text = wordings[whole]
    let all = parts + [piece]
    let score = similarity.ofWording(joined(all), text)
    let gain = score - (all.map { similarity.ofWording(wordings[$0.node], text) }.max() ?? 0)
    guard score >= threshold + Self.height, bringTheirOwn(all, to: text) else { return nil }
    let isShared = similarity.coverage(of: wordings[piece.node], by: text) >= Self.leastCoverage
    let fills = isPaired && filled(by: piece, beside: parts, of: text) >= Self.mostOfRest
    guard piece.score >= threshold || (isShared && (gain >= Self.gain || fills)) else { return nil }
    return Proposal(
      whole: whole, pieces: all.map(\.node), score: score, gain: gain,
      distance: all.reduce(0) { $0 + $1.distance },
      places: [place(of: whole)] + all.map { place(of: $0.node) }.sorted())
  }

  private func place(of node: Int) -> Int { node < oldCount ? node : node - oldCount }

  /// How much of what the other pieces leave open in the whole a piece answers.
  private func filled(by piece: Piece, beside parts: [Piece], of text: Wording) -> Float {
    let without = similarity.coverage(of: text, by: joined(parts))
    let with = similarity.coverage(of: text, by: joined(parts + [piece]))
    return without < 1 ? (with - without) / (1 - without) : 0
  }

  /// Whether each piece brings something of the whole that the others do not.
  private func bringTheirOwn(_ pieces: [Piece], to text: Wording) -> Bool {
    let all = similarity.coverage(of: text, by: joined(pieces))
    return pieces.allSatisfy { piece in
      let others = pieces.filter { $0.node != piece.node }
      return all - similarity.coverage(of: text, by: joined(others)) >= Self.leastOwn
    }
  }

  /// By place, so that the sum does not depend on which piece was found first.
  private func joined(_ pieces: [Piece]) -> Wording {
    let nodes = pieces.map(\.node).sorted()
    guard let first = nodes.first else { return Wording(grams: [], terms: [], answers: [], units: []) }
    return nodes.dropFirst().reduce(wordings[first]) { similarity.vocabulary.joined($0, wordings[$1]) }
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
