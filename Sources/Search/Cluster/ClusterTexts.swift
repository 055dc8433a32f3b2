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
        Self.add(Array(tokens[form]), to: &positions[position])
      }
    }
    let groups = positions.map { $0.isEmpty ? [ClusterToken.divider] : $0 }
    return String(decoding: Array(groups.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
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
