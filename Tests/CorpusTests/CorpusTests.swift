import Extraction
import Foundation
import Language
import Model
import Reading
import TestSupport
import Testing

/// Every document of corpus/ against what a person reads on its pages.
@Suite struct CorpusTests {
  /// One golden for each text; the same text in several forms shares it.
  static let files = [
    ("strategi-2014-2016.pdf", "2014-2016"), ("strategi-2016-2018.pdf", "2016-2018"),
    ("strategi-2018-2020.docx", "2018-2020"), ("strategi-2018-2020.pdf", "2018-2020"),
    ("strategi-2018-2020-utagget.pdf", "2018-2020"), ("strategi-2020-2022.docx", "2020-2022"),
    ("strategi-2020-2022.pdf", "2020-2022"), ("strategi-2020-2022-utagget.pdf", "2020-2022"),
    ("strategi-2018-2022-samlet.docx", "2018-2022"), ("strategi-2018-2022-samlet.pdf", "2018-2022"),
    ("strategi-2018-2022-samlet-word.pdf", "2018-2022"), ("kildetekst.txt", "2018-2022"),
    ("strategi-2022-2024.pdf", "2022-2024"), ("strategi-2024-2026.docx", "2024-2026"),
    ("handleplan-2022-2024.docx", "handleplan-2022-2024"), ("handleplan-2024-2026.docx", "handleplan-2024-2026"),
  ]

  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let corpus = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "corpus")

  @Test(arguments: files) func isReadToTheLetter(_ file: String, _ golden: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.corpus.appending(path: file)))
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let read = try Extractor(isWord: analyzer.isWord).extract(try Readers.read(bytes), fileName: file)
    let text = read.documents.map(Self.outline).joined(separator: "\n")
    try expectGolden(text, named: "\(golden).txt")
  }

  @Test func everyDocumentOfTheCorpusIsTested() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path).filter { $0 != "README.md" }
    #expect(Set(names) == Set(Self.files.map(\.0)))
  }

  @Test func everyItemKnowsItsPlace() throws {
    for (file, _) in Self.files {
      let bytes = [UInt8](try Data(contentsOf: Self.corpus.appending(path: file)))
      let read = try Extractor(isWord: { _ in false }).extract(try Readers.read(bytes), fileName: file)
      let items = read.documents.flatMap(\.policies).flatMap { $0.groups.flatMap(\.activities) + $0.followUps }
      #expect(items.allSatisfy { !$0.places.isEmpty }, "\(file)")
    }
  }

  /// A document as a person would write it down; levels by two more spaces.
  static func outline(_ document: StrategyDocument) -> String {
    var lines = [
      "\(document.title ?? "(no title)") [\(document.period?.description ?? "?")]",
      document.columns.joined(separator: " | "),
    ]
    func add(_ items: [Item], sign: String) {
      for item in items {
        let indent = String(repeating: "  ", count: item.level + 2)
        lines.append(indent + sign + " " + item.text)
        lines += item.facts.map { indent + "    \($0.name.key): " + $0.text.replacing("\n", with: " / ") }
      }
    }
    for policy in document.policies {
      lines.append(policy.name ?? "–")
      for group in policy.groups {
        lines.append("  " + (group.name ?? "(no heading)"))
        add(group.activities, sign: "*")
      }
      add(policy.followUps, sign: ">")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
