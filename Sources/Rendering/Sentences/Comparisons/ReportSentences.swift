import Comparison
import Model

/// What is said in a report.
enum ReportPhrase {
  case lead(Difference)
  case counts, policy, allPolicies, total, listed, perhapsNow, newBeside, headingGone, flow, flowCaption(
    shown: Int, of: Int),
    headings, items, suggestions,
    suggestionsNote
  case terms, termsNote(Difference), moreTerms(Int), term
  case development, developmentNote, otherPolicies, journeyName(Journey), journeyLead(Journey)
  case documents, places, pageWord, byPeriod, fate, nothing, lookAt, undecided, gone, notFoundAgain, perhapsGone,
    number,
    field, before, elsewhere, nowReads
  case changedFacts([FactName])
  case made(String)
  case trackedChanges

  var sentence: Sentence {
    switch self {
    case .lead(let difference): difference.lead
    case .counts: Sentence("Overblik", "Overview")
    case .policy: Sentence("Politik", "Policy")
    case .allPolicies: Sentence("I alt", "In all")
    case .total: Sentence("Punkter", "Records")
    case .listed: Sentence("I listen", "In the list")
    case .perhapsNow: Sentence("Måske nu: ", "Perhaps now: ")
    case .newBeside:
      Sentence(
        "Intet nyt punkt har samme ord. Se selv efter blandt de nye samme sted: ",
        "No new record has the same words. Look among those that are new in the same place: ")
    case .headingGone:
      Sentence(
        "Intet nyt punkt har samme ord, og overskriften er der ikke mere. Se selv efter blandt alle nye.",
        "No new record has the same words, and its heading is gone. Look among all that are new.")
    case .flow: Sentence("Hvor punkter er flyttet hen", "Where records have moved")
    case .flowCaption(let shown, let all):
      Sentence(
        "Til venstre hvor de stod, til højre hvor de står nu. Tallene siger, hvor mange.",
        "On the left where they stood, on the right where they stand now. The numbers say how many.")
        + (shown == all
          ? .name("")
          : Sentence(
            " Kun de \(shown.grouped(.danish)) største af \(all.grouped(.danish)) strømme er tegnet.",
            " Only the \(shown.grouped(.english)) largest of \(all.grouped(.english)) flows are drawn."))
    case .headings: Sentence("Overskrifter, der er ændret", "Headings that changed")
    case .items: Sentence("Punkt for punkt", "Record by record")
    case .suggestions: Sentence("Måske det samme", "Perhaps the same")
    case .suggestionsNote:
      Sentence(
        "Disse par ligner hinanden, men ikke nok til at være sikkert. Ovenfor tæller de hver for sig.",
        "These pairs resemble each other, but not enough to be sure. Above each side counts by itself.")
    case .terms: Sentence("Udtryk", "Terms")
    case .termsNote(let difference):
      Sentence(
        "I hvor mange punkter hvert udtryk står: i \(difference.old) og i \(difference.new). Et udtryk er en ordfamilie "
          + "eller en del af sammensatte ord.",
        "How many records contain each term, in \(difference.old) and in \(difference.new). A term is a word family or "
          + "a part of compounds.")
    case .moreTerms(let count): Sentence("og \(count.grouped(.danish)) til", "and \(count.grouped(.english)) more")
    case .term: Sentence("Udtryk", "Term")
    case .development: Sentence("Fra periode til periode", "From period to period")
    case .developmentNote:
      Sentence(
        "Hver blok er en politik, så høj som antallet af dens punkter. Båndene er punkter, der går videre; mørke bånd går "
          + "til en anden politik. Hvor intet bånd går videre, er punkter udgået; hvor intet når frem, er de nye.",
        "Each block is a policy, as high as the number of its records. The ribbons are records that go on; dark ribbons go "
          + "to another policy. Where no ribbon leaves, records were removed; where none arrives, they are new.")
    case .otherPolicies: Sentence("Øvrige politikker", "Other policies")
    case .journeyName(let journey): journey.name
    case .journeyLead(let journey): journey.lead
    case .lookAt: Sentence("Læg mærke til", "Look at")
    case .documents: Sentence("Dokumenter", "Documents")
    case .places: Sentence("Steder", "Places")
    case .pageWord: Sentence("Side", "Page")
    case .byPeriod: Sentence("Punkt for periode", "Record by period")
    case .fate: Sentence("Hvad der skete", "What became of it")
    case .undecided: Sentence("Par, der bør ses efter", "Pairs to check")
    case .gone: Sentence("Udgået med sikkerhed", "Gone for certain")
    case .notFoundAgain:
      Sentence("Ikke genfundet: udgået, eller skrevet helt om", "Not found again: gone, or wholly rewritten")
    case .perhapsGone:
      Sentence("Måske det samme som noget nyt", "Perhaps the same as something new")
    case .number: Sentence("Punkt", "Record")
    case .before: Sentence("Før", "Before")
    case .field: Sentence("Felt", "Field")
    case .changedFacts(let names): Sentence("Ændringer i ", "Changes of ") + .list(names.map(\.word))
    case .nothing: Sentence("Der er ingen punkter i de to perioder.", "There are no records in the two periods.")
    case .made(let time): Sentence("Lavet med Traad ", "Made with Traad on ") + .day(ofISO: time) + .name(".")
    case .trackedChanges:
      Sentence(
        "Ændringerne er sporet. Accepterer du dem alle, står den nye plan; afviser du dem alle, står den gamle.",
        "The changes are tracked. Accept all of them for the new plan, reject all of them for the old one.")
    case .elsewhere: Sentence("uændret, men står et andet sted", "kept, but stands elsewhere")
    case .nowReads: Sentence("Nu", "Now")
    }
  }
}

