import Model

/// A line in a table's columns, given the edges of the columns from left to right.
extension PageLine {
  /// Whether the line stands between the outermost edges and no word crosses an edge.
  func respects(edges: [Double]) -> Bool {
    box.left > edges[0] - 3 && box.right < edges[edges.count - 1] + 3
      && words.allSatisfy { word in
        !edges.dropFirst().dropLast().contains { word.box.left < $0 - 2 && word.box.right > $0 + 2 }
      }
  }

  /// The columns in which the line has words.
  func columns(between edges: [Double]) -> Set<Int> {
    Set(words.compactMap { word in edges.lastIndex { $0 <= (word.box.left + word.box.right) / 2 } })
  }
}

extension PageLine {
  /// The words' text with single spaces where the page shows room between them, in NFC.
  static func text(of words: ArraySlice<PageWord>) -> String {
    if words.count == 1 { return words[words.startIndex].text.nfc }
    let most = words.reduce(0) { $0 + $1.text.utf8.count + 1 }
    let text = String(unsafeUninitializedCapacity: most) { room in
      var end = 0
      for index in words.indices {
        if index > words.startIndex, isSpace(between: words[index - 1], words[index]) {
          room[end] = UInt8(ascii: " ")
          end += 1
        }
        var text = words[index].text
        text.withUTF8 { bytes in
          _ = room[end...].update(fromContentsOf: bytes)
          end += bytes.count
        }
      }
      return end
    }
    return text.nfc
  }

  /// Whether the page shows room between two words that follow each other.
  static func isSpace(between word: PageWord, _ next: PageWord) -> Bool {
    next.box.left - word.box.right >= PageWord.space * min(word.size, next.size)
  }
}
