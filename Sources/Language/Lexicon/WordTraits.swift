/// What is known of a form beside its lemmas; stored in the compiled file as it is.
struct WordTraits: OptionSet {
  let rawValue: UInt8
  /// The dictionary lists the form.
  static let listed = WordTraits(rawValue: 1)
  /// The form can close a compound.
  static let closes = WordTraits(rawValue: 2)
  /// The form is known as a name only.
  static let name = WordTraits(rawValue: 4)
  /// The form is a noun's dictionary form, and at most a verb's beside it.
  static let noun = WordTraits(rawValue: 8)
  /// The form is a proper name, whatever else it is.
  static let alsoName = WordTraits(rawValue: 16)
  /// The form is a verb's dictionary form, and perhaps another word's beside it.
  static let verb = WordTraits(rawValue: 32)
}
