package import Model

extension Sentence {
  /// What a person should know before files are read where readers cannot be shut in; nil where they can.
  ///
  /// - Parameter layers: the kernel's names of what it lacks.
  package static func weakSandbox(lacking layers: [String]) -> Sentence? {
    if layers.isEmpty { return nil }
    let names = layers.joined(separator: ", ")
    return Sentence(
      "Kernen mangler \(names), så et ondsindet dokument er ikke helt spærret inde. Læs kun filer, du stoler på.",
      "The kernel lacks \(names), so a malicious document is not shut in completely. Read only files that you trust.")
  }
}
