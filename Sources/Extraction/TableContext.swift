/// What is known of a table from where it stands.
struct TableContext {
  /// Whether the document is a plan, so that actions need nothing beside them but a field.
  var isPlan = false
  /// Whether the heading above speaks of actions, so that they need nothing beside them.
  var namesActions = false
  /// Whether a heading above names the policy, so that a column of goals is none.
  var isHeaded = false
  /// Whether the columns beside the actions say in words, whatever they are named, what is said of them.
  var isInWords = false
  /// Columns whose cells are merged over several rows, so that they gather what stands beside them.
  var merged: Set<Int> = []
}
