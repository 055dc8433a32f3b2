/// The closed classes of Danish: a question may hold them, but no record has to.
///
/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the adverbs of degree, place and negation that have
/// no content of their own; with the abbreviations that plans are written with (ift., vedr., m.v.).
enum StopWords {
  static let all: Set<String> = Set(
    """
    en et den det de der som at i på til for fra af med om ved hos over under mellem mod uden inden efter før siden \
    gennem igennem via langs omkring pr per trods grundet blandt foran bag ad og eller men samt såvel både enten \
    hverken hvis når da fordi mens selvom om så end jeg du han hun vi i man mig dig ham hende os jer dem min mit mine \
    din dit dine hans hendes sin sit sine vores jeres deres dens dets denne dette disse hvad hvem hvor hvordan hvorfor \
    hvilken hvilket hvilke hver hvert er var være været bliver blev blive blevet har havde have haft skal skulle kan \
    kunne vil ville må måtte bør burde ikke også kun bare meget mere mest her der heraf herunder hvorunder dermed \
    derved bl bla mv mfl osv ift iht ifm mht vedr vedrørende dvs fx fks eks ca evt m v o ol
    """.split(separator: " ").map(String.init))
}
