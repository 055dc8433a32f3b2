import Algorithms
import Language

/// A word of a text, or a piece of it, that answers a part of a compound.
struct PartPlace {
  /// Reading position in the text.
  var position: Int
  /// Byte range in the form, and the form's length.
  var lower: Int
  var upper: Int
  var length: Int

  var opensWord: Bool { lower == 0 }
  var closesWord: Bool { upper == length }
}

/// Finds where the parts of a compound stand apart in a phrase that says the same.
///
/// A part says something of the next one where it stands in front of it in the same word, is the word right before (*special
/// undervisning*, *molens fiskeri*), or is joined to it by a preposition behind it (*fiskeri fra molen* is molefiskeri).
/// *pleje i eget hjem* is no plejehjem, and *skole og kultur* no kulturskole.
struct PartsInPhrase {
  let index: TextIndex
  let text: Int

  /// For each part the number of its place, all as near each other as can be; nil where they stand in no such phrase.
  ///
  /// - Parameters:
  ///   - parts: the places of each part, by position.
  ///   - window: how far the last word may be from the first.
  func tightest(_ parts: [[PartPlace]], within window: Int) -> [Int]? {
    var best: (span: Int, chosen: [Int])?
    func extend(_ chosen: [Int], first: Int, last: Int) {
      guard last - first <= window, last - first < best?.span ?? .max else { return }
      guard chosen.count < parts.count else {
        best = (last - first, chosen)
        return
      }
      let before = parts[chosen.count - 1][chosen[chosen.count - 1]]
      let places = parts[chosen.count]
      let start = places.partitioningIndex { $0.position >= last - window }
      for number in start..<places.count {
        let place = places[number]
        if place.position > first + window { break }
        guard joins(before, with: place) else { continue }
        extend(chosen + [number], first: min(first, place.position), last: max(last, place.position))
      }
    }
    for (number, place) in parts[0].enumerated() { extend([number], first: place.position, last: place.position) }
    return best?.chosen
  }

  /// Whether a part says something of the next one.
  private func joins(_ part: PartPlace, with next: PartPlace) -> Bool {
    if part.position == next.position { return part.upper <= next.lower }
    guard part.closesWord else { return false }
    if part.position < next.position {
      return stands(part.position, before: next.position) && (next.opensWord || isSign(behind: part.position))
    }
    return next.closesWord && isJoined(next.position, by: part.position)
  }

  /// Right before it, or as a genitive with one more word between: *skolens nye ledelse*.
  private func stands(_ part: Int, before next: Int) -> Bool {
    guard isSpaced(part..<next) else { return false }
    if next == part + 1 { return true }
    return next == part + 2 && word(part).hasSuffix("s") && !StopWords.all.contains(word(part + 1))
  }

  /// By one preposition right behind the head, before what belongs to the part: *ledelse af den nye skole*.
  private func isJoined(_ head: Int, by part: Int) -> Bool {
    guard part > head + 1, isSpaced(head..<part), StopWords.prepositions.contains(word(head + 1)) else { return false }
    return (head + 2..<part).allSatisfy { position in
      let word = word(position)
      return !StopWords.prepositions.contains(word) && !StopWords.joints.contains(word)
    }
  }

  /// Whether nothing but spaces stands between some words, or nothing but a sign within one: *ledelses(team)samtale*.
  private func isSpaced(_ positions: Range<Int>) -> Bool {
    let bytes = index.texts.utf8(text)
    let row = index.tokens.range(text).lowerBound
    return positions.allSatisfy { position in
      guard position + 1 < Int(index.wordCounts[text]) else { return false }
      var walk = TokenWalk(over: text, of: index)
      let (end, start) = (walk.range(of: row + position).upperBound, walk.range(of: row + position + 1).lowerBound)
      return end < start && (isSign(behind: position) || (end..<start).allSatisfy { bytes[$0] == UInt8(ascii: " ") })
    }
  }

  /// Whether only a parenthesis divides a word from what it goes on with.
  private func isSign(behind position: Int) -> Bool {
    guard position + 1 < Int(index.wordCounts[text]) else { return false }
    let row = index.tokens.range(text).lowerBound
    var walk = TokenWalk(over: text, of: index)
    let end = walk.range(of: row + position).upperBound
    return walk.range(of: row + position + 1).lowerBound == end + 1
      && "()".utf8.contains(index.texts.utf8(text)[end])
  }

  private func word(_ position: Int) -> String {
    let form = index.tokens.values[index.tokens.range(text).lowerBound + position]
    return index.dictionary.word(of: form).exactKey
  }
}

extension StopWords {
  fileprivate static let prepositions: Set<String> = [
    "af", "blandt", "efter", "for", "fra", "hos", "i", "inden", "med", "mellem", "mod", "om", "omkring", "over", "på",
    "til", "under", "ved", "vedr", "vedrørende",
  ]

  /// Words behind which something else begins.
  fileprivate static let joints: Set<String> = ["der", "eller", "men", "og", "samt", "som", "uden"]
}
