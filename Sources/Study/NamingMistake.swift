package import Model

/// Why what a person named is not in the library, or cannot be told from something else.
package enum NamingMistake: Error, Hashable, Sendable {
  /// A number beyond the last numbered list, and how many entries that has.
  case noSuchNumber(Int, last: Int)
  /// A number where no numbered list has been shown.
  case noListYet
  case noSuchRecord(String)
  /// The beginning of the ids of several records, and how many they are.
  case ambiguousRecord(String, Int)
  case noSuchPeriod(String, held: [Period])
  case ambiguousPeriod(String, candidates: [Period])
  case noSuchSeries(String, held: [String])
  case noSuchMunicipality(String, held: [String])
  case noSuchPolicy(String, held: [String])
  case noSuchDocument(String)
  /// The name of the files of several documents, with their numbers.
  case ambiguousDocument(String, [Int64])
  case notAPeriod(String)
  case notAMunicipality(String)
  /// A number of a pair, where the last list was no comparison.
  case noComparisonYet
  /// What was named has no old or no new record.
  case notOldAndNew(String)
  /// A policy's new name that is none.
  case notAPolicy(String)
  case samePeriod
  /// Periods of which no municipality, or not the one that was chosen, has both.
  case noPlanOfBoth(Period, Period, municipality: String?)
  /// No plan of the period has such an edition beside the one that counts.
  case noSuchEdition(Int, Period)
  case notAnEdition(String)
  /// A document of which a newer edition counts.
  case olderEdition(Int64, newest: Int64)
  /// Plans of one series and period, of which a person must say which to compare; with the documents already chosen.
  case severalPlans([DifferingPlans], chosen: [Int64])
  /// Of two records that are plans of two municipalities.
  case differentMunicipalities
  /// The records' series are compared apart, so that the two never meet.
  case comparedApart
}
