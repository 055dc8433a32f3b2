import GRDB
package import Model

/// A document that has turned out to be another edition, or another file, of a plan that the library holds.
package struct EditionNews: Hashable, Sendable {
  package enum Relation: String, Hashable, Sendable {
    /// It counts from now on, and the other does not.
    case newer
    /// The other counts.
    case older
    /// Both hold the same.
    case same
  }

  package var document: StoredDocument
  package var relation: Relation
  package var other: StoredDocument
  /// How many of the document's records stand in the other too.
  package var equal: Int
}

extension LibraryStore {
  /// Works out which documents are editions of one plan: those of one municipality, series and period, in different files,
  /// most of whose records are equal. Of several editions the newest counts.
  ///
  /// It depends on what the library holds, on when the files were written and on what a person said, and not on the order
  /// in which they came.
  ///
  /// - Returns: What is new since the last time.
  @discardableResult
  package func settleEditions() throws(LibraryError) -> [EditionNews] { try write { try $0.settleEditions() } }

  /// Says which edition of its plan a document is, counted from 1, or with nil that it is an edition of no other. It holds
  /// for its place in its file after every import of it.
  @discardableResult
  package func setEdition(_ place: Int?, ofDocument id: Int64) throws(LibraryError) -> Correction {
    try write { database in
      let file = try database.place(ofDocument: id)
      let number = try database.newCorrection()
      try database.execute(
        sql: "INSERT INTO editionChange (correction, file, part, place) VALUES (?, ?, ?, ?)",
        arguments: [number, file.file, file.part, place])
      return .setEdition(place, file: file.file)
    }
  }
}

extension Database {
  /// Returns what is new since the last time.
  func settleEditions() throws -> [EditionNews] {
    let filed = try FiledContent.all(self)
    var before: [Int64: EditionStanding] = [:]
    var now: [Int64: EditionStanding] = [:]
    var partners: [Int64: (other: Int64, equal: Int)] = [:]
    for group in filed.values {
      for content in group { before[content.document] = content.standing }
      let plans = Editions.plans(among: group.filter { !$0.isSeparate })
      for content in group where content.isSeparate { now[content.document] = EditionStanding() }
      for plan in plans {
        for (document, standing) in plan.standings { now[document] = standing }
        partners.merge(plan.partners) { first, _ in first }
      }
    }
    for (document, standing) in now where before[document] != standing {
      try execute(
        sql: "UPDATE document SET supersededBy = ?, sameAs = ?, edition = ? WHERE id = ?",
        arguments: [standing.supersededBy, standing.sameAs, standing.edition, document])
    }
    let changed = now.filter { before[$0.key] != $0.value && $0.value != EditionStanding() }.keys.sorted()
    return try EditionNews.all(self, of: changed, standings: now, partners: partners)
  }
}

/// How a document stands among the editions of its plan; see `EditionSchema`.
struct EditionStanding: Hashable {
  var supersededBy: Int64?
  var sameAs: Int64?
  var edition: Int?
}

/// What a document holds, and how its editions are ordered.
struct FiledContent {
  var document: Int64
  var file: String
  /// Seconds since 1970.
  var written: Int
  /// The place that a person gave it.
  var place: Int?
  var isSeparate: Bool
  /// As it is noted.
  var standing: EditionStanding
  /// Kinds and texts, letters and digits alone, in lower case: a PDF and a Word file differ in hyphens and spaces.
  var texts: [String: Int] = [:]

  var count: Int { texts.values.reduce(0, +) }

  /// How many texts two have in common.
  func shared(with other: FiledContent) -> Int {
    texts.reduce(0) { $0 + min($1.value, other.texts[$1.key] ?? 0) }
  }

