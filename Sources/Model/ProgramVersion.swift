/// The version of the program, which tells by what reader a document was read.
package enum ProgramVersion {
  package static let current = "0.2.0"
}
