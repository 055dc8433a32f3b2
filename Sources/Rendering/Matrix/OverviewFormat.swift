/// The forms of a file in which a matrix or a timeline is drawn.
package enum OverviewFormat: String, Sendable { case html, pdf, xlsx }