  /// All documents that may have editions, by how they are filed: those with a period and a series.
  static func all(_ database: Database) throws -> [Filing: [FiledContent]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT document.id, file, municipality, period, series, coalesce(modified, CAST(strftime('%s', imported) AS INTEGER), 0),
          (SELECT place FROM editionChange WHERE editionChange.file = document.file
            AND editionChange.part = document.part ORDER BY correction DESC LIMIT 1),
          coalesce((SELECT place IS NULL FROM editionChange WHERE editionChange.file = document.file
            AND editionChange.part = document.part ORDER BY correction DESC LIMIT 1), isSeparate),
          supersededBy, sameAs, edition
        FROM document WHERE removedBy IS NULL AND period IS NOT NULL AND series IS NOT NULL ORDER BY document.id
        """)
    var groups: [Filing: [FiledContent]] = [:]
    for row in rows {
      let filing = try Filing(
        municipality: row.decode(atIndex: 2), period: Period(column: row.decode(atIndex: 3)),
        series: row.decode(atIndex: 4))
      let standing = EditionStanding(
        supersededBy: try row.decode(atIndex: 8), sameAs: try row.decode(atIndex: 9),
        edition: try row.decode(atIndex: 10))
      groups[filing, default: []].append(
        FiledContent(
          document: try row.decode(atIndex: 0), file: try row.decode(atIndex: 1), written: try row.decode(atIndex: 5),
          place: try row.decode(atIndex: 6), isSeparate: try row.decode(atIndex: 7), standing: standing))
    }
    for (filing, group) in groups where Set(group.map(\.file)).count > 1 {
      for index in group.indices { try groups[filing]?[index].load(from: database) }
    }
    return groups
  }

  private mutating func load(from database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, text FROM source JOIN record ON number = record WHERE document = ?",
      arguments: [document])
    while let row = try rows.next() {
      let letters = try row.decode(String.self, atIndex: 1).lowercased().nfc.filter { $0.isLetter || $0.isNumber }
      texts[try row.decode(String.self, atIndex: 0) + " " + letters, default: 0] += 1
    }
  }
}

/// The editions of one plan, the newest last; each is the documents that hold the same.
struct Editions {
  private var editions: [[FiledContent]]

  /// The documents of each plan among some that are filed alike.
  static func plans(among contents: [FiledContent]) -> [Editions] {
    var plans: [[FiledContent]] = []
    for content in contents {
      let near = plans.indices.filter { plan in plans[plan].contains { isEdition(content, of: $0) } }
      let joined = near.flatMap { plans[$0] } + [content]
      for plan in near.reversed() { plans.remove(at: plan) }
      plans.append(joined)
    }
    return plans.map(Editions.init)
  }

  /// Whether most of what either holds is equal: more than half of the longer one and three quarters of the shorter.
  private static func isEdition(_ one: FiledContent, of other: FiledContent) -> Bool {
    guard one.file != other.file else { return false }
    let (shared, counts) = (one.shared(with: other), [one.count, other.count].sorted())
    return shared * 2 > counts[1] && shared * 4 >= counts[0] * 3
  }

  private init(_ contents: [FiledContent]) {
    let ordered = contents.sorted { ($0.written, $0.file, $0.document) < ($1.written, $1.file, $1.document) }
    var editions: [[FiledContent]] = []
    for content in ordered {
      let same = editions.firstIndex { edition in
        edition.allSatisfy { $0.file != content.file } && edition[0].texts == content.texts
          && edition.allSatisfy { $0.place == content.place }
      }
      if let same { editions[same].append(content) } else { editions.append([content]) }
    }
    let placed = editions.filter { $0[0].place != nil }.sorted { ($0[0].place ?? 0) < ($1[0].place ?? 0) }
    editions.removeAll { $0[0].place != nil }
    for edition in placed {
      let place = min(max((edition[0].place ?? 1) - 1, 0), editions.count)
      editions.insert(edition, at: place)
    }
    self.editions = editions.map { $0.sorted { $0.document < $1.document } }
  }

  /// How each document stands.
  var standings: [Int64: EditionStanding] {
    var standings: [Int64: EditionStanding] = [:]
    for (number, edition) in editions.enumerated() {
      for content in edition {
        let isLast = number == editions.count - 1
        standings[content.document] = EditionStanding(
          supersededBy: isLast ? nil : editions.last?.first?.document,
          sameAs: content.document == edition[0].document ? nil : edition[0].document,
          edition: editions.count > 1 ? number + 1 : nil)
      }
    }
    return standings
  }

  /// For each document the one to compare it with: the edition before it, or for the first the one after.
  var partners: [Int64: (other: Int64, equal: Int)] {
    var partners: [Int64: (other: Int64, equal: Int)] = [:]
    for (number, edition) in editions.enumerated() {
      for content in edition {
        let isSame = content.document != edition[0].document
        let other = isSame ? edition[0] : editions.count > 1 ? editions[number > 0 ? number - 1 : 1][0] : nil
        if let other { partners[content.document] = (other.document, content.shared(with: other)) }
      }
    }
    return partners
  }
}

extension EditionNews {
  fileprivate static func all(
    _ database: Database, of changed: [Int64], standings: [Int64: EditionStanding],
    partners: [Int64: (other: Int64, equal: Int)]
  ) throws -> [EditionNews] {
    if changed.isEmpty { return [] }
    let documents = Dictionary(
      uniqueKeysWithValues: try StoredDocument.all(database, editions: .all).map { ($0.id, $0) })
    return changed.compactMap { id in
      guard let standing = standings[id], let partner = partners[id], let document = documents[id],
        let other = documents[partner.other]
      else { return nil }
      // Of two editions one is news: the one that came.
      if standing.sameAs == nil, changed.contains(partner.other), partner.other > id { return nil }
      let isNewer = (standing.edition ?? 0) > (standings[partner.other]?.edition ?? 0)
      let relation: Relation = standing.sameAs != nil ? .same : isNewer ? .newer : .older
      return EditionNews(document: document, relation: relation, other: other, equal: partner.equal)
    }
  }
}
