package import Model

/// The records of two periods that are compared with each other.
package struct PeriodPair: Hashable, Sendable {
  /// The period that is called old; it may be the later one.
  package var oldPeriod: Period
  package var newPeriod: Period
  /// Whose plans they all are, where the library holds those of several municipalities; nil also where that is not known.
  package var municipality: String?
  /// The one series of all the records; nil where they have several, or none.
  package var series: String?
  package var old: [Record]
  package var new: [Record]

  package init(
    oldPeriod: Period, newPeriod: Period, municipality: String? = nil, series: String? = nil, old: [Record],
    new: [Record]
  ) {
    self.oldPeriod = oldPeriod
    self.newPeriod = newPeriod
    self.municipality = municipality
    self.series = series
    self.old = old
    self.new = new
  }
}
