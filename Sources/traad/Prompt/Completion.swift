import Commands
import Files
import Model
import Rendering
import Study

/// What Tab offers at the prompt: what the table of commands says may come next, by the names that the library knows.
struct Completion: Sendable {
  /// What the end of a line may become.
  struct Offers: Sendable {
    struct Candidate: Sendable {
      /// As it is put in the line, with quotes where it needs them.
      var typed: String
      /// As it is listed.
      var shown: String
      /// Whether one goes on behind it with a space.
      var isWhole = true
    }

    /// The line before what is completed.
    var kept: String
    var endings: [Candidate] = []
    var tongue = Tongue.english

    /// What is said of those that the screen has no room for.
    func more(_ count: Int) -> String { PromptPhrase.moreOffers(count).sentence(tongue) }
  }

  let names: KnownNames
  let words: KnownWords
  /// How many entries the list that was shown last has.
  let listLength: Int
  let tongue: Tongue

  func offers(for line: String) -> Offers {
    let word = WordBeginning(ofLine: line)
    var (before, value) = (word.before, word.meant)
    // "--period=20" has the value of the flag behind its sign.
    if word.openQuote == nil, let sign = value.firstIndex(of: "="), CommandOption(typed: value)?.value != nil {
      before += value[...sign]
      value = String(value[value.index(after: sign)...])
    }
    let next = Offer.next(after: before, beginning: value)
    let others = next.filter { !$0.isOfQueries }
    var offers = Offers(kept: before, tongue: tongue)
    let quote = word.typed.first.flatMap { "\"'".contains($0) ? $0 : nil }
    for offer in others { offers.endings += endings(of: offer, beginning: value, in: quote) }
    if next.count > others.count, offers.endings.isEmpty { return queryOffers(for: line, next) }
    return offers
  }

  private func endings(of offer: Offer, beginning: String, in quote: Character?) -> [Offers.Candidate] {
    if offer == .files { return FileCompletion(beginning: beginning, quote: quote).endings }
    if offer == .periodsAndFiles {
      return endings(of: .periods, beginning: beginning, in: quote)
        + endings(of: .files, beginning: beginning, in: quote)
    }
    return words(of: offer, beginning: beginning).map {
      .init(typed: offer.isOfNames ? $0.asOneWord(in: quote) : $0, shown: visible($0))
    }
  }

  /// The words of an offer that begin so, in any case.
  private func words(of offer: Offer, beginning: String) -> [String] {
    switch offer {
    case .commands: commands(beginning: beginning)
    case .flags(let command): flags(of: command, beginning: beginning)
    case .periods:
      (names.periods.map(\.description) + PeriodWord.allCases.map { $0.name(tongue) }).beginning(with: beginning)
    case .series: names.series.beginning(with: beginning)
    case .municipalities: names.municipalities.beginning(with: beginning)
    case .policies: names.policies.beginning(with: beginning)
    case .documents: names.files.beginning(with: beginning)
    case .choice(let choices), .placeOrWord(let choices): choices.map { $0(tongue) }.beginning(with: beginning)
    case .listed: (1..<(min(listLength, 99) + 1)).map(String.init).beginning(with: beginning)
    case .words, .text: beginning.isEmpty ? [] : words.beginning(with: beginning)
    case .nothing, .query, .files, .periodsAndFiles: []
    }
  }

  /// Flags under their names in every language; where none begins so, under their Danish names.
  private func flags(of command: CommandWord, beginning: String) -> [String] {
    let all = command.options + CommandOption.global
    let own = all.map { $0.shown(tongue) }.beginning(with: beginning)
    return own.isEmpty ? all.compactMap { $0.danishName.map { "--" + $0 } }.beginning(with: beginning) : own
  }

  /// Commands under the names that are shown, in one's own language; where none begins so, under any of their names.
  private func commands(beginning: String) -> [String] {
    let own = CommandWord.allCases.map { $0.name(tongue) }.sorted().beginning(with: beginning)
    guard own.isEmpty else { return own }
    let all = CommandWord.allCases.compactMap { command in
      Tongue.allCases.flatMap { command.words(in: $0) }.beginning(with: beginning).first
    }
    return all.sorted()
  }

  /// A query is completed from its last sign or space on: fields, their values, and words of the library.
  private func queryOffers(for line: String, _ next: [Offer]) -> Offers {
    let start = line.lastIndex { $0.isWhitespace || "\"=|(".contains($0) }.map(line.index(after:)) ?? line.startIndex
    let (before, beginning) = (String(line[..<start]), String(line[start...]))
    var found = QueryCompletion(names, in: tongue).words(after: before, beginning: beginning)
    let isQuoted = !line.count(where: { $0 == "\"" }).isMultiple(of: 2)
    // In a field's quotation only its values fit.
    if !beginning.contains(":"), !(isQuoted && !found.isEmpty) {
      found += words.beginning(with: beginning).filter { !found.contains($0) }
    }
    return Offers(
      kept: before, endings: found.map { .init(typed: $0, shown: $0.withoutClosing, isWhole: !$0.hasSuffix(":")) },
      tongue: tongue)
  }
}

extension Offer {
  /// Whether what is typed is part of a query.
  fileprivate var isOfQueries: Bool { self == .query }

  /// Whether it offers what others have named, perhaps in several words.
  fileprivate var isOfNames: Bool {
    switch self {
    case .series, .municipalities, .policies, .documents: true
    default: false
    }
  }
}

extension String {
  /// A value as it is listed: without the mark that closes it where the line holds the one that opens it.
  fileprivate var withoutClosing: String {
    visible(hasSuffix("\"") && count(where: { $0 == "\"" }) == 1 ? String(dropLast()) : self)
  }
}

extension [String] {
  fileprivate func beginning(with typed: String) -> [String] {
    let typed = typed.nfc.lowercased()
    return filter { $0.nfc.lowercased().hasPrefix(typed) }
  }
}

/// The files and folders whose path begins so.
private struct FileCompletion {
  let beginning: String
  let quote: Character?

  /// Sorted by name; folders end in a slash, behind which one goes on.
  var endings: [Completion.Offers.Candidate] {
    if beginning == "~" { return [.init(typed: "~/", shown: "~/", isWhole: false)] }
    let slash = beginning.lastIndex(of: "/")
    let folder = slash.map { String(beginning[...$0]) } ?? ""
    let name = slash.map { String(beginning[beginning.index(after: $0)...]) } ?? beginning
    let place = FilePath(folder.isEmpty ? "." : FileNames.withoutTilde(folder))
    // A name that is no UTF-8 cannot be typed.
    let names = ((try? place.names()) ?? []).compactMap { String(validating: $0, as: UTF8.self) }
    let found = names.filter { $0.nfc.hasPrefix(name.nfc) && (!$0.hasPrefix(".") || name.hasPrefix(".")) }
    return found.sorted().map { ending($0, in: folder, isFolder: place.appending($0).isFolder) }
  }

  private func ending(_ name: String, in folder: String, isFolder: Bool) -> Completion.Offers.Candidate {
    // A tilde inside of quotes would be a name.
    let home = folder.hasPrefix("~/") && quote == nil ? "~/" : ""
    let path = folder.dropFirst(home.count) + name + (isFolder ? "/" : "")
    return .init(
      typed: home + String(path).asOneWord(in: quote, isWhole: !isFolder), shown: visible(name) + (isFolder ? "/" : ""),
      isWhole: !isFolder)
  }
}
