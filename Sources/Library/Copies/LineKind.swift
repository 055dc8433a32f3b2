import GRDB

/// A kind of line in an exported library: rows of one table. The list of kinds drives writing, reading and merging.
struct LineKind: Sendable {
  struct Field: Sendable {
    enum Kind: Sendable { case text, integer, real, flag, list }

    /// What a number or name leads to, so that it is another one in another library.
    enum Target: Sendable { case document, correction, record, file }

    /// The column's, except where that is no word of the contract.
    var name: String
    var column: String
    var kind: Kind
    var target: Target?

    static func text(_ column: String, as name: String? = nil, of target: Target? = nil) -> Field {
      Field(name: name ?? column, column: column, kind: .text, target: target)
    }
    static func integer(_ column: String, as name: String? = nil, of target: Target? = nil) -> Field {
      Field(name: name ?? column, column: column, kind: .integer, target: target)
    }
    static func flag(_ column: String) -> Field { Field(name: column, column: column, kind: .flag, target: nil) }
    static func real(_ column: String) -> Field { Field(name: column, column: column, kind: .real, target: nil) }
    static func list(_ column: String) -> Field { Field(name: column, column: column, kind: .list, target: nil) }
  }

  /// The `type` of its lines.
  let name: String
  let table: String
  let fields: [Field]
  /// SQL, so that two libraries that hold the same are written alike.
  let order: String

  private init(_ name: String, in table: String? = nil, _ fields: [Field], by order: String) {
    self.name = name
    self.table = table ?? name
    self.fields = fields
    self.order = order
  }
}

extension LineKind {
  /// In an order in which what a line leads to stands before it.
  static let all: [LineKind] = [correction, document] + ofDocuments + ofCorrections + [learned]

  static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  static let correction = LineKind(
    "correction", [.integer("number", of: .correction), .text("made")], by: "number")

  static let document = LineKind(
    "document",
    [
      .integer("id", of: .document), .text("file", of: .file), .integer("part"), .text("sha256"), .text("title"),
      .text("municipality"), .text("period"), .text("series"), .flag("joins"), .text("givenPeriod"),
      .text("givenSeries"), .flag("isSeparate"), .text("format"), .integer("pages"), .text("imported"),
      .integer("modified"), .text("reader"), .list("notes"), .integer("removedBy", of: .correction),
      .integer("supersededBy", of: .document), .integer("sameAs", of: .document), .integer("edition"),
    ], by: "id")

  static let record = LineKind(
    "record",
    [
      .text("id"), .text("municipality"), .text("period"), .text("series"), .text("kind"), .text("policy"),
      .text("groupName", as: "group"), .text("text"), .integer("occurrence"),
    ], by: "number")

  private static let ofDocument = Field.integer("document", of: .document)
  private static let ofCorrection = Field.integer("correction", of: .correction)
  private static let ofItem = [ofDocument, .integer("ordinal")]

  /// What documents hold.
  private static let ofDocuments = [
    LineKind(
      "reading",
      [
        ofDocument, .text("municipality"), .integer("until"), .flag("isVouched"), .flag("givenPlan"),
        .text("givenMunicipality"),
      ], by: "document"),
    LineKind(
      "column", in: "columnHeading", [ofDocument, .integer("position"), .text("text")], by: "document, position"),
    record,
    LineKind(
      "source", ofItem + [.text("record", of: .record), .integer("level")], by: "document, ordinal"),
    LineKind(
      "place",
      ofItem + [
        .integer("piece"), .integer("page"), .real("left"), .real("top"), .real("right"), .real("bottom"),
        .text("part"), .text("path"), .integer("line"), .integer("lines"),
      ], by: "document, ordinal, piece"),
    LineKind(
      "fact", ofItem + [.integer("position"), .text("name"), .text("text")], by: "document, ordinal, position"),
    LineKind("row", in: "tableRow", ofItem + [.integer("number")], by: "document, ordinal"),
    LineKind(
      "headingFact",
      [
        ofDocument, .integer("position"), .text("policy"), .text("groupName", as: "group"), .text("name"),
        .text("text"),
      ],
      by: "document, position"),
  ]

  /// What a person corrected.
  static let ofCorrections = [
    LineKind(
      "judgement",
      [
        ofCorrection, .text("municipality"), .text("series"), .text("kind"), .text("old"), .text("new"),
        .flag("isSame"), .text("oldHeading"), .text("newHeading"),
      ], by: "correction, kind, old, new"),
    LineKind("renaming", [ofCorrection, .text("old"), .text("new")], by: "correction"),
    LineKind(
      "period", in: "periodChange",
      [ofCorrection, .text("file", of: .file), .integer("part"), .text("period"), .text("before")], by: "correction"),
    LineKind(
      "municipality", in: "municipalityChange",
      [ofCorrection, .text("file", of: .file), .integer("part"), .text("municipality"), .text("before")],
      by: "correction"),
    LineKind(
      "edition", in: "editionChange",
      [ofCorrection, .text("file", of: .file), .integer("part"), .integer("place")], by: "correction"),
    LineKind(
      "word", in: "wordDecision",
      [
        ofCorrection, .text("kind"), .text("firstKey"), .text("secondKey"), .text("first"), .text("second"),
        .flag("isAccepted"),
      ], by: "correction"),
  ]

  /// What the texts taught of words. Learning after an import comes to the same.
  private static let learned = LineKind(
    "learned", in: "learnedSynonym", [.text("municipality"), .text("first"), .text("second")],
    by: "municipality, first, second")
}

extension LineKind {
  /// The rows of a library, each with a value a field.
  func rows(in database: Database) throws -> RowCursor {
    let columns = fields.map { field in
      field.target == .record ? "(SELECT id FROM record WHERE number = record)" : "\(table).\"\(field.column)\""
    }
    return try Row.fetchCursor(
      database, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(order)")
  }

  /// Puts a row into a library; throws where the row is none of that table.
  func insert(_ values: [DatabaseValue], into database: Database) throws {
    let columns = fields.map { "\"\($0.column)\"" }.joined(separator: ", ")
    let places = fields.map { $0.target == .record ? "(SELECT number FROM record WHERE id = ?)" : "?" }
    let insert = try database.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places.joined(separator: ", ")))")
    try insert.execute(arguments: StatementArguments(values))
  }
}
