package import Model
package import Study

/// One record with the records around it.
package struct Exhibit: Sendable {
  package var record: Record
  package var shelf: Shelf
  /// The records before and after it under the same policy and of the same kind, in reading order.
  package var before: [Record]
  package var after: [Record]
  /// What stands beside it in its row: what follows the activity up, or the activity that is followed up.
  package var beside: [Record] = []
  /// What the plan says of its policy and group.
  package var headingFacts: Facts = []
  /// The pictures of its pages, where they were asked for.
  package var pageImages: [PageImageFile]?

  package init(
    record: Record, shelf: Shelf, before: [Record], after: [Record], pageImages: [PageImageFile]? = nil
  ) {
    self.pageImages = pageImages
    self.record = record
    self.shelf = shelf
    self.before = before
    self.after = after
  }
}

/// A picture of a page that was written to a file.
package struct PageImageFile: Hashable, Sendable {
  package var file: String
  /// The document's file and the page of it, from 1.
  package var document: String
  package var page: Int

  package init(file: String, document: String, page: Int) {
    self.file = file
    self.document = document
    self.page = page
  }
}
