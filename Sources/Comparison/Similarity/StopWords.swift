/// Danish words that stand in every text: articles, prepositions, pronouns, conjunctions, auxiliaries and their like.
enum StopWords {
  static let all: Set<String> = [
    "ad", "af", "al", "alle", "alt", "altså", "at", "bl", "bl.a", "blandt", "blev", "blive", "bliver", "da", "de",
    "dem", "den", "denne", "der", "deres", "dermed", "desuden", "det", "dette", "disse", "dvs", "efter", "ej", "eks",
    "ekskl", "eller", "en", "end", "endvidere", "enkelt", "enkelte", "er", "et", "etc", "evt", "for", "fordi", "fra",
    "før", "få", "får", "gennem", "ham", "han", "hans", "har", "havde", "have", "hende", "her", "herunder", "hhv",
    "hos", "hun", "hvad", "hver", "hvert", "hvilke", "hvis", "hvor", "hvordan", "hvori", "i", "idet", "ift",
    "igennem", "ikke", "ind", "inden", "indenfor", "inkl", "ja", "jf", "kan", "kun", "kunne", "man", "mange",
    "med", "mellem", "men", "mens", "mere", "mhp", "mht", "mod", "må", "nej", "ned", "nogle", "nr", "når", "og",
    "også", "om", "omkring", "op", "os", "over", "pba", "pga", "pr", "på", "samt", "se", "sig", "sin", "sine", "sit",
    "skal", "skulle", "som", "såvel", "så", "t", "til", "tværs", "ud", "uden", "under", "v", "var", "ved", "vedr",
    "vedrørende", "vi", "via", "vil", "ville", "vor", "vores", "være", "været", "å", "år",
  ]

  static func contains(_ folded: String) -> Bool { all.contains(folded) }
}
