/// How a document was understood, told so that a person sees a wrong guess at once.
package struct Understanding: Hashable, Sendable {
  /// What kind of plan it was read as.
  package enum Shape: String, Hashable, Sendable, CaseIterable {
    /// A table whose columns name policies, activities and follow-ups.
    case table
    /// A table of actions whose policies stand in headings, in rows of their own, or nowhere.
    case actionList = "action-list"
    /// Headings over lists.
    case headings
    /// Headings that are the activities, over prose.
    case initiatives
    /// Tables with labels beside or above their values.
    case forms
    /// A table with an area a column.
    case map
  }

  /// What stands for what, and where.
  package struct Column: Hashable, Sendable {
    /// As printed.
    package var header: String
    /// "policy", "group", "activities", "followUps", or the key of a fact's name.
    package var use: String

    package init(header: String, use: String) { (self.header, self.use) = (header, use) }
  }

  /// A rank of headings and what told it.
  package struct Rank: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable { case policy, group, activity }
    package enum Sign: String, Hashable, Sendable, CaseIterable {
      /// A column of the table, or a row of its own.
      case column, row
      /// A heading style of the file, or the size, weight, capitals or numbering of its letters.
      case style, size, bold, capitals, numbering
      /// The title: nothing else names a policy.
      case title
    }

    package var role: Role
    package var sign: Sign

    package init(_ role: Role, by sign: Sign) { (self.role, self.sign) = (role, sign) }
  }

  package enum PeriodSource: String, Hashable, Sendable, CaseIterable {
    case title, header, cover
    case runningHead = "running-head"
    case fileName = "file-name"
    /// `--period`.
    case person
  }

  /// Why it may be wrong.
  package enum Weakness: String, Hashable, Sendable, CaseIterable, Codable {
    /// What columns hold came from what stands in them, not from their headers.
    case rolesFromContent = "roles-from-content"
    /// Columns came from white space alone.
    case columnsFromSpace = "columns-from-space"
    /// A rank came from letters that differ by less than a point.
    case ranksFromSize = "ranks-from-size"
    /// More than a tenth of the items stand in no record.
    case manyUnplaced = "many-unplaced"
  }

  package var shape: Shape
  package var columns: [Column]
  /// From the outermost.
  package var ranks: [Rank]
  /// nil without a period.
  package var periodFrom: PeriodSource?
  package var weak: [Weakness]

  package init(
    _ shape: Shape = .table, columns: [Column] = [], ranks: [Rank] = [], periodFrom: PeriodSource? = nil,
    weak: [Weakness] = []
  ) {
    self.shape = shape
    self.columns = columns
    self.ranks = ranks
    self.periodFrom = periodFrom
    self.weak = weak
  }
}

/// What a person says of a file before it is read.
package struct Vouching: Hashable, Sendable {
  /// Whether it is to be taken for a plan though nothing in it says so.
  package var isPlan: Bool
  /// Goes before what the file says.
  package var period: Period?
  /// Goes before what the file says.
  package var municipality: String?

  package init(isPlan: Bool = false, period: Period? = nil, municipality: String? = nil) {
    self.isPlan = isPlan
    self.period = period
    self.municipality = municipality
  }
}
