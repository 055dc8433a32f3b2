/// The postings of one form as a search for the best walks over them.
///
/// The pointers are into arrays of a `TextIndex` and are good only within `TextIndex.withForms`.
struct FormList {
  let form: UInt32
  /// Its entries in the postings.
  let row: Range<Int>
  let texts: UnsafePointer<UInt32>
  let marks: UnsafePointer<UInt8>
  /// The greatest weight of each block; nil for a row of one block.
  let blockWeights: UnsafePointer<Float>?
  let norms: UnsafePointer<Float>
  /// Bits and ranks of a dense row; nil for others.
  let dense: (words: UnsafePointer<UInt64>, ranks: UnsafePointer<UInt32>)?
  let rarity: Float
  /// No text scores more.
  let most: Float

  var count: Int { row.count }
  var blocks: Int { (count + Postings.blockSize - 1) / Postings.blockSize }

  /// The entries of a block, counted from the row's first.
  @inline(__always)
  func entries(_ block: Int) -> Range<Int> {
    block * Postings.blockSize..<min(count, (block + 1) * Postings.blockSize)
  }

  /// No text of a block scores more.
  @inline(__always)
  func most(_ block: Int) -> Float { blockWeights.map { rarity * $0[block] } ?? most }

  @inline(__always)
  func score(_ entry: Int, _ postings: Postings) -> Float {
    let mark = marks[entry]
    let frequency = mark < Mark.several ? 1 : Float(postings.frequency(of: form, entry: row.lowerBound + entry))
    return rarity * Weighing.weight(frequency, norm: norms[Int(texts[entry])])
  }

  /// The entry of a text, or nil.
  ///
  /// - Parameter start: an entry not behind it; afterwards the nearest that is known to be so.
  @inline(__always)
  func entry(of text: UInt32, from start: inout Int) -> Int? {
    if let dense {
      let word = dense.words[Int(text >> 6)]
      let bit: UInt64 = 1 << UInt64(text & 63)
      guard word & bit != 0 else { return nil }
      return Int(dense.ranks[Int(text >> 6)]) + (word & (bit &- 1)).nonzeroBitCount
    }
    start = seek(text, from: start)
    return start < count && texts[start] == text ? start : nil
  }

  /// The first entry from one on whose text is not before another.
  @inline(__always)
  func seek(_ text: UInt32, from start: Int) -> Int {
    UnsafeBufferPointer(start: texts, count: count).seek(text, from: start)
  }

  /// A score that so many texts of the list reach; 0 where it has not so many.
  func floor(reachedBy limit: Int, _ postings: Postings) -> Float {
    guard limit > 0, count >= limit else { return 0 }
    var best = BestSoFar(limit: limit)
    if blockWeights == nil {
      for entry in 0..<count { best.add(0, score(entry, postings)) }
    } else if blocks >= limit {
      for block in 0..<blocks { best.add(0, most(block)) }
    }
    return best.scores.count == limit ? best.scores[limit - 1] : 0
  }
}

extension TextIndex {
  /// Hands over the lists of forms.
  func withForms<Result>(_ forms: [UInt32], _ body: ([FormList]) -> Result) -> Result {
    postings.texts.withUnsafeBufferPointer { texts in
      postings.marks.withUnsafeBufferPointer { marks in
        postings.blockWeights.withUnsafeBufferPointer { weights in
          norms.withUnsafeBufferPointer { norms in
            guard let texts = texts.baseAddress, let marks = marks.baseAddress, let norms = norms.baseAddress else {
              return body([])
            }
            return lists(forms, texts, marks, weights.baseAddress, norms, made: [], body)
          }
        }
      }
    }
  }

  /// A form after the other, since the arrays of each dense row are lent for as long as it takes.
  private func lists<Result>(
    _ forms: [UInt32], _ texts: UnsafePointer<UInt32>, _ marks: UnsafePointer<UInt8>, _ weights: UnsafePointer<Float>?,
    _ norms: UnsafePointer<Float>, made: [FormList], _ body: ([FormList]) -> Result
  ) -> Result {
    guard made.count < forms.count else { return body(made) }
    let form = forms[made.count]
    let row = postings.range(form)
    let blocks = postings.blocks(of: form)
    let rarity = Weighing.rarity(holding: row.count, of: self.texts.count)
    func list(_ dense: (words: UnsafePointer<UInt64>, ranks: UnsafePointer<UInt32>)?) -> FormList {
      FormList(
        form: form, row: row, texts: texts + row.lowerBound, marks: marks + row.lowerBound,
        blockWeights: blocks.isEmpty ? nil : weights.map { $0 + blocks.lowerBound }, norms: norms, dense: dense,
        rarity: rarity, most: rarity * postings.mostWeights[Int(form)])
    }
    guard row.count > DenseRow.fewest, let dense = postings.dense[form] else {
      return lists(forms, texts, marks, weights, norms, made: made + [list(nil)], body)
    }
    return dense.words.withUnsafeBufferPointer { words in
      dense.ranks.withUnsafeBufferPointer { ranks in
        let arrays = words.baseAddress.flatMap { words in ranks.baseAddress.map { (words, $0) } }
        return lists(forms, texts, marks, weights, norms, made: made + [list(arrays)], body)
      }
    }
  }
}