extension Difference {
  /// One whole sentence: "Af 20 punkter i 2018-2020 er 4 uændrede, 10 omformulerede og 6 udgåede; 16 er nye i 2020-2022."
  fileprivate var lead: Sentence {
    let before = Set(items.flatMap { $0.old.map(\.id) }).count
    let came = count(of: .added)
    guard before > 0 else {
      return came == 0
        ? ReportPhrase.nothing.sentence
        : Sentence("Alle ", "All ") + .records(came) + Sentence(" er nye i \(new).", " are new in \(new).")
    }
    let fates = Relation.allCases.compactMap(fate)
    let stayed =
      Sentence("Af ", "") + .records(before) + Sentence(" i \(old) er ", " of \(old): ") + .list(fates)
    let after = Set(items.flatMap { $0.new.map(\.id) }).count
    let added =
      came == 0
      ? Sentence("; intet er nyt i \(new)", "; nothing is new in \(new)")
      : Sentence("; af ", "; of ") + .records(after) + Sentence(" i \(new) er ", " of \(new), ")
        + cameInWords(came)
    let again = count(of: .resumed)
    let resumed =
      again == 0
      ? Sentence.name("")
      : Sentence(
        "; \(again.grouped(.danish)) er genoptaget fra en tidligere periode",
        "; \(again.grouped(.english)) resumed from an earlier period")
    return stayed + added + resumed + .name(".") + alsoMoved + (factsSentence.map { .name(" ") + $0 } ?? .name(""))
  }
}

extension Difference {
  /// "15 nye eller skrevet helt om", where none of them is new for certain.
  private func cameInWords(_ count: Int) -> Sentence {
    let new = Sentence.count(count, one: Sentence("nyt", "is new"), many: Sentence("nye", "are new"))
    let isCertain = items.contains { $0.relation == .added && $0.isCertain }
    return isCertain ? new : new + Sentence(" eller skrevet helt om", " or wholly rewritten")
  }

  /// " 4 af de ændrede er også flyttet.": those that were moved and reworded, say, which count as the latter.
  private var alsoMoved: Sentence {
    let count = items.count { $0.isMoved && $0.relation != .moved }
    guard count > 0 else { return .name("") }
    return Sentence(
      " \(count.grouped(.danish)) af de ændrede er også flyttet.",
      count == 1 ? " 1 of the changed ones moved, too." : " \(count.grouped(.english)) of the changed ones moved, too.")
  }

  /// How many old items had one fate: "4 uændrede", "2 samlet til 1"; nil where none had it.
  private func fate(_ relation: Relation) -> Sentence? {
    let own = items.filter { $0.relation == relation }
    let unsure = own.count(where: \.isUnsurePair)
    let (before, after) = (own.map(\.old.count).reduce(0, +), own.map(\.new.count).reduce(0, +))
    guard before > 0 else { return nil }
    let (from, to) = ([before, after].map { $0.grouped(.danish) }, [before, after].map { $0.grouped(.english) })
    return switch relation {
    case .split:
      Sentence("\(from[0]) delt i \(from[1])", "\(to[0]) split into \(to[1])") + howUnsure(unsure, of: own.count)
    case .merged:
      Sentence("\(from[0]) slået sammen til \(after == 1 ? "ét" : from[1])", "\(to[0]) merged into \(to[1])")
        + howUnsure(unsure, of: own.count)
    case .removed: counted(.removed, before) + howSurelyGone(of: before)
    case .kept, .moved, .spelling, .reworded, .kindChanged, .resumed, .added:
      relation.counted(before) + howUnsure(unsure, of: before)
    }
  }

