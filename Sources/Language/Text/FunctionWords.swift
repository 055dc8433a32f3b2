/// The closed classes of Danish with their inflections: articles, pronouns, auxiliaries, prepositions, conjunctions, and the
/// adverbs of place, direction, time, degree and negation.
///
/// The dictionary lists nouns and verbs that share forms with them (*var* is the imperative of *vare*, *haver* the plural of
/// *have*). A text that has such a form means the function word nearly always, so it is read as nothing else.
package enum FunctionWords {
  /// The lemma of a folded function word; nil for any other word.
  package static func lemma(of folded: String) -> String? { lemmas[folded] }

  package static func contains(_ folded: String) -> Bool { lemmas[folded] != nil }

  private static let lemmas: [String: String] = {
    var lemmas: [String: String] = [:]
    for word in alone.split(separator: " ") { lemmas[String(word)] = String(word) }
    for paradigm in paradigms.split(separator: "|") {
      let forms = paradigm.split(separator: " ").map(String.init)
      for form in forms { lemmas[form] = forms[0] }
    }
    return lemmas
  }()

  /// Words that are inflected, each with its forms behind it.
  private static let paradigms = """
    være er var været|have har havde haft|blive bliver blev blevet|skulle skal|kunne kan|ville vil|måtte må|burde bør\
    |min mit mine|din dit dine|sin sit sine|vores vor vort vore|denne dette disse|hvilken hvilket hvilke|hver hvert\
    |al alt alle|anden andet andre|begge begges|nogen noget nogle|ingen intet|sådan sådant sådanne|mange flere flest\
    |meget mere mest|selv selve|samme|en et
    """

  private static let alone = """
    den det de der som at i på til for fra af med om ved hos over under mellem mod uden inden efter før siden gennem \
    igennem via langs omkring pr per trods grundet blandt foran bag bagved ad og eller men samt såvel både enten hverken \
    hvis når da fordi mens selvom så end jeg du han hun vi man mig dig ham hende os jer dem sig hinanden hans hendes \
    jeres deres dens dets hvad hvem hvis hvor hvordan hvorfor hvornår hvorledes hvorhen hvoraf hvorfra hvori hvormed \
    hvorpå hvortil hvorunder hvorved ikke også kun bare her heraf herfra herom herpå hertil herunder herved hermed heri \
    deraf derefter derfor derfra deri dermed derom derpå dertil derude derved derunder lidt nu dog jo nok vel endnu \
    allerede altid aldrig ofte tit hen henne ind inde ud ude op oppe ned nede frem fremme hjemme tilbage væk bort borte \
    rundt ganske næsten helt samtidig desuden igen først sidst forbi ifølge imellem imod udover bortset indtil uanset \
    skønt thi ej nej ja måske næppe altså ellers imens idet hvorimod medmindre såfremt ligesom udenfor indenfor \
    ovenfor ovenpå nedenfor nedenunder ovenover foruden bagefter forinden hvorefter dengang derhen hist herhen dertil \
    endvidere ligeledes mindst nemlig netop snart straks sommetider undertiden somme visse
    """
}
