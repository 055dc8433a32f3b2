import Algorithms
import Language

/// The texts of one index as fields of tokens, in every layer the same positions.
struct ClusterTexts: Sendable {
  let searched: SearchedTexts
  let keys: FormKeys
  /// By layer; empty for the layer of abbreviations, which are of no single form.
  private let tokens: [ClusterLayer: FormTokens]
  /// For each text in which words spell out abbreviations these, with the positions of their words.
  private let abbreviations: [Int: [(positions: ClosedRange<Int>, token: String)]]

  /// - Parameters:
  ///   - matcher: finds texts of the index.
  ///   - layers: those of which the fields are asked.
  init(_ matcher: Matcher, planner: Planner, layers: [ClusterLayer]) {
    searched = matcher.searched
    let dictionary = searched.index.dictionary
    let keys = FormKeys(dictionary)
    self.keys = keys
    let ofForms = layers.filter { $0 != .abbreviation }
    tokens = Dictionary(
      uniqueKeysWithValues: ofForms.map { ($0, FormTokens($0, of: keys, count: dictionary.forms.count)) })
    abbreviations = layers.contains(.abbreviation) ? Self.abbreviations(matcher, planner: planner) : [:]
  }

  /// What is asked of the texts, not their fields.
  init(asking searched: SearchedTexts) {
    self.searched = searched
    keys = FormKeys(searched.index.dictionary)
    (tokens, abbreviations) = ([:], [:])
  }

  private static func abbreviations(
    _ matcher: Matcher, planner: Planner
  ) -> [Int: [(positions: ClosedRange<Int>, token: String)]] {
    var found: [Int: [(positions: ClosedRange<Int>, token: String)]] = [:]
    for meaning in planner.abbreviations.entries.map(\.meaning).uniqued(on: { [$0.abbreviation, $0.meaning] }) {
      // Whose plans it holds for is asked with the query.
      guard case .group(let group) = planner.spelledOut(AbbreviationTable.Entry(meaning: meaning)),
        !group.terms.contains(where: \.isEmpty)
      else { continue }
      let token = ClusterToken.abbreviation(meaning.abbreviation, meaning: meaning.meaning)
      for text in matcher.hits(of: .group(group)).texts {
        for place in matcher.index.occurrences(of: group, in: Int(text)) {
          found[Int(text), default: []].append((place.first...place.last, token))
        }
      }
    }
    return found
  }

  /// A text in one layer: its positions with spaces between.
  func field(_ layer: ClusterLayer, of text: Int) -> String {
    var positions = [[UInt8]](repeating: [], count: Int(searched.index.wordCounts[text]))
    if layer == .abbreviation {
      for place in abbreviations[text] ?? [] {
        for position in place.positions.clamped(to: 0...max(0, positions.count - 1)) {
          Self.add(Array(place.token.utf8), to: &positions[position])
        }
      }
    } else if let tokens = tokens[layer] {
      for (number, form) in searched.index.tokens[text].enumerated() {
        let position = number < positions.count ? number : searched.index.position(of: number, in: text)
        guard positions.indices.contains(position) else { continue }
        let isWritten = layer != .part || number < positions.count
        let own = isWritten ? Array(tokens[form]) : parts(behind: number, in: text, areShown: true)
        Self.add(own, to: &positions[position])
      }
    }
    let groups = positions.map { $0.isEmpty ? [ClusterToken.divider] : $0 }
    return String(decoding: Array(groups.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  /// The parts of words behind suspended hyphens that these do not show, as positions of their own: vanskelighed in "læse- og
  /// skrivevanskeligheder" stands in the word that completes it, and nothing is near the hyphen.
  func hiddenParts(of text: Int) -> String {
    let words = Int(searched.index.wordCounts[text])
    let hidden = searched.index.tokens[text].indices.dropFirst(words).map { number in
      parts(behind: number, in: text, areShown: false)
    }
    let found = hidden.filter { !$0.isEmpty }
    return String(decoding: Array(found.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  /// - Parameter number: of the full word among the text's tokens.
  private func parts(behind number: Int, in text: Int, areShown: Bool) -> [UInt8] {
    let index = searched.index
    let (form, range) = (index.tokens[text][number], index.ranges(in: text)[number])
    let keys = keys.keys(of: form, in: .part).filter { key in
      let spans = self.keys.spans(of: form, for: key)
      return spans.contains { index.shown($0, of: form, behind: range, in: text) != nil } == areShown
    }
    return Array(keys.map { Array(self.keys.token(of: $0).utf8) }.joined(separator: [ClusterToken.divider]))
  }

  /// Adds tokens to those of a position, each once.
  private static func add(_ tokens: [UInt8], to position: inout [UInt8]) {
    if position.isEmpty {
      position = tokens
    } else if !tokens.isEmpty {
      let known = position.split(separator: ClusterToken.divider)
      for token in tokens.split(separator: ClusterToken.divider) where !known.contains(token) {
        position += [ClusterToken.divider] + token
      }
    }
  }
}
