/// The tokens of each word form in one layer, as bytes side by side: a million texts repeat the same forms.
struct FormTokens: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ layer: ClusterLayer, of keys: FormKeys, count: Int) {
    ends.reserveCapacity(count)
    for form in 0..<UInt32(truncatingIfNeeded: count) {
      let tokens = layer == .exact ? [keys.token(of: form)] : keys.keys(of: form, in: layer).map(keys.token(of:))
      for (number, token) in tokens.enumerated() {
        if number > 0 { bytes.append(ClusterToken.divider) }
        bytes += token.utf8
      }
      ends.append(bytes.count)
    }
  }

  /// The tokens of a form with dividers between; empty where it has none.
  subscript(form: UInt32) -> ArraySlice<UInt8> {
    let form = Int(form)
    return bytes[(form == 0 ? 0 : ends[form - 1])..<ends[form]]
  }
}
