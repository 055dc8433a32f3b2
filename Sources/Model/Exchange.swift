/// One word that took another's place where an item was reworded from one period to the next.
package struct Exchange: Hashable, Sendable {
  /// The lemma of the word that went.
  package var old: String
  /// The lemma of the one that came.
  package var new: String
  /// The items in which they stood.
  package var oldRecord: RecordID
  package var newRecord: RecordID
  /// The rest of the item, so that places can be told apart; nil where the exchange does not show that both words mean the
  /// same.
  package var context: String?

  package init(old: String, new: String, oldRecord: RecordID, newRecord: RecordID, context: String?) {
    (self.old, self.new, self.context) = (old, new, context)
    (self.oldRecord, self.newRecord) = (oldRecord, newRecord)
  }

  /// The two words, whichever of them came first.
  package var pair: [String] { [old, new].sorted() }
}
