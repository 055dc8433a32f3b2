import Language
import Testing

@Suite("Compounds") struct CompoundTests {
  /// A row of the gold: a word and where it must and may be divided, in characters.
  struct Row {
    var word: String
    var required: Set<Int>
    var optional: Set<Int>

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 4, fields[0] != "word" else { return nil }
      word = String(fields[0])
      required = Set(fields[2].split(separator: ",").compactMap { Int($0) })
      optional = Set(fields[3].split(separator: ",").compactMap { Int($0) })
    }
  }

  @Test("Boundaries are those of the gold, with precision of .98 and recall of .94 at least")
  func gold() throws {
    let rows = try Golden.text("compounds.tsv").split(separator: "\n").compactMap { Row($0) }
    let analyzer = try Golden.analyzer
    var (right, wrong, missed) = (0, 0, 0)
    for row in rows {
      let word = try #require(analyzer.analyze(row.word).words.first)
      let bytes = Array(row.word.utf8)
      let found = Set(
        word.parts.dropLast().map { String(decoding: bytes[..<$0.range.upperBound], as: UTF8.self).count })
      right += found.intersection(row.required).count
      wrong += found.subtracting(row.required).subtracting(row.optional).count
      missed += row.required.subtracting(found).count
    }
    #expect(rows.count > 170)
    #expect(Double(right) >= 0.98 * Double(right + wrong), "precision")
    #expect(Double(right) >= 0.94 * Double(right + missed), "recall")
  }

  @Test(
    "A prefix is not cut from the letters behind it, and everyday words are divided",
    arguments: [
      ("samskabe", "samskabe"), ("bestræber", "bestræber"), ("vantrives", "vantrives"),
      ("modspillere", "mod·spillere"), ("overetage", "over·etage"), ("bilejere", "bil·ejere"),
      ("formsprog", "form·sprog"), ("kampesten", "kampe·sten"), ("delegerede", "delegerede"),
      ("dokumentarisk", "dokumentarisk"), ("naturalister", "naturalister"), ("særdeles", "særdeles"),
      ("udebiograf", "ude·biograf"), ("botræner", "bo·træner"), ("eltavler", "el·tavler"), ("åskrænten", "å·skrænten"),
      ("åben", "åben"), ("årige", "årige"), ("elever", "elever"), ("bolig", "bolig"),
    ])
  func limits(_ word: String, segmentation: String) throws {
    #expect(try Golden.analyzer.analyze(word).words.first?.segmentation(in: word) == segmentation)
  }

  @Test(
    "A word is divided into what it is made of",
    arguments: [
      ("skoleledermøder", "skole·leder·møder"), ("Udskolingsteamledermøder", "Udskolings·team·leder·møder"),
      ("kulturinstitutionerne", "kultur·institutionerne"), ("helhedsorienterede", "helheds·orienterede"),
      ("IT-strategien", "IT-·strategien"), ("1:1-samtaler", "1:1-·samtaler"), ("vejledning", "vejledning"),
      ("regionsrådsmødet", "regions·råds·mødet"), ("elbilerne", "el·bilerne"), ("nabobyen", "nabo·byen"),
      ("Frederiksværk", "Frederiksværk"), ("samskabelse", "samskabelse"), ("rapportere", "rapportere"),
      ("ansattemøde", "ansatte·møde"), ("økologisk", "økologisk"), ("kostlogi", "kost·logi"),
      ("dag\u{ad}tilbud", "dag\u{ad}·tilbud"), ("energirenovering", "energi·renovering"),
      ("dagplejehjem", "dag·pleje·hjem"), ("dagplejerne", "dag·plejerne"), ("kulturarven", "kultur·arven"),
      ("cykelstinettet", "cykel·sti·nettet"), ("udsatteråd", "udsatte·råd"), ("fladskærm", "flad·skærm"),
      ("fleksydelse", "fleks·ydelse"), ("seniorbofællesskab", "senior·bo·fællesskab"),
      ("vuggestuepladser", "vugge·stue·pladser"), ("blindvej", "blind·vej"), ("facebookgruppe", "facebook·gruppe"),
      ("fremmedarbejder", "fremmed·arbejder"), ("moderlandet", "moder·landet"), ("kappeklædt", "kappe·klædt"),
      ("vuggestuen", "vugge·stuen"), ("køkørsel", "kø·kørsel"), ("blødbund", "blød·bund"), ("periskoper", "periskoper"),
      ("katastrofe", "katastrofe"), ("kristenhed", "kristenhed"), ("minimalister", "minimalister"),
      ("arbejdstager", "arbejdstager"), ("passager", "passager"), ("formand", "formand"), ("kultur", "kultur"),
      ("arbejdsløs", "arbejdsløs"), ("karakter", "karakter"),
      // A whole word that is inflected as its last part is.
      ("hjertesuk", "hjerte·suk"), ("skodby", "skod·by"), ("landsbyen", "lands·byen"), ("rådhuset", "råd·huset"),
      ("fødselsdag", "fødsels·dag"), ("rugbrød", "rug·brød"), ("fleksjob", "fleks·job"),
      ("smeltevandssø", "smelte·vands·sø"),
      ("parameter", "parameter"), ("konditor", "konditor"), ("arrest", "arrest"), ("uniform", "uniform"),
      ("karton", "karton"),
      ("syntese", "syntese"), ("hamburger", "hamburger"), ("alarmering", "alarmering"), ("automater", "automater"),
      // Forms that the dictionary does not list.
      ("dampkedelen", "damp·kedelen"), ("dialektforskningerne", "dialekt·forskningerne"),
      ("gennemgangsledene", "gennemgangs·ledene"),
      // Parts that are no words of the dictionary by themselves.
      ("adoptivfamilien", "adoptiv·familien"), ("kreditgivning", "kredit·givning"), ("forelskelse", "forelskelse"),
      ("kaffebaren", "kaffe·baren"), ("koldtvandspumpe", "koldt·vands·pumpe"), ("supercykelsti", "supercykel·sti"),
    ])
  func segmentation(word: String, parts: String) throws {
    let analyzed = try #require(Golden.analyzer.analyze(word).words.first)
    #expect(analyzed.segmentation(in: word) == parts)
  }

  @Test("A part's lemma has no linking element, and irregular plurals are put right")
  func partLemmas() throws {
    let analyzer = try Golden.analyzer
    #expect(analyzer.analyze("ledelsesteamet").words[0].parts.map(\.lemma) == ["ledelse", "team"])
    #expect(analyzer.analyze("børnepolitikken").words[0].parts.map(\.lemma) == ["barn", "politik"])
    #expect(analyzer.analyze("samarbejdspartnere").words[0].parts.map(\.lemma) == ["samarbejde", "partner"])
    #expect(analyzer.analyze("læringsfora").words[0].lemmas == ["læringsforum"])
  }

  @Test("All forms of a listed compound have the same parts")
  func inflections() throws {
    let analyzer = try Golden.analyzer
    for form in ["skoleleder", "skolelederen", "skoleledere", "skoleledernes"] {
      #expect(analyzer.analyze(form).words[0].parts.map(\.lemma) == ["skole", "leder"])
    }
  }

  @Test("A listed adjective may end in a participle", arguments: ["elevcentreret", "elevcentrerede"])
  func participles(_ word: String) throws {
    #expect(try Golden.analyzer.analyze(word).words[0].parts.first?.lemma == "elev")
  }

  @Test("A word is one that is listed or can be made of its parts")
  func words() throws {
    let analyzer = try Golden.analyzer
    #expect(analyzer.isWord("lederteammøde"))
    #expect(analyzer.isWord("Skole"))
    #expect(["fqxtrlp", "læseog", "skoleog", "trivselsi", "målog"].allSatisfy { !analyzer.isWord($0) })
    #expect(try Golden.lexicon.contains(word: "læsning"))
    #expect(try !Golden.lexicon.contains(word: "lederteammøde"))
  }

  @Test("Names of things are told from words of other kinds, also as the last part of a compound")
  func nouns() throws {
    let analyzer = try Golden.analyzer
    func isNoun(_ text: String) -> Bool { analyzer.analyze(text).words.allSatisfy(analyzer.isNoun) }
    #expect(["samtale", "møderne", "forældresamtaler", "trivslen", "skolevæsenets"].allSatisfy(isNoun))
    #expect(
      ["lokal", "ledelsesfaglige", "styrke op", "ny", "alle", "fælles", "vedr", "fqxtrlp"].allSatisfy { !isNoun($0) })
  }
}
