import Commands
import Files
import Model
import Rendering
import Study

/// What Tab offers at the prompt: what the table of commands says may come next, by the names that the library knows.
struct Completion: Sendable {
  let names: KnownNames
  let tongue: Tongue

  /// The words that begin so, by the line before them.
  func words(after line: String, beginning: String) -> [String] {
    Offer.next(after: line, beginning: beginning).flatMap { offer in
      // A field of a query is offered in any case and behind a dash.
      offer == .query
        ? QueryCompletion(names, in: tongue).words(after: line, beginning: beginning)
        : words(of: offer, beginning: beginning).filter { $0.nfc.hasPrefix(beginning.nfc) }
    }
  }

  private func words(of offer: Offer, beginning: String) -> [String] {
    switch offer {
    case .nothing, .query, .text: []
    case .commands: CommandWord.allCases.flatMap { $0.words(in: tongue) }.sorted()
    case .flags(let command): (command.options + CommandOption.global).map(\.flag)
    case .files: Self.files(beginning: beginning)
    case .periods: names.periods.map(\.description) + PeriodWord.allCases.map { $0.name(tongue) }
    case .periodsAndFiles: words(of: .periods, beginning: beginning) + words(of: .files, beginning: beginning)
    case .series: names.series.map(\.asOneWord)
    case .municipalities: names.municipalities.map(\.asOneWord)
    case .policies: names.policies.map(\.asOneWord)
    case .documents: names.files.map(\.asOneWord)
    case .choice(let names): names.map { $0(tongue) }
    }
  }

  /// The files and folders whose path begins so; folders end in a slash.
  private static func files(beginning: String) -> [String] {
    let slash = beginning.lastIndex(of: "/")
    let folder = slash.map { String(beginning[...$0]) } ?? ""
    let name = slash.map { beginning[beginning.index(after: $0)...] } ?? beginning[...]
    let names = (try? FilePath(folder.isEmpty ? "." : folder).names()) ?? []
    let found = names.map { String(decoding: $0, as: UTF8.self) }
    return found.filter { $0.hasPrefix(name) && (!$0.hasPrefix(".") || name.hasPrefix(".")) }
      .map { folder + $0 + (FilePath(folder + $0).isFolder ? "/" : "") }.sorted()
  }
}

extension String {
  /// The name as one word of the prompt.
  fileprivate var asOneWord: String { contains(" ") ? "\"" + self + "\"" : self }
}
