import Model

extension StrategyDocument {
  /// How it was understood, for a person who wants to see a wrong guess at once.
  var understandingSentence: Sentence {
    let columns = understood.columns.map(\.sentence)
    let kind = Sentence("Læst som ", "Read as ") + understood.shape.name
    var parts = [columns.isEmpty ? kind : kind + .name(": ") + .joined(columns, by: ", ")]
    // Columns have said already what they hold.
    let ranks = understood.ranks.filter { $0.sign != .column }.map(\.sentence)
    if !ranks.isEmpty { parts.append(.joined(ranks, by: ", ")) }
    if let source = understood.periodFrom { parts.append(source.sentence) }
    if let municipality { parts.append(Sentence("kommune: ", "municipality: ") + .name(municipality)) }
    if isVouched { parts.append(LibraryPhrase.vouched.sentence) }
    return .joined(parts, by: "; ") + .name(".")
  }
}

extension Sentence {
  fileprivate static func joined(_ parts: [Sentence], by separator: String) -> Sentence {
    Sentence(
      parts.map(\.danish).joined(separator: separator), parts.map(\.english).joined(separator: separator))
  }
}

extension Understanding.Shape {
  fileprivate var name: Sentence {
    switch self {
    case .table: Sentence("tabel", "a table")
    case .actionList: Sentence("handlingsliste", "an action list")
    case .headings: Sentence("overskrifter over lister", "headings over lists")
    case .initiatives: Sentence("initiativer i brødtekst", "initiatives in prose")
    case .forms: Sentence("skemaer", "forms")
    case .map: Sentence("oversigt med et område i hver kolonne", "a map with an area a column")
    }
  }
}

extension Understanding.Column {
  /// "Indsats = aktiviteter".
  fileprivate var sentence: Sentence { .name(header.inOneLine + " = ") + meaning }

  private var meaning: Sentence {
    switch use {
    case "policy": Sentence("politik", "policy")
    case "group": Sentence("gruppe", "group")
    case "activities": Sentence("aktiviteter", "activities")
    case "followUps": Sentence("opfølgninger", "follow-ups")
    default:
      FactName(key: use).field.map { Sentence($0.name.danish.lowercased(), $0.name.english.lowercased()) }
        ?? Sentence("andet", "other")
    }
  }
}

extension Understanding.Rank {
  /// "politik fra overskriften over".
  fileprivate var sentence: Sentence { role.name + Sentence(" fra ", " from ") + sign.name }
}

extension Understanding.Rank.Role {
  fileprivate var name: Sentence {
    switch self {
    case .policy: Sentence("politik", "policy")
    case .group: Sentence("gruppe", "group")
    case .activity: Sentence("aktivitet", "activity")
    }
  }
}

extension Understanding.Rank.Sign {
  fileprivate var name: Sentence {
    switch self {
    case .column: Sentence("en kolonne", "a column")
    case .row: Sentence("rækker på tværs", "rows of their own")
    case .style: Sentence("overskrifternes typografi", "the headings' style")
    case .size: Sentence("skriftens størrelse", "the size of letters")
    case .bold: Sentence("fed skrift", "bold letters")
    case .capitals: Sentence("store bogstaver", "capitals")
    case .numbering: Sentence("nummereringen", "the numbering")
    case .title: Sentence("titlen", "the title")
    }
  }
}

extension Understanding.PeriodSource {
  fileprivate var sentence: Sentence {
    switch self {
    case .title: Sentence("perioden fra titlen", "the period from the title")
    case .header: Sentence("perioden fra tabellens hoved", "the period from the table's header")
    case .cover: Sentence("perioden fra forsiden", "the period from the cover")
    case .runningHead: Sentence("perioden fra sidehovedet", "the period from the running head")
    case .fileName: Sentence("perioden fra filens navn", "the period from the file's name")
    case .person: Sentence("perioden fra --period", "the period from --period")
    }
  }
}
