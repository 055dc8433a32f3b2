/// What a column of a strategy table holds.
package enum ColumnRole: Hashable, Sendable, CaseIterable {
  case policy, activities, followUps
}

/// General words of administrative Danish by which the columns of a strategy table name themselves.
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
        Stem("opfølgning", ["", "en", "er", "erne", "s"], .anywhere),
        Stem("evaluering", ["", "en", "er", "erne"], .anywhere),
        Stem("status", ["", "sen"], .anywhere), Stem("monitorering", ["", "en"], .anywhere),
        Stem("effektmåling", ["", "en", "er"], .ending), Stem("målopfyldelse", ["", "n"], .whole),
        Stem("statusmøde", ["", "r", "rne"], .whole), Stem("resultat", ["", "et", "er", "erne"], .whole),
        Stem("samtale", ["", "r", "rne"], .ending), Stem("følges", [""], .whole),
        Stem("dokumentation", ["", "en"], .whole), Stem("følger", [""], .whole),
        Stem("målepunkt", ["", "er", "erne"], .whole), Stem("måling", ["", "en", "er", "erne"], .ending),
        Stem("succeskriteri", ["e", "er", "erne", "um", "et"], .whole), Stem("succesmål", ["", "ene"], .whole),
        Stem("resultatmål", ["", "ene"], .whole), Stem("effektmål", ["", "ene"], .whole),
        Stem("effekt", ["", "en", "er"], .whole), Stem("indikator", ["", "en", "er", "erne"], .ending),
        Stem("tegn", ["", "ene"], .whole),
      ]
    ),
    (
      .activities,
      [
        Stem("aktivitet", ["", "en", "er", "erne"], .anywhere), Stem("indsats", ["", "en", "er", "erne"], .anywhere),
        Stem("tiltag", ["", "et", "ene"], .ending), Stem("handling", ["", "en", "er", "erne"], .anywhere),
        Stem("handleplan", ["", "en", "er", "erne"], .ending), Stem("initiativ", ["", "et", "er", "erne"], .anywhere),
        Stem("projekt", ["", "et", "er", "erne"], .ending), Stem("gør", ["", "e"], .whole),
        Stem("opgave", ["", "n", "r", "rne"], .ending),
      ]
    ),
    (
      .policy,
      [
        Stem("politik", ["", "ken", "ker", "kerne"], .anywhere), Stem("mål", ["", "et", "ene"], .ending),
        Stem("målsætning", ["", "en", "er", "erne"], .ending),
        Stem("vision", ["", "en", "er", "erne"], .whole), Stem("pejlemærke", ["", "t", "r", "rne"], .whole),
        Stem("tema", ["", "et", "er", "erne"], .whole), Stem("område", ["", "t", "r", "rne"], .ending),
        Stem("spor", ["", "et", "ene"], .ending),
        Stem("fokusområde", ["", "t", "r", "rne"], .ending), Stem("strategi", ["", "en", "er", "erne"], .ending),
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

  init(_ stem: String, _ endings: [String], _ position: Position) {
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
