/// What looks like a part of a compound and never is one, whatever a dictionary lists.
///
/// The dictionary lists many short words that are the same letters as a prefix (*for*, *over*) or as an ending
/// (*hed*, *ring*, *skab*). A prefixed or derived word is no compound, so these open or close none.
enum CompoundLimits {
  /// Prefixes (be- also with the letter after it, as in *be·tegne*), particles and function words.
  static let prefixes = """
    af al an ad anti bag be bed beg bel bet bi bort centi de deci den der des det di dis efter eks en epi er et for fore \
    fra frem før ge gen gennem hen her hinanden hjem hyper hypo i igen imod in ind inde infra inter intra iso ko kon \
    kor kvasi med milli mis mod mon mono ned neden om op over overens par para peri poly pre pro præ pseudo på re ret sam \
    sammen selv semi so sub super supra til tilbage trans u ud uden uds ude under uni ur van ved vel \
    ver vor und
    """

  /// Derivational and inflectional endings, and particles that a compound may begin with and never ends in.
  static let endings = """
    ad af agtig al ale arisk ant ar at bag bar bart de deles den der des det dom ede efter el ele eller els else elser en ende \
    ene ens er ere eret eri erne ernes es est et ets fer fon for fra frem gen gram graf ger gere ges get hed heden heder ia ier ik in ind \
    ing inge inger ion is isk iske isme ismen ist iv ive kab ke ken ker kes ket le ledes len ler les let lig lige lighed \
    ligheder ligt ling linge løs løshed lysere man mat me med men ment mer mere mes mod nativ native ne ned nende ner nes nist ning \
    ningen ninger nings om on op or over rede rende rer ri ring ringe ringer sam samt sat se sel ser ses set ska \
    skab skaber skaberne skabet ske skop skopi slig slige sligt som somt ste ster stes te ted tede tel ten ter tes tet ti til \
    tion tisk tor tive ud um under ur us ved vis ær
    """

  private static let opening = table(prefixes)
  private static let closing = table(endings)

  static func neverOpens(_ part: Span<UInt8>) -> Bool { opening.find(part) != nil }
  static func neverCloses(_ part: Span<UInt8>) -> Bool { closing.find(part) != nil }

  private static let participles = ["ret", "rede", "rende", "ring", "ringer", "ringen"].map { Array($0.utf8) }
  private static let sciences = ["log", "logi", "logisk", "grafi", "grafisk"].map { Array($0.utf8) }

  /// True when a boundary would cut an ending: of a verb in -ere, as *orienteret* is not *oriente·ret*, or of a word from
  /// Greek, as *økologi* is not *øko·logi*.
  static func cutsEnding(of word: [UInt8], at boundary: Int) -> Bool {
    switch word[boundary - 1] {
    case UInt8(ascii: "e"): participles.contains { word[boundary...].elementsEqual($0) }
    case UInt8(ascii: "o"): sciences.contains { word[boundary...].elementsEqual($0) }
    default: false
    }
  }

  private static func table(_ words: String) -> StringTable {
    var table = StringTable(capacity: 256)
    for word in words.split(whereSeparator: \.isWhitespace) { _ = table.insert(Array(word.utf8).span) }
    return table
  }
}
