import Files
package import Library
package import Model

/// Something that a person should look at, though the library is whole.
package enum Finding: Hashable, Sendable {
  /// Files that are not any more where they were imported from.
  case missingFiles([StoredDocument])
  /// Documents of which nothing tells the period.
  case withoutPeriod([StoredDocument])
  /// Documents of which nothing tells whose plan they are.
  case withoutMunicipality([StoredDocument])
  /// Documents that may be misunderstood; their notes say why.
  case weaklyRead([StoredDocument])
  /// Documents that an earlier version of the program read; this one may find more in their files.
  case readByEarlier([StoredDocument])
  /// Plans in which nothing says how anything is followed up.
  case withoutFollowUps([StoredDocument])
  /// Two series of one municipality that may be one: their names differ by a word, and they have no period in common.
  case similarSeries(String, String)
  /// Two municipalities that may be one by their names.
  case similarMunicipalities(String, String)

  /// The documents that it is about.
  package var documents: [StoredDocument] {
    switch self {
    case .missingFiles(let documents), .withoutPeriod(let documents), .withoutMunicipality(let documents),
      .weaklyRead(let documents), .readByEarlier(let documents), .withoutFollowUps(let documents):
      documents
    case .similarSeries, .similarMunicipalities: []
    }
  }
}

extension Snapshot {
  /// What a person should look at. The files that were imported are looked for, and not opened.
  package var findings: [Finding] {
    let kinds: [([StoredDocument]) -> Finding] = [
      Finding.missingFiles, Finding.withoutPeriod, Finding.withoutMunicipality, Finding.weaklyRead,
      Finding.readByEarlier, Finding.withoutFollowUps,
    ]
    let followedUp = documentsFollowedUp
    let found: [[StoredDocument]] = [
      documents.filter { !$0.isFileThere }, documents.filter { $0.period == nil && $0.until == nil },
      documents.filter { $0.municipality == nil }, documents.filter(\.isWeaklyRead),
      documents.filter(\.isReadByEarlier),
      documents.filter { $0.records > 0 && !followedUp.contains($0.id) },
    ]
    return zip(kinds, found).filter { !$1.isEmpty }.map { $0($1) } + similarSeries + similarMunicipalities
  }

  /// The documents of which a record follows up, or says its status or by what it is measured.
  private var documentsFollowedUp: Set<Int64> {
    let telling = records.lazy.filter { record in
      record.kind == .followUp || record.facts[.status] != nil || record.facts[.indicator] != nil
    }
    return Set(telling.flatMap { $0.sources.map(\.document) })
  }

  private var similarSeries: [Finding] {
    planGroups.flatMap { group -> [Finding] in
      let periods = Dictionary(grouping: group.records.filter { $0.series != nil }, by: { $0.series ?? "" })
        .mapValues { Set($0.map(\.period)) }
      return pairs(of: periods.keys.sorted()).filter { one, other in
        periods[one, default: []].isDisjoint(with: periods[other, default: []]) && one.isNearly(other)
      }.map(Finding.similarSeries)
    }
  }

  private var similarMunicipalities: [Finding] {
    pairs(of: Municipalities(records).names).filter { one, other in
      Municipality.key(ofName: one).isInflected(Municipality.key(ofName: other))
    }.map(Finding.similarMunicipalities)
  }

  private func pairs(of names: [String]) -> [(String, String)] {
    names.indices.flatMap { first in names[(first + 1)...].map { (names[first], $0) } }
  }
}

extension StoredDocument {
  fileprivate var isFileThere: Bool {
    // A name that is no UTF-8 is held as it is shown, and cannot be looked for.
    file.contains("\\x") || FilePath(file).exists
  }

  fileprivate var isWeaklyRead: Bool { notes.contains { if case .weak = $0.kind { true } else { false } } }
}

extension String {
  /// Whether another name has the same words but for one that is not in the other, or that is inflected there.
  fileprivate func isNearly(_ other: String) -> Bool {
    let (one, two) = (split(separator: " ").map(String.init), other.split(separator: " ").map(String.init))
    let (own, others) = (one.filter { !two.contains($0) }, two.filter { !one.contains($0) })
    switch (own.count, others.count) {
    case (0, 1), (1, 0): return min(one.count, two.count) > 1
    case (1, 1): return own[0].isInflected(others[0])
    default: return false
    }
  }

  /// Whether one is the other with an ending of at most three letters, as "område" and "området" or "skole" and "skoler".
  fileprivate func isInflected(_ other: String) -> Bool {
    let shared = zip(self, other).prefix { $0 == $1 }.count
    return shared >= 4 && count - shared <= 3 && other.count - shared <= 3
  }
}
