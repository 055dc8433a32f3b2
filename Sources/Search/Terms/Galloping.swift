extension UnsafeBufferPointer<UInt32> {
  /// How many values are compared at the end without a branch: a wrong prediction costs more than counting.
  private static var handful: Int { 16 }

  /// The first place from `start` on whose value is not less than `text`, in an ascending list; the count if there is none.
  ///
  /// Galloping search (Bentley and Yao 1976): doubling steps, then halving ones, then a count of the last values.
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
