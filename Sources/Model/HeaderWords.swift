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
    let words = words(of: header)
    guard !words.isEmpty, words.count <= longestHeader else { return nil }
    // The head of a header stands before its first preposition: "Indsatser til opfyldelse af politikken".
    let head = words.prefix { !prepositions.contains($0) }
    return role(ofWords: head.isEmpty ? words : Array(head))
  }

  /// What the column of a header word holds; the same as `role(of:)` for a single word.
  package static func role(ofWord word: Substring) -> ColumnRole? {
    role(ofWords: words(of: word))
  }

  /// Whether a header names a field of work or a goal by its head, whatever its first half says ("Indsatsområde"): beside a
  /// column of activities it is none.
  package static func mayNamePolicy(_ header: String) -> Bool {
    guard header.utf8.count <= longestHeader * longestWord else { return false }
    return words(of: header).contains { word in
      stems.contains { $0.0 == .policy && $0.1.contains { $0.ends(word) } }
    }
  }

  /// Whether a header asks how far things are ("Status").
  package static func isStatus(_ header: String) -> Bool {
    ["status", "statussen"].contains(header.lowercased())
  }

  /// Whether a header says by what the rows are ordered ("Emne", "Målgruppe"): that makes a strategy table only beside
  /// activities and follow-ups, for minutes and meeting plans have such columns too.
  package static func namesOrder(_ header: String) -> Bool {
    let words = words(of: header.prefix(longestHeader * longestWord))
    return words.count == 1
      && words.allSatisfy { word in
        ["emne", "emner", "kategori", "kategorier", "målgruppe", "målgrupper"].contains(word)
      }
  }

  /// Whether a header speaks of tasks or projects ("Opgaver"), which lists of minutes have as well.
  package static func namesTask(_ header: String) -> Bool {
    words(of: header.prefix(longestHeader * longestWord)).contains { word in
      ["opgave", "opgaven", "opgaver", "opgaverne", "projekt", "projekter"].contains { word.hasSuffix($0) }
    }
  }

  /// Whether a text is nothing but the general word for its column ("Politik", "Politikområde", "Mål"), and so names a
  /// column, while "Kulturpolitik" and "Skolepolitiske mål" name one policy.
  package static func isGeneric(_ header: String) -> Bool {
    let words = words(of: header)
    return words.count == 1 && stems.contains { $0.1.contains { $0.begins(words[0]) } }
  }

  /// The words of a text in lower case, cut at everything that is neither letter nor digit.
  private static func words(of text: some StringProtocol) -> [String] {
    String(text).nfc.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func role(ofWords words: [String]) -> ColumnRole? {
    for (role, stems) in stems where words.contains(where: { word in stems.contains { $0.matches(word) } }) {
      return role
    }
    return nil
  }

  /// More words than this are a sentence.
  private static let longestHeader = 12
  /// How many bytes they have on average, at most.
  private static let longestWord = 20

  private static let prepositions: Set<String> = [
    "af", "for", "fra", "i", "inden", "med", "mod", "om", "over", "på", "til", "under", "ved",
  ]

  /// The stems in order of strength.
  private static let stems: [(ColumnRole, [Stem])] = [
    (
      .followUps,
      [
        Stem("opfølgning", endings: ["", "en", "er", "erne", "s"], counts: .anywhere),
        Stem("evaluering", endings: ["", "en", "er", "erne"], counts: .anywhere),
        Stem("status", endings: ["", "sen"], counts: .anywhere),
        Stem("monitorering", endings: ["", "en"], counts: .anywhere),
        Stem("effektmåling", endings: ["", "en", "er"], counts: .ending),
        Stem("målopfyldelse", endings: ["", "n"], counts: .whole),
        Stem("statusmøde", endings: ["", "r", "rne"], counts: .whole),
        Stem("resultat", endings: ["", "et", "er", "erne"], counts: .whole),
        Stem("samtale", endings: ["", "r", "rne"], counts: .ending), Stem("følges", endings: [""], counts: .whole),
        Stem("dokumentation", endings: ["", "en"], counts: .whole), Stem("følger", endings: [""], counts: .whole),
        Stem("målepunkt", endings: ["", "er", "erne"], counts: .whole),
        Stem("måling", endings: ["", "en", "er", "erne"], counts: .ending),
        Stem("succeskriteri", endings: ["e", "er", "erne", "um", "et"], counts: .whole),
        Stem("succesmål", endings: ["", "ene"], counts: .whole),
        Stem("resultatmål", endings: ["", "ene"], counts: .whole),
        Stem("effektmål", endings: ["", "ene"], counts: .whole),
        Stem("effekt", endings: ["", "en", "er"], counts: .whole),
        Stem("indikator", endings: ["", "en", "er", "erne"], counts: .ending),
        Stem("tegn", endings: ["", "ene"], counts: .whole),
      ]
    ),
    (
      .activities,
      [
        Stem("aktivitet", endings: ["", "en", "er", "erne"], counts: .anywhere),
        Stem("indsats", endings: ["", "en", "er", "erne"], counts: .anywhere),
        Stem("tiltag", endings: ["", "et", "ene"], counts: .ending),
        Stem("handling", endings: ["", "en", "er", "erne"], counts: .anywhere),
        Stem("handleplan", endings: ["", "en", "er", "erne"], counts: .ending),
        Stem("initiativ", endings: ["", "et", "er", "erne"], counts: .anywhere),
        Stem("projekt", endings: ["", "et", "er", "erne"], counts: .ending),
        Stem("gør", endings: ["", "e"], counts: .whole),
        Stem("opgave", endings: ["", "n", "r", "rne"], counts: .ending),
      ]
    ),
    (
      .policy,
      [
        Stem("politik", endings: ["", "ken", "ker", "kerne"], counts: .anywhere),
        Stem("mål", endings: ["", "et", "ene"], counts: .ending),
        Stem("målsætning", endings: ["", "en", "er", "erne"], counts: .ending),
        Stem("vision", endings: ["", "en", "er", "erne"], counts: .whole),
        Stem("pejlemærke", endings: ["", "t", "r", "rne"], counts: .whole),
        Stem("tema", endings: ["", "et", "er", "erne"], counts: .whole),
        Stem("område", endings: ["", "t", "r", "rne"], counts: .ending),
        Stem("spor", endings: ["", "et", "ene"], counts: .ending),
        Stem("fokusområde", endings: ["", "t", "r", "rne"], counts: .ending),
        Stem("strategi", endings: ["", "en", "er", "erne"], counts: .ending),
      ]
    ),
  ]
}

/// A stem with the endings it takes, and where in a word it may stand.
private struct Stem: Sendable {
  /// A stem short enough to stand in unrelated words counts only as a whole word or as the end of a compound.
  enum Position: Sendable { case whole, ending, anywhere }

  let forms: [String]
  let stem: String
  let position: Position

  init(_ stem: String, endings: [String], counts position: Position) {
    self.forms = endings.map { stem + $0 }
    self.stem = stem
    self.position = position
  }

  func begins(_ word: String) -> Bool {
    forms.contains(word) || position == .anywhere && word.hasPrefix(stem)
  }

  func ends(_ word: String) -> Bool {
    position == .whole ? forms.contains(word) : forms.contains { word.hasSuffix($0) }
  }

  func matches(_ word: String) -> Bool {
    switch position {
    case .whole: forms.contains(word)
    case .ending: forms.contains { word.hasSuffix($0) }
    case .anywhere: word.hasPrefix(stem) || forms.contains { word.hasSuffix($0) }
    }
  }
}
