/// What a column of a strategy table holds.
package enum ColumnRole: Hashable, Sendable, CaseIterable {
  case policy, activities, followUps
}

/// General words of administrative Danish that head the columns of a strategy table.
///
/// They are stems of the genre, not of any document: a header is recognised when one of its words is a stem with an
/// inflection ("Politikker"), ends in one as a compound does ("Skolecenteropfølgning"), or, for the longer stems, begins
/// with one ("Politikområde", "Opfølgningspunkter").
package enum HeaderWords {
  /// What the column of a header text holds; nil for a text that names none of the three.
  ///
  /// The strongest word decides: follow-ups before activities before policies, since "Opfølgning på aktiviteter" is
  /// about follow-ups, and "Politiske indsatser" about activities.
  package static func role(of header: String) -> ColumnRole? {
    guard header.utf8.count <= longestHeader * longestWord else { return nil }
    let words = plainWords(of: header)
    guard words.count <= longestHeader else { return nil }
    // The head of a header stands before its first preposition: "Indsatser til opfyldelse af politikken".
    return role(ofWords: header.utf8.contains(UInt8(ascii: "(")) ? headWords(of: header) : head(of: words))
  }

  /// Whether a text has the shape of a column's header: short, and no sentence. What it says matters less.
  package static func isShaped(_ header: String) -> Bool {
    guard let first = header.first, let last = header.last else { return true }
    let words = header.wordCount
    guard words <= 6, header.start(of: ". ") == nil || words < 4, header.start(of: ", ") == nil else { return false }
    var isKnown: Bool { role(of: header) != nil || Field.heading(header) != nil }
    guard first.isUppercase || first.isNumber || "#»\"".contains(first) || words == 1 && isKnown else { return false }
    return !".,;-!".contains(last) || (last == "." || last == "-") && isKnown || header.isAbbreviated
  }

  /// What the column of a header word holds; the same as `role(of:)` for a single word.
  package static func role(ofWord word: Substring) -> ColumnRole? {
    role(ofWords: plainWords(of: word))
  }

  /// Whether a header names a field of work or a goal by its head, whatever its first half says ("Indsatsområde"): beside a
  /// column of activities it is none.
  package static func mayNamePolicy(_ header: String) -> Bool {
    guard header.utf8.count <= longestHeader * longestWord else { return false }
    return plainWords(of: header).contains { policyEndings.rank(of: $0) != nil }
  }

  /// Whether a header names two things, the first of them a part of the records ("Indsats og ansvarlig", "Tiltag/hvem").
  package static func opensWithRole(_ header: String) -> Bool {
    let words = plainWords(of: header.prefix(longestHeader * longestWord))
    guard words.count > 1, words[1] == "og" || header.contains("/") else { return false }
    return role(ofWords: [words[0]]) != nil
  }

  /// The words of a header up to its first preposition, in lower case: what it is about. "#" is a word as well.
  static func headWords(of header: String) -> [String] {
    guard header.utf8.count <= longestHeader * longestWord else { return [] }
    return head(of: header == "#" ? [header] : plainWords(of: header.withoutAside))
  }

  private static func head(of words: [String]) -> [String] {
    // "I samarbejde med" is about what follows its first preposition.
    let phrase = words.drop { prepositions.contains($0) }
    let head = phrase.prefix { !prepositions.contains($0) }
    return head.isEmpty ? words : Array(head)
  }

  /// Whether a header says by what the rows are ordered ("Emne", "Målgruppe"): that makes a strategy table only beside
  /// activities and follow-ups, for minutes and meeting plans have such columns too.
  package static func namesOrder(_ header: String) -> Bool {
    let words = plainWords(of: header.prefix(longestHeader * longestWord))
    return words.count == 1
      && words.allSatisfy { word in
        ["emne", "emner", "kategori", "kategorier", "målgruppe", "målgrupper"].contains(word)
      }
  }

  /// Whether a header speaks of tasks or projects ("Opgaver"), which lists of minutes have as well.
  package static func namesTask(_ header: String) -> Bool {
    plainWords(of: header.prefix(longestHeader * longestWord)).contains { word in
      ["opgave", "opgaven", "opgaver", "opgaverne", "projekt", "projekter"].contains { word.hasSuffix($0) }
    }
  }

  /// Whether a text is nothing but the general word for its column ("Politik", "Politikområde", "Mål"), and so names a
  /// column, while "Kulturpolitik" and "Skolepolitiske mål" name one policy.
  package static func isGeneric(_ header: String) -> Bool {
    let words = plainWords(of: header)
    return words.count == 1 && beginnings.rank(of: words[0]) != nil
  }

  private static func role(ofWords words: [String]) -> ColumnRole? {
    words.compactMap(table.rank).min().map { stems[$0].0 }
  }

  private static let ranked = stems.enumerated().flatMap { rank, entry in entry.1.map { (stem: $0, rank: rank) } }
  private static let table = StemTable(ranked, by: \.forms)
  private static let beginnings = StemTable(ranked, by: \.beginnings)
  private static let policyEndings = StemTable(ranked.filter { stems[$0.rank].0 == .policy }, by: \.endings)

  /// More words than this are a sentence.
  private static let longestHeader = 12
  /// How many bytes they have on average, at most.
  private static let longestWord = 20

  private static let prepositions: Set<String> = [
    "af", "for", "fra", "i", "inden", "med", "mod", "om", "over", "på", "til", "under", "ved",
  ]

  /// The stems in order of strength. What shows whether something succeeds follows it up where it is no fact of one activity.
  private static let stems: [(ColumnRole, [HeaderStem])] = [
    (
      .followUps,
      [
        HeaderStem("opfølgning", endings: ["", "en", "er", "erne", "s"], counts: .anywhere),
        HeaderStem("evaluering", endings: ["", "en", "er", "erne"], counts: .anywhere),
        HeaderStem("status", endings: ["", "sen"], counts: .anywhere),
        HeaderStem("monitorering", endings: ["", "en"], counts: .anywhere),
        HeaderStem("effektmåling", endings: ["", "en", "er"], counts: .ending),
        HeaderStem("målopfyldelse", endings: ["", "n"], counts: .whole),
        HeaderStem("statusmøde", endings: ["", "r", "rne"], counts: .whole),
        HeaderStem("resultat", endings: ["", "et", "er", "erne"], counts: .whole),
        HeaderStem("samtale", endings: ["", "r", "rne"], counts: .ending),
        HeaderStem("følges", endings: [""], counts: .whole),
        HeaderStem("dokumentation", endings: ["", "en"], counts: .whole),
        HeaderStem("følger", endings: [""], counts: .whole),
        HeaderStem("måling", endings: ["", "en", "er", "erne"], counts: .ending),
      ] + Field.indicator.definition.stems
    ),
    (
      .activities,
      [
        HeaderStem("aktivitet", endings: ["", "en", "er", "erne"], counts: .anywhere),
        HeaderStem("indsats", endings: ["", "en", "er", "erne"], counts: .anywhere),
        HeaderStem("tiltag", endings: ["", "et", "ene"], counts: .ending),
        HeaderStem("handling", endings: ["", "en", "er", "erne"], counts: .anywhere),
        HeaderStem("handleplan", endings: ["", "en", "er", "erne"], counts: .ending),
        HeaderStem("initiativ", endings: ["", "et", "er", "erne"], counts: .anywhere),
        HeaderStem("projekt", endings: ["", "et", "er", "erne"], counts: .ending),
        HeaderStem("gør", endings: ["", "e"], counts: .whole),
        HeaderStem("opgave", endings: ["", "n", "r", "rne"], counts: .ending),
      ]
    ),
    (
      .policy,
      [
        HeaderStem("politik", endings: ["", "ken", "ker", "kerne"], counts: .anywhere),
        HeaderStem("mål", endings: ["", "et", "ene"], counts: .ending),
        HeaderStem("målsætning", endings: ["", "en", "er", "erne"], counts: .ending),
        HeaderStem("vision", endings: ["", "en", "er", "erne"], counts: .whole),
        HeaderStem("pejlemærke", endings: ["", "t", "r", "rne"], counts: .whole),
        HeaderStem("tema", endings: ["", "et", "er", "erne"], counts: .whole),
        HeaderStem("område", endings: ["", "t", "r", "rne"], counts: .ending),
        HeaderStem("spor", endings: ["", "et", "ene"], counts: .ending),
        HeaderStem("fokusområde", endings: ["", "t", "r", "rne"], counts: .ending),
        HeaderStem("strategi", endings: ["", "en", "er", "erne"], counts: .ending),
      ]
    ),
  ]
}

extension String {
  /// Whether it ends in an abbreviation and is no sentence ("Nr.", "1. kvt.").
  fileprivate var isAbbreviated: Bool {
    guard last == ".", wordCount < 3, let word = split(separator: " ").last else { return false }
    return word.count < 5 && (wordCount == 2 ? first?.isNumber == true : self == "Nr.")
  }

  /// Without what stands in brackets behind it ("Initiativ (nr.)").
  fileprivate var withoutAside: Substring {
    guard utf8.contains(UInt8(ascii: "(")), let start = firstIndex(of: "("), start > startIndex,
      self[..<start].contains(where: \.isLetter)
    else {
      return self[...]
    }
    return self[..<start]
  }
}
