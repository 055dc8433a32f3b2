extension UnsafeBufferPointer<UInt32> {
  /// So many are compared without a branch: to guess wrong which half is the right one costs more than to count.
  private static var handful: Int { 16 }

  /// The place of the first from a place on that is not before another, in an ascending list; the count where all are.
  ///
  /// Steps that double, then halving ones, then a count (galloping search, Bentley and Yao 1976). Every place looked at is
  /// below the count.
  @inline(__always)
  func seek(_ text: UInt32, from start: Int) -> Int {
    guard let texts = baseAddress else { return start }
    var place = start
    var step = Self.handful
    while place + step < count, texts[place + step] < text {
      place += step
      step += step
    }
    while step > Self.handful {
      step >>= 1
      if place + step < count, texts[place + step] < text { place += step }
    }
    if place + Self.handful <= count {
      var before = 0
      for offset in 0..<Self.handful { before += texts[place + offset] < text ? 1 : 0 }
      return place + before
    }
    while place < count, texts[place] < text { place += 1 }
    return place
  }
}
