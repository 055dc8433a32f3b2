import Language
import Model

/// When an exchange speaks for two words meaning the same.
///
/// Plans change what they say as often as how they say it: "hvert halvår" becomes "hvert kvartal", "udvikling af"
/// becomes "implementering af". So only names of things count, and none by which a change is told.
extension Comparer {
  /// The rest of an item in which two words are exchanged at a place of its word diff; nil where that tells nothing.
  func context(of index: Int, in words: [WordChange], _ old: AnalyzedWord, _ new: AnalyzedWord) -> String? {
    guard isThing(old), isThing(new), !CounterpartPrefixes.areCounterparts(old.lemmas[0], new.lemmas[0]),
      !isName(words[index].text, isFirst: index == 0), !isName(words[index + 1].text, isFirst: index == 0)
    else { return nil }
    let after = index + 2 < words.count ? words[index + 2].text : ""
    // What governs "af" says what is done with something, and that goes on from period to period.
    guard after != "af", !after.hasPrefix("af ") else { return nil }
    let rest = words.enumerated().filter { $0.offset != index && $0.element.operation != .insert }
    return rest.map(\.element.text).joined(separator: " … ").lowercased()
  }

  /// A noun that tells neither when nor how often nor by whom: those are changes of what is said.
  private func isThing(_ word: AnalyzedWord) -> Bool {
    let names = [word.folded] + word.lemmas + word.parts.suffix(1).map(\.lemma)
    return analyzer.isNoun(word)
      && !names.contains { name in
        FrequencyWords.spans[name] != nil || FrequencyWords.number(name) != nil || DateWords.isNamed(name)
          || ActorWords.role(in: name) != nil
      }
  }

  /// A capital that does not begin the item, or more of them.
  private func isName(_ text: String, isFirst: Bool) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.dropFirst(isFirst ? 1 : 0).contains(where: \.isUppercase)
  }
}

/// Danish prefixes that make other words of one: what is left without them may be the same where nothing else is.
enum CounterpartPrefixes {
  private static let all = [
    "", "u", "mis", "ikke", "anti", "non", "in", "im", "il", "ir", "dis", "ind", "ud", "op", "ned", "til", "fra",
    "over", "under", "før", "for", "efter", "bag", "mellem", "ad", "af", "an", "be", "bi", "gen", "med", "mod", "om",
    "på", "sam", "und", "ved",
  ]

  /// Whether two words are the same but for such prefixes: lighed and ulighed, indskoling and udskoling.
  static func areCounterparts(_ first: String, _ second: String) -> Bool {
    !stems(first).isDisjoint(with: stems(second))
  }

  private static func stems(_ word: String) -> Set<Substring> {
    Set(all.filter(word.hasPrefix).map { word.dropFirst($0.count).drop { $0 == "-" } }.filter { $0.count >= 3 })
  }
}

/// Whether one word came for another between two periods: where it was exchanged, the old one goes and the new one has not
/// been there. Two words that go on beside each other are two things, more likely than not.
struct Succession {
  private let pair: PeriodPair
  private let analyzer: Analyzer

  init(_ pair: PeriodPair, _ analyzer: Analyzer) { (self.pair, self.analyzer) = (pair, analyzer) }

  /// The exchanges, without context where the two words stand beside each other in more texts than are reworded.
  func marking(_ exchanges: [Exchange]) -> [Exchange] {
    let evidence = exchanges.filter { $0.context != nil }
    guard !evidence.isEmpty else { return exchanges }
    let (before, after) = (pair.old.map { words(of: $0) }, pair.new.map { words(of: $0) })
    let contexts = Dictionary(grouping: evidence) { [$0.old, $0.new] }.mapValues { Set($0.map(\.context)).count }
    return exchanges.map { exchange in
      let places = contexts[[exchange.old, exchange.new]] ?? 0
      let stay = after.count { $0.contains(exchange.old) }
      let early = before.count { $0.contains(exchange.new) }
      var marked = exchange
      if stay >= places || early >= places { marked.context = nil }
      return marked
    }
  }

  private func words(of record: Record) -> Set<String> { Set(analyzer.analyze(record.text).words.flatMap(\.lemmas)) }
}
