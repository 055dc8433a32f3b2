extension Promise {
  /// Whether it binds more or less than another; nil where the words do not tell.
  func binding(since earlier: Promise) -> Shift? {
    if binds(earlier) { return .more }
    if earlier.binds(self) { return .less }
    let (came, went) = (modalities.without(earlier.modalities), earlier.modalities.without(modalities))
    return Self.shift(from: Self.firmness(of: went), to: Self.firmness(of: came))
  }

  /// Whether it holds for more or for fewer than another; nil where the words do not tell.
  func reach(since earlier: Promise) -> Shift? {
    if narrows(earlier) { return .less }
    if earlier.narrows(self) { return .more }
    let (ours, theirs) = (Set(scopes.filter(\.isExtent)), Set(earlier.scopes.filter(\.isExtent)))
    switch (theirs, ours) {
    case ([.all], [.some]), ([], [.some]): return .less
    case ([.some], [.all]), ([.some], []): return .more
    default: return nil
    }
  }

  /// Whether it says more closely of which of those things it holds that the other speaks of all of: "skoler med tæt trafik".
  func narrows(_ other: Promise) -> Bool {
    guard !scopes.contains(.all) else { return false }
    return other.universals.contains { lemma, next in
      guard let own = indefinites[lemma], own != next else { return false }
      return PromiseWords.narrowing.contains(own)
    }
  }

  private static func shift(from earlier: Int, to later: Int) -> Shift? {
    earlier == later ? nil : later > earlier ? .more : .less
  }

  /// The weakest word counts; a promise without one is firm.
  private static func firmness(of modalities: [PromiseWords.Modality]) -> Int {
    modalities.map { modality in
      switch modality {
      case .must, .will: 3
      case .should, .aim: 2
      case .can: 1
      case .consider: 0
      }
    }.min() ?? 3
  }
}
