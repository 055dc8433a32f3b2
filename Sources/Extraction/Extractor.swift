package import Model

/// Finds the strategy documents in what a reader made of a file.
package struct Extractor {
  private let isWord: (String) -> Bool
  private let isListed: ((String) -> Bool)?
  private let isCut: (String, String) -> Bool

  /// - Parameters:
  ///   - isWord: whether the language has a word (lower case); asked only where a line's end leaves doubt.
  ///   - isListed: whether the dictionary lists it, and does not make it of other words; nil where `isWord` says as much.
  ///   - isCut: whether two words (lower case) are likelier one that was cut.
  package init(
    isWord: @escaping (String) -> Bool, isListed: ((String) -> Bool)? = nil,
    isCut: @escaping (String, String) -> Bool = { _, _ in false }
  ) {
    (self.isWord, self.isListed, self.isCut) = (isWord, isListed, isCut)
  }

  /// - Parameters:
  ///   - fileName: the last source of the period.
  ///   - vouching: what a person says of the file.
  /// - Throws: `Failure(.noTable)` or `.noPlan` when the file holds no strategy document.
  package func extract(
    _ manuscript: Manuscript, fileName: String, vouching: Vouching = Vouching()
  ) throws(Failure) -> ReadFile {
    let ends = LineEnds(
      DocumentWords(lines: manuscript.texts, isWord: isWord, isListed: isListed, isCut: isCut))
    let story = Story(manuscript.blocks, ends: ends)
    let front = FrontPage(story, heads: manuscript.runningHeads, fileName: fileName)
    let kind = Kind(story, front: front, vouching: vouching)
    var (documents, leftOut) = tabled(manuscript, kind: kind, ends: ends)
    // Tables that name policies and actions need nobody's word.
    let isVouched = kind == .vouched && documents.isEmpty
    // A paper may be about anything.
    let isDoubtful =
      kind == .paper && (!front.isAboutActions || front.namesOtherKind) && !vouching.isPlan && vouching.period == nil
    let root = Section(story, from: front.end)
    if documents.isEmpty, kind != .other,
      let plan = plan(in: story, root: root, front: front, isPaper: kind == .paper, ends: ends, vouching: vouching),
      !isDoubtful || plan.standsAlone
    {
      (documents, leftOut) = ([plan.document], plan.leftOut)
    }
    guard !documents.isEmpty else {
      throw refusal(of: manuscript, story: story, fileName: fileName, vouching: vouching)
    }

    var notes = manuscript.notes + leftOut.notes
    for index in documents.indices {
      tell(&documents[index], isOnly: documents.count == 1, front: front, isPaper: kind == .paper, vouching: vouching)
    }
    if documents.contains(where: { $0.understood.periodFrom == .fileName }) { notes.append(Note(.periodFromFileName)) }
    Details(root).add(to: &documents)
    let municipality = vouching.municipality ?? front.municipality(body: story.paragraphs.map(\.text))
    let areMany = areMany(leftOut, beside: documents, in: root)
    for index in documents.indices {
      documents[index].municipality = municipality
      documents[index].isVouched = isVouched
      if areMany { documents[index].understood.weak.append(.manyUnplaced) }
    }
    return ReadFile(format: manuscript.format, pageCount: manuscript.pageCount, documents: documents, notes: notes)
  }

  private func plan(
    in story: Story, root: Section, front: FrontPage, isPaper: Bool, ends: LineEnds, vouching: Vouching
  ) -> PlanDocument? {
    let isWary = isPaper || front.namesOtherKind
    let read = { isWary in
      PlanDocument(
        story, root: root, front: front, isPaper: isPaper, isWary: isWary,
        isVouched: vouching.isPlan || vouching.period != nil, ends: ends)
    }
    // Minutes that a person vouches for are read for the plan in them, or as one where there is none.
    return read(isWary) ?? (isWary && vouching.isPlan ? read(false) : nil)
  }

  /// Why there is no plan; a person is asked to vouch for one only where that would help.
  private func refusal(of manuscript: Manuscript, story: Story, fileName: String, vouching: Vouching) -> Failure {
    if let failure = manuscript.unreadPictures { return failure }
    var vouched = vouching
    vouched.isPlan = true
    guard !vouching.isPlan, (try? extract(manuscript, fileName: fileName, vouching: vouched)) != nil else {
      return Failure(.noTable)
    }
    let root = Section(story, from: 0)
    let tables = root.all.reduce(0) { $0 + $1.tables.count }
    return Failure(.noPlan(headings: root.all.count - 1, items: root.itemCount, tables: tables))
  }

  /// Whether items left out are more than a tenth of all, those in forewords and the like not counted.
  private func areMany(_ leftOut: LeftOut, beside documents: [StrategyDocument], in root: Section) -> Bool {
    let placed = documents.reduce(0) { $0 + $1.itemCount }
    func isMuch(_ items: Int) -> Bool { items * 10 > placed + items }
    return isMuch(leftOut.items) && isMuch(leftOut.items - root.itemsAroundThePlan)
  }

  /// What a document is taken for.
  private enum Kind {
    case plan
    /// A plan because a person says so.
    case vouched
    /// A committee paper, of which only the plan in it is read.
    case paper
    case other

    init(_ story: Story, front: FrontPage, vouching: Vouching) {
      if PlanDocument.isCommitteePaper(story) {
        self = .paper
      } else if front.namesPlan, !front.namesOtherKind, !PlanWords.offerPost(story.headingLines) {
        self = .plan
      } else {
        self = vouching.isPlan || vouching.period != nil ? .vouched : .other
      }
    }
  }

  /// The documents of a file whose tables tell them, columns of policies and all; none where its headings tell more.
  private func tabled(_ manuscript: Manuscript, kind: Kind, ends: LineEnds) -> ([StrategyDocument], LeftOut) {
    var tables = TableDocuments(ends)
    for block in manuscript.blocks {
      switch block {
      case .line(let line): tables.add(line)
      case .table(let table): tables.add(table)
      }
    }
    tables.close()
    return tables.isWeak && kind != .other ? ([], LeftOut()) : (tables.documents, tables.leftOut)
  }

  /// Says of a document when it is for, and what told it. What the document says goes before the file's name, and the title
  /// before the rest.
  private func tell(
    _ document: inout StrategyDocument, isOnly: Bool, front: FrontPage, isPaper: Bool, vouching: Vouching
  ) {
    if let period = vouching.period, isOnly || document.title.map({ PeriodSpelling.periods(in: $0).isEmpty }) ?? true {
      (document.period, document.understood.periodFrom) = (period, .person)
    } else if isPaper {
      // The years beside a paper's title are those of the council, or the day of its meeting.
      let title = front.namesPlanInTitle ? front.title ?? "" : ""
      document.period = PeriodSpelling.periods(in: title).first
      document.understood.periodFrom = document.period == nil ? nil : .title
    } else {
      let own = document.title.flatMap { $0.isAim ? nil : PeriodSpelling.periods(in: $0).first }
      if let told = own.map({ ($0, .title) }) ?? front.period(columns: document.columns, isOnly: isOnly) {
        (document.period, document.understood.periodFrom) = (told.0, told.1)
      } else if isOnly, let period = front.periodOfFileName {
        (document.period, document.understood.periodFrom) = (period, .fileName)
      }
    }
    if document.period == nil { document.until = front.until }
    guard isOnly, let title = front.title else { return }
    let own = document.title ?? ""
    let isPart = own.isEmpty || PlanWords.isFrame(own) || PlanWords.opensAppendix(own)
    if isPart || PlanWords.nameGenre(title) && (!PlanWords.nameGenre(own) || PlanWords.isChapter(own)) {
      document.title = title
    }
  }
}

extension StrategyDocument {
  /// How many activities and follow-ups it has.
  fileprivate var itemCount: Int {
    policies.reduce(0) { $0 + $1.groups.reduce($1.followUps.count) { $0 + $1.activities.count } }
  }
}

extension Table {
  /// How many of its lines look like list items.
  var itemCount: Int {
    rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.lines.count { $0.marker != nil } } }
  }
}

extension Manuscript {
  /// A plan may stand on pages that were not read.
  fileprivate var unreadPictures: Failure? {
    for note in notes {
      guard case .unreadPictures(let pages, let package) = note.kind else { continue }
      return Failure(package.map { .missingDependency(package: $0) } ?? .noTextLayer, page: pages.first)
    }
    return nil
  }

  /// The texts of all its lines.
  fileprivate var texts: [String] {
    var texts: [String] = []
    for block in blocks {
      switch block {
      case .line(let line): texts.append(line.text)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { texts += cell.lines.lazy.map(\.text) }
        }
      }
    }
    return texts
  }
}
