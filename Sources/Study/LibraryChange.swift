import Library

/// What became of the library's file while it was open.
package enum LibraryChange: Sendable {
  case replaced
  case deleted
}

extension Session {
  /// Looks whether the file that is open is still the library, and lets go of it where it is not; before each command.
  ///
  /// - Returns: What is to be said of it; nil where there is nothing to say.
  package func lookAgain() -> LibraryChange? {
    switch store?.standing {
    case .same, nil: return nil
    case .written:
      // Perhaps not by SQLite: a backup may have been copied into the file.
      letGo()
      return nil
    case .replaced:
      letGo()
      return .replaced
    case .gone:
      letGo()
      wasDeleted = true
      return .deleted
    }
  }

  /// Leaves the library, so that nothing of it stays beside its file.
  package func close() { letGo() }
}