  /// " (8 kun sandsynligt)"; empty where all pairs are sure.
  private func howUnsure(_ unsure: Int, of count: Int) -> Sentence {
    if unsure == 0 { return .name("") }
    if unsure == count { return Sentence(" (kun sandsynligt)", " (only probably)") }
    return Sentence(
      " (\(unsure.grouped(.danish)) kun sandsynligt)", " (\(unsure.grouped(.english)) only probably)")
  }

  /// " (2 af dem med sikkerhed)" where some are gone for certain and others are not.
  private func howSurelyGone(of count: Int) -> Sentence {
    let sure = items.count { $0.relation == .removed && $0.isCertain }
    return sure == 0 || sure == count
      ? .name("")
      : Sentence(" (\(sure.grouped(.danish)) af dem med sikkerhed)", " (\(sure.grouped(.english)) of them for certain)")
  }
}

extension Journey {
  fileprivate var name: Sentence {
    let span = [periods.first, periods.last].compactMap { $0.map { "\($0)" } }.joined(separator: " → ")
    return .name((area.map { $0 + ", " } ?? "") + span)
  }

  /// One whole sentence: "Af 24 punkter i 2018-2020 er 15 stadig med i 2024-2026; 7 af de 22 er kommet til siden."
  fileprivate var lead: Sentence {
    let (start, end) = (periods.first.map { "\($0)" } ?? "", periods.last.map { "\($0)" } ?? "")
    let (left, fresh) = (remaining, come)
    return Sentence("Af ", "Of ") + .records(first)
      + Sentence(
        " i \(start) er \(left.grouped(.danish)) stadig med i \(end)",
        " of \(start), \(left.grouped(.english)) are still there in \(end)")
      + Sentence(
        "; \(fresh.grouped(.danish)) af de \(last.grouped(.danish)) er kommet til siden.",
        "; \(fresh.grouped(.english)) of its \(last.grouped(.english)) came since.")
  }
}

/// The columns of a report's table.
enum ReportColumn: CaseIterable {
  case status, kind, oldPolicy, oldGroup, oldText, newPolicy, newGroup, newText, difference, factChanges, flags, remark
  case confidence
  case oldFile, oldPlace, newFile, newPlace, series, oldPeriod, newPeriod

  /// - Parameter difference: the only one; nil where the rows are of several periods.
  func title(_ difference: Difference?) -> Sentence {
    let (old, new) = (Self.oldSide(difference), Self.newSide(difference))
    return switch self {
    case .status: Sentence("Status", "Status")
    case .kind: Sentence("Art", "Kind")
    case .oldPolicy: ReportPhrase.policy.sentence + old
    case .oldGroup: Sentence("Gruppe", "Group") + old
    case .oldText: Sentence("Tekst", "Text") + old
    case .newPolicy: ReportPhrase.policy.sentence + new
    case .newGroup: Sentence("Gruppe", "Group") + new
    case .newText: Sentence("Tekst", "Text") + new
    case .difference: Sentence("Ændrede ord", "Changed words")
    case .factChanges: Sentence("Ændrede felter", "Changed fields")
    case .flags: ReportPhrase.lookAt.sentence
    case .remark: Sentence("Bemærkning", "Remark")
    case .confidence: Sentence("Sikkerhed", "Confidence")
    case .oldFile: Sentence("Dokument", "Document") + old
    case .oldPlace: Sentence("Sted", "Place") + old
    case .newFile: Sentence("Dokument", "Document") + new
    case .newPlace: Sentence("Sted", "Place") + new
    case .series: Sentence("Område", "Series")
    case .oldPeriod: Sentence("Periode", "Period") + old
    case .newPeriod: Sentence("Periode", "Period") + new
    }
  }

  /// What stands behind the title of a column of the old side, and of the new one.
  static func oldSide(_ difference: Difference?) -> Sentence {
    difference.map { .name(" \($0.old)") } ?? Sentence(" før", " before")
  }

  static func newSide(_ difference: Difference?) -> Sentence {
    difference.map { .name(" \($0.new)") } ?? Sentence(" efter", " after")
  }
}
