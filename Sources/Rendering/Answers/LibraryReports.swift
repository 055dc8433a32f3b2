package import Library
package import Model
package import Study

/// What the library holds of one period.
package struct PeriodSummary: Hashable, Sendable {
  /// nil for documents whose period is not known.
  package var period: Period?
  /// Whose plans they are, where the library holds those of several municipalities.
  package var municipality: String?
  package var documents: Int
  package var policies: Int
  package var activities: Int
  package var followUps: Int

  package init(
    period: Period?, municipality: String? = nil, documents: Int, policies: Int, activities: Int, followUps: Int
  ) {
    self.period = period
    self.municipality = municipality
    self.documents = documents
    self.policies = policies
    self.activities = activities
    self.followUps = followUps
  }
}

/// What was found when the library was verified.
package struct CheckReport: Hashable, Sendable {
  package var documents: Int
  package var records: Int
  package var flaws: [Flaw]
  /// The numbers of the documents that an earlier version read, which kept no facts.
  package var withoutFacts: [Int64]
  /// What a person should look at.
  package var findings: [Finding]

  package init(
    documents: Int, records: Int, flaws: [Flaw], withoutFacts: [Int64] = [], findings: [Finding] = []
  ) {
    self.withoutFacts = withoutFacts
    self.findings = findings
    self.documents = documents
    self.records = records
    self.flaws = flaws
  }
}

/// What became of a correction.
package struct CorrectionReport: Hashable, Sendable {
  package enum Act: String, Hashable, Sendable { case confirmed, rejected, linked, renamed, filed, removed, undone }

  package var act: Act
  /// nil where there was nothing to take back.
  package var correction: Correction?

  package init(_ act: Act, of correction: Correction?) {
    self.act = act
    self.correction = correction
  }
}
