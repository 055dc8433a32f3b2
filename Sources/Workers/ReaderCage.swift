import CSandbox

/// What the kernel offers to shut a reader in with.
package enum ReaderCage {
  /// A layer, by the kernel's name for it.
  package enum Layer: String, Sendable, CaseIterable {
    /// No files but fonts and encodings.
    case landlock = "Landlock"
    /// No system calls but those that reading needs.
    case seccomp
  }

  /// The layers that this kernel lacks: documents are read without them, under the limits on memory and time alone.
  package static var missingLayers: [Layer] {
    let layers = sandbox_layers()
    return Layer.allCases.filter { layer in
      switch layer {
      case .landlock: Int(layers) & SANDBOX_FILES == 0
      case .seccomp: Int(layers) & SANDBOX_CALLS == 0
      }
    }
  }
}
