/// How rare an inflection is beside other readings of the same form, in tenths of a nat.
///
/// Nobody writes imperatives into a plan, so *rør* is the noun and hardly ever a form of *røre*; a genitive without an
/// article is rarer than the passive that looks the same (*vandes*).
enum ReadingCost {
  static let infinitive: UInt8 = 6
  /// A finite form of a verb.
  static let finite: UInt8 = 8
  static let participle: UInt8 = 14
  /// *laden* of *lade*, which nobody writes any more.
  static let oldParticiple: UInt8 = 40
  static let passive: UInt8 = 24
  static let imperative: UInt8 = 60
  /// *vejen* for weighing.
  static let verbalNoun: UInt8 = 40
  private static let indefiniteGenitive: UInt8 = 50
  private static let definiteGenitive: UInt8 = 12
  private static let compared: UInt8 = 10
  /// Plurals and definite forms.
  static let inflected: UInt8 = 5

  /// What the affix file says of a suffix: "+GENITIV".
  ///
  /// - Parameter ending: what is put on.
  static func of(described description: ArraySlice<UInt8>, ending: ArraySlice<UInt8>) -> UInt8 {
    switch String(decoding: description, as: UTF8.self) {
    case "+IMPERATIV": imperative
    case "+PASSIV": passive
    case "+NUTID", "+DATID": finite
    case "+PERF_PART", "+PRÆSENS_PART": participle
    case "+KOMPARATIV", "+SUPERLATIV", "+SUPERLATIV_PLURALIS": compared
    case "+GENITIV":
      definiteEndings.contains(String(decoding: ending, as: UTF8.self)) ? definiteGenitive : indefiniteGenitive
    case "+PLUR_BEK", "+PLUR_UBEK", "+BESTEMT_ENTAL": inflected
    default: 0
    }
  }

  private static let definiteEndings: Set<String> = ["ns", "ens", "ts", "ets", "rnes", "ernes", "nes", "enes"]

  /// What a form is that the dictionary lists of a verb outright.
  static func of(listed form: [UInt32], ofVerb infinitive: [UInt32]) -> UInt8 {
    if form == infinitive { return self.infinitive }
    if isImperative(form, of: infinitive) { return imperative }
    let text = String(String.UnicodeScalarView(form.compactMap(Unicode.Scalar.init)))
    if text.hasSuffix("en") { return oldParticiple }
    if ["et", "ede", "ende", "ne"].contains(where: text.hasSuffix) { return participle }
    return text.hasSuffix("s") ? passive : finite
  }

  /// *kom* of *komme*, *lad* of *lade*.
  private static func isImperative(_ form: [UInt32], of infinitive: [UInt32]) -> Bool {
    let ending: UInt32 = 0x65
    return form + [ending] == infinitive || form + form.suffix(1) + [ending] == infinitive
  }
}
