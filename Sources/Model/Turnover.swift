/// Which records came and which went, found by comparing every period with the one before it.
///
/// The first period of a series is compared with nothing, so nothing came or went in it.
package struct Turnover: Hashable, Sendable {
  /// By the period in which they are new.
  package var came: [Period: Set<RecordID>]
  /// Records of the period before, by the period in which they are gone.
  package var gone: [Period: Set<RecordID>]

  package init(came: [Period: Set<RecordID>] = [:], gone: [Period: Set<RecordID>] = [:]) {
    self.came = came
    self.gone = gone
  }
}
