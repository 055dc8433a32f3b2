import GRDB

/// The tables of the library, and how an older library is brought up to date.
///
/// A file's path gives its documents; a document's `source` rows give its records in reading order; a record that no
/// source names any more is deleted. `place` says where the pieces of a source's text stand.
enum Schema {
  /// Written into the file's header, so that no other SQLite file is taken for a library: "Trad" in ASCII.
  static let applicationID: Int32 = 0x5472_6164

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      // Within the transaction: a file is either empty or a library.
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      for statement in firstVersion { try database.execute(sql: statement) }
    }
    migrator.registerMigration("corrections") { database in
      for statement in corrections { try database.execute(sql: statement) }
    }
    migrator.registerMigration("wordDecisions") { database in
      // The keys are the wordings in lower case, those of synonyms in order.
      try database.execute(
        sql: """
          CREATE TABLE wordDecision (
            kind TEXT NOT NULL, firstKey TEXT NOT NULL, secondKey TEXT NOT NULL, first TEXT NOT NULL,
            second TEXT NOT NULL, isAccepted INTEGER NOT NULL, PRIMARY KEY (kind, firstKey, secondKey)
          ) STRICT, WITHOUT ROWID
          """)
    }
    migrator.registerMigration("wordDecisionsInOrder") { database in
      for statement in wordDecisionsInOrder { try database.execute(sql: statement) }
    }
    migrator.registerMigration("learnedSynonyms") { database in
      for statement in learnedSynonyms { try database.execute(sql: statement) }
    }
    return migrator
  }()

  /// What neighbouring periods taught of words. A stamp tells all that a comparison was made of; `context` is the rest of
  /// the item where an exchange counts, `position` its place among those of its comparison.
  private static let learnedSynonyms = [
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

  /// Decisions on words as corrections among the others, so that the one before counts again when one is taken back.
  ///
  /// Nobody knows when those were made that stood there before: they come before all other corrections.
  private static let wordDecisionsInOrder = [
    "ALTER TABLE wordDecision RENAME TO unorderedDecision",
    """
    CREATE TABLE wordDecision (
      correction INTEGER PRIMARY KEY REFERENCES correction (number) ON DELETE CASCADE, kind TEXT NOT NULL,
      firstKey TEXT NOT NULL, secondKey TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,
      isAccepted INTEGER NOT NULL
    ) STRICT
    """,
    """
    INSERT INTO correction (number, made)
    SELECT -row_number() OVER (ORDER BY kind, firstKey, secondKey), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    FROM unorderedDecision
    """,
    """
    INSERT INTO wordDecision (correction, kind, firstKey, secondKey, first, second, isAccepted)
    SELECT -row_number() OVER (ORDER BY kind, firstKey, secondKey), * FROM unorderedDecision
    """,
    "DROP TABLE unorderedDecision",
  ]

  /// What a person corrected, in the order of time, so that the last can be taken back: later ones go before earlier ones.
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
    // Documents that were taken out, as they were, with all that belongs to them.
    """
    CREATE TABLE removedDocument (
      correction INTEGER PRIMARY KEY REFERENCES correction (number) ON DELETE CASCADE,
      id INTEGER NOT NULL, file TEXT NOT NULL, part INTEGER NOT NULL, sha256 TEXT NOT NULL,
      title TEXT, period TEXT, series TEXT, joins INTEGER NOT NULL, givenPeriod TEXT, givenSeries TEXT,
      format TEXT NOT NULL, pages INTEGER, imported TEXT NOT NULL, notes TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE removedHeading (
      correction INTEGER NOT NULL REFERENCES correction (number) ON DELETE CASCADE, position INTEGER NOT NULL,
      text TEXT NOT NULL, PRIMARY KEY (correction, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE removedSource (
      correction INTEGER NOT NULL REFERENCES correction (number) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, policy TEXT NOT NULL, groupName TEXT, text TEXT NOT NULL, occurrence INTEGER NOT NULL,
      level INTEGER NOT NULL, PRIMARY KEY (correction, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE removedPlace (
      correction INTEGER NOT NULL REFERENCES correction (number) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      piece INTEGER NOT NULL, page INTEGER, left REAL, top REAL, right REAL, bottom REAL, part TEXT, path TEXT,
      line INTEGER, lines INTEGER, PRIMARY KEY (correction, ordinal, piece)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let firstVersion = [
    // `part` counts the documents of one file from 0. `given…` is what the import was told, and goes before the title.
    // With neither a title nor a given series, `joins` is 1 and the series is that of the documents most like it.
    // Numbers are never used again, since a person may still have an old list before him.
    """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, part INTEGER NOT NULL, sha256 TEXT NOT NULL,
      title TEXT, period TEXT, series TEXT, joins INTEGER NOT NULL, givenPeriod TEXT, givenSeries TEXT,
      format TEXT NOT NULL, pages INTEGER, imported TEXT NOT NULL, notes TEXT NOT NULL,
      UNIQUE (file, part)
    ) STRICT
    """,
    "CREATE INDEX documentHash ON document (sha256)",
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
}
