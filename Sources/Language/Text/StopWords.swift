/// The closed classes of Danish: articles, pronouns, prepositions, conjunctions, auxiliaries, the adverbs of degree, place and
/// negation that have no content of their own, and the abbreviations that plans are written with (ift., vedr., m.v.).
package enum StopWords {
  /// Folded, without full stops. A question may hold them, but no record has to.
  package static let all: Set<String> = Set(
    """
    en et den det de der som at i på til for fra af med om ved hos over under mellem mod uden inden efter før siden \
    gennem igennem via langs omkring pr per trods grundet blandt foran bag ad og eller men samt såvel både enten \
    hverken hvis når da fordi mens selvom om så end jeg du han hun vi i man mig dig ham hende os jer dem min mit mine \
    din dit dine hans hendes sin sit sine vores jeres deres dens dets denne dette disse hvad hvem hvor hvordan hvorfor \
    hvilken hvilket hvilke hver hvert er var være været bliver blev blive blevet har havde have haft skal skulle kan \
    kunne vil ville må måtte bør burde ikke også kun bare meget mere mest her der heraf herunder hvorunder dermed \
    derved bl bla mv mfl osv ift iht ifm mht vedr vedrørende dvs fx fks eks ca evt m v o ol
    """.split(separator: " ").map(String.init))

  /// Those of them that a name may hold without giving its abbreviation a letter: *Håndbog i Arbejde* may be HA.
  static let withinNames: Set<String> = [
    "af", "at", "de", "den", "det", "eller", "en", "et", "for", "fra", "hos", "i", "med", "mellem", "og", "om", "over",
    "på", "samt", "som", "til", "uden", "under", "ved",
  ]

  /// All of them and the words that stand in every plan without saying what it is about: no terms to count or compare.
  package static let inEveryPlan: Set<String> = all.union(
    """
    al alle alt altså bl.a desuden ej ekskl endvidere enkelt enkelte etc få får hhv hvori idet ind indenfor inkl ja jf \
    mange mhp nej ned nogle nr op pba pga se sig t tværs ud vor å år
    """.split(separator: " ").map(String.init))
}
