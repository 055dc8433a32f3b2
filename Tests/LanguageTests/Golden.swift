import Foundation
import Language
import Testing

/// What the tests of this room share: the golden files and a lexicon compiled from the dictionary once.
enum Golden {
  static func data(_ name: String) throws -> Data {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try Data(contentsOf: folder.appending(path: "Golden").appending(path: name))
  }

  static func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  /// Every text of one of the seed documents: names, activities and follow-ups.
  static func texts(of name: String) throws -> [String] {
    strings(in: try JSONSerialization.jsonObject(with: data(name)))
  }

  private static func strings(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.sorted { $0.key < $1.key }.flatMap { strings(in: $0.value) }
    default: []
    }
  }

  /// Kept between runs; compiled anew when the dictionary or the format changes.
  static let lexiconFile = LexiconFile(path: NSTemporaryDirectory() + "traad-tests/lexicon.bin")
  private static let shared = lexiconFile.open().lexicon.map { Analyzer(lexicon: $0) }

  /// An analyzer with the dictionary of the package hunspell-da, which has to be installed.
  static var analyzer: Analyzer {
    get throws { try #require(shared, "install hunspell-da") }
  }

  static var lexicon: Lexicon {
    get throws { try #require(analyzer.lexicon) }
  }
}

extension AnalyzedWord {
  /// The word's parts as written in a text, joined by middle dots; the word itself when it is whole.
  func segmentation(in text: String) -> String {
    let bytes = Array(text.utf8)
    let ranges = parts.isEmpty ? [range] : parts.map(\.range)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "·")
  }
}
