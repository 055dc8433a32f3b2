extension TextIndex {
  /// The bytes of a suspended form that show a span of its full word: all of "læse-"; in words written into one another,
  /// ledelses(team)samtale, the span itself. nil when the form shows nothing of the span, as of vanskeligheder in
  /// læsevanskeligheder.
  ///
  /// - Parameters:
  ///   - form: the full word.
  ///   - range: where the suspended form stands.
  func shown(_ span: FormSpan, of form: UInt32, behind range: Range<Int>, in text: Int) -> Range<Int>? {
    let letters = texts.utf8(text).extracting(range)
    return letters.withUnsafeBufferPointer { shown(span, of: form, behind: range, in: $0.span) }
  }

  private func shown(_ span: FormSpan, of form: UInt32, behind range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>?
  {
    let start = range.lowerBound
    return dictionary.forms.withBytes(of: Int(form)) { full in
      let full = full.extracting(0..<full.count - 1)
      if let places = bytes.places(of: full), span.lower < span.upper, Int(span.upper) <= places.count {
        return start + places[Int(span.lower)]..<start + places[Int(span.upper) - 1] + 1
      }
      let letters = bytes.extracting(bytes.lettersRange)
      let isFront = full.begins(with: letters)
      let isEnd = !isFront && full.ends(with: letters)
      let isShown = isEnd ? Int(span.upper) > full.count - letters.count : Int(span.lower) < letters.count
      return isShown ? range : nil
    }
  }

  /// Whether a full word behind a suspended hyphen says more than the words that are written out.
  func adds(_ suspended: TermOccurrence, to written: [TermOccurrence]) -> Bool {
    // A part that the form does not show stands in the word that completes it, unless that one is read otherwise.
    if !suspended.isShown { return written.isEmpty }
    return !written.contains {
      $0.level <= suspended.level && suspended.evidence.range.overlaps($0.evidence.range)
    }
  }
}

extension Span<UInt8> {
  /// The place of each byte of a full word in a form that holds all of it, with a part in parentheses or a sign between
  /// (ledelses(team)samtale, lærer/elev-råd); nil when the form does not hold it.
  func places(of full: Span<UInt8>) -> [Int]? {
    var places: [Int] = []
    var index = 0
    while places.count < full.count {
      guard index < count else { return nil }
      if self[index] == full[places.count] {
        places.append(index)
        index += 1
      } else if self[index] == UInt8(ascii: "("), let end = closing(after: index),
        !isSame(index + 1, as: places.count, of: full)
      {
        index = end + 1
      } else if self[index] < 0x80, !isLetter(self[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return places
  }

  /// The bytes without a hyphen at either end.
  var lettersRange: Range<Int> {
    let hyphen = UInt8(ascii: "-")
    let start = count > 0 && self[0] == hyphen ? 1 : 0
    return start..<(count > start && self[count - 1] == hyphen ? count - 1 : count)
  }

  func begins(with other: Span<UInt8>) -> Bool {
    other.count <= count && (0..<other.count).allSatisfy { self[$0] == other[$0] }
  }

  func ends(with other: Span<UInt8>) -> Bool {
    other.count <= count && (0..<other.count).allSatisfy { self[count - other.count + $0] == other[$0] }
  }

  /// Whether the byte at an index is the one at a place of the full word.
  private func isSame(_ index: Int, as place: Int, of full: Span<UInt8>) -> Bool {
    index < count && place < full.count && self[index] == full[place]
  }

  private func closing(after index: Int) -> Int? {
    (index..<count).first { self[$0] == UInt8(ascii: ")") }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }
}
