import Glibc

/// The variables of the environment.
package struct Environment: Sendable {
  private let values: @Sendable (String) -> String?

  /// Of this process.
  package static let current = Environment { name in getenv(name).map { String(cString: $0) } }

  package init(_ values: @escaping @Sendable (String) -> String?) { self.values = values }

  /// The value of a variable; nil for one that is unset or empty.
  package subscript(name: String) -> String? { values(name).flatMap { $0.isEmpty ? nil : $0 } }

  /// A folder of the XDG Base Directory Specification, in which relative paths do not count; nil where neither the variable nor
  /// `$HOME` names one.
  /// - Parameter fallback: where it is, seen from the home folder, when the variable does not say.
  package func folder(_ variable: String, else fallback: String) -> String? {
    if let path = self[variable], path.hasPrefix("/") { return path }
    return self["HOME"].map { $0 + "/" + fallback }
  }

  package var temporaryFolder: String { self["TMPDIR"] ?? "/tmp" }
}
