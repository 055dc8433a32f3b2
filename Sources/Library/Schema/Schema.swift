import GRDB

/// The tables of the library.
///
/// A file's path gives its documents; a document's `source` rows give its records in reading order; a record that no
/// source names any more is deleted. `place` says where the pieces of a source's text stand.
enum Schema {
  /// Written into the file's header, so that no other SQLite file is taken for a library: "Trad" in ASCII.
  static let applicationID: Int32 = 0x5472_6164

  /// Makes the tables in an empty file, and brings a library of an earlier version up to date; each in one transaction.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("2", merging: FirstSchema.migrations) { database, applied in
      if !applied.isEmpty { return try FirstSchema.upgrade(database, applied: applied) }
      // Within the transaction: a file is either empty or a library.
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      for statement in secondVersion { try database.execute(sql: statement) }
    }
    migrator.registerMigration("3") { database in
      for statement in facts { try database.execute(sql: statement) }
    }
    migrator.registerMigration("4") { try MunicipalitySchema.upgrade($0) }
    migrator.registerMigration("5") { try RemovalSchema.upgrade($0) }
    migrator.registerMigration("6") { try EditionSchema.upgrade($0) }
    migrator.registerMigration("7") { try OriginalSchema.upgrade($0) }
    return migrator
  }()

  /// Those that make the tables and indexes of each version but the first.
  static let statements: [Int: [String]] = {
    let third = secondVersion + facts
    let fourth = MunicipalitySchema.statements(after: third)
    let fifth = RemovalSchema.statements(after: fourth)
    let sixth = EditionSchema.statements(after: fifth)
    return [
      2: secondVersion, 3: third, 4: fourth, 5: fifth, 6: sixth, 7: OriginalSchema.statements(after: sixth),
    ]
  }()
  /// The number of the version that this program makes.
  static let currentVersion = statements.keys.max() ?? 1
  /// Those of the second version, which kept no facts.
  private static let secondVersion = [document(named: "document")] + documentIndexes + held + corrections + learned

  /// Whether a later version of the program has changed the tables.
  static func isNewer(_ database: Database) throws -> Bool {
    let known = FirstSchema.migrations.union(migrator.migrations)
    return try !migrator.appliedIdentifiers(database).isSubset(of: known)
  }

  /// The version that made the tables of a library.
  static func version(of database: Database) throws -> Int {
    let applied = try migrator.appliedIdentifiers(database)
    return statements.keys.filter { applied.contains("\($0)") }.max() ?? 1
  }

  /// The statement that makes the table of documents.
  ///
  /// `part` counts the documents of one file from 0. `given…` is what the import was told, and goes before the title. With
  /// neither a title nor a given series, `joins` is 1 and the series is that of the documents most like it. A document
  /// with `removedBy` was taken out by that correction: it keeps its rows, so that it can be put back, and is left out of
  /// everything else.
  static func document(named name: String) -> String {
    // AUTOINCREMENT: a number is never used again, since a person may still have an old list before him.
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, part INTEGER NOT NULL, sha256 TEXT NOT NULL,
      title TEXT, period TEXT, series TEXT, joins INTEGER NOT NULL, givenPeriod TEXT, givenSeries TEXT,
      format TEXT NOT NULL, pages INTEGER, imported TEXT NOT NULL, notes TEXT NOT NULL,
      removedBy INTEGER REFERENCES correction (number) ON DELETE CASCADE
    ) STRICT
    """
  }

  static let documentIndexes = [
    "CREATE UNIQUE INDEX documentPlace ON document (file, part) WHERE removedBy IS NULL",
    "CREATE UNIQUE INDEX documentRemoval ON document (removedBy) WHERE removedBy IS NOT NULL",
  ]

  private static let held = [
    """
    CREATE TABLE columnHeading (
      document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, position INTEGER NOT NULL,
      text TEXT NOT NULL, PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE record (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, period TEXT, series TEXT, kind TEXT NOT NULL,
      policy TEXT NOT NULL, groupName TEXT, text TEXT NOT NULL, occurrence INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE source (
      document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      record INTEGER NOT NULL REFERENCES record (number), level INTEGER NOT NULL, PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX sourceRecord ON source (record)",
    // One row a piece, in reading order: either page and box (points), or part and path, or line and lines.
    """
    CREATE TABLE place (
      document INTEGER NOT NULL, ordinal INTEGER NOT NULL, piece INTEGER NOT NULL, page INTEGER,
      left REAL, top REAL, right REAL, bottom REAL, part TEXT, path TEXT, line INTEGER, lines INTEGER,
      PRIMARY KEY (document, ordinal, piece),
      FOREIGN KEY (document, ordinal) REFERENCES source (document, ordinal) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// What documents say of their items and headings beside the text, under a field's code or a column's header. It stands
  /// in tables of its own, so that a library of the second version needs nothing but these.
  ///
  /// `tableRow` is a source's row in the tables of its document, counted from 1. A document is in `reading` when a version
  /// read it that keeps facts: whose plan it is, the year that it looks towards, and whether only a person's word made it
  /// a plan. `given…` is what the import was told, as in `document`.
  private static let facts = [
    """
    CREATE TABLE fact (
      document INTEGER NOT NULL, ordinal INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
      text TEXT NOT NULL, PRIMARY KEY (document, ordinal, position),
      FOREIGN KEY (document, ordinal) REFERENCES source (document, ordinal) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE tableRow (
      document INTEGER NOT NULL, ordinal INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (document, ordinal),
      FOREIGN KEY (document, ordinal) REFERENCES source (document, ordinal) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE headingFact (
      document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, position INTEGER NOT NULL,
      policy TEXT NOT NULL, groupName TEXT, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE reading (
      document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
      municipality TEXT CHECK (municipality <> ''), until INTEGER CHECK (until BETWEEN 1900 AND 2099),
      isVouched INTEGER NOT NULL CHECK (isVouched IN (0, 1)), givenPlan INTEGER NOT NULL CHECK (givenPlan IN (0, 1)),
      givenMunicipality TEXT
    ) STRICT
    """,
  ]

  /// What a person corrected, in the order of time, so that the last can be taken back: later ones go before earlier ones.
  /// A correction with a row in none of these tables removed a document.
  private static let corrections = [
    "CREATE TABLE correction (number INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL) STRICT",
    // Two texts of a kind that are, or are not, the same item in two periods.
    """
    CREATE TABLE judgement (
      correction INTEGER NOT NULL REFERENCES correction (number) ON DELETE CASCADE, kind TEXT NOT NULL,
      old TEXT NOT NULL, new TEXT NOT NULL, isSame INTEGER NOT NULL, PRIMARY KEY (correction, kind, old, new)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE renaming (
      correction INTEGER PRIMARY KEY REFERENCES correction (number) ON DELETE CASCADE,
      old TEXT NOT NULL, new TEXT NOT NULL
    ) STRICT
    """,
    // `before` is the period that the document had, for taking it back.
    """
    CREATE TABLE periodChange (
      correction INTEGER PRIMARY KEY REFERENCES correction (number) ON DELETE CASCADE,
      file TEXT NOT NULL, part INTEGER NOT NULL, period TEXT NOT NULL, before TEXT
    ) STRICT
    """,
    // The keys are the wordings in lower case, those of synonyms in order.
    """
    CREATE TABLE wordDecision (
      correction INTEGER PRIMARY KEY REFERENCES correction (number) ON DELETE CASCADE, kind TEXT NOT NULL,
      firstKey TEXT NOT NULL, secondKey TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,
      isAccepted INTEGER NOT NULL
    ) STRICT
    """,
  ]

  /// What neighbouring periods taught of words. A stamp tells all that a comparison was made of; `context` is the rest of
  /// the item where an exchange counts, `position` its place among those of its comparison.
  private static let learned = [
    "CREATE TABLE comparison (stamp TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE exchange (
      stamp TEXT NOT NULL REFERENCES comparison (stamp) ON DELETE CASCADE, position INTEGER NOT NULL,
      old TEXT NOT NULL, new TEXT NOT NULL, oldRecord TEXT NOT NULL, newRecord TEXT NOT NULL, context TEXT,
      PRIMARY KEY (stamp, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE learnedSynonym (
      first TEXT NOT NULL, second TEXT NOT NULL, PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
