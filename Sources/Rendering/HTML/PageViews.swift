import Comparison
import Hashing
package import Model
import Study

extension ReportPage {
  /// A page that is shown, once in the file whatever how many items stand on it.
  struct Sheet {
    var sheetName: String
    var sheetWidth: String
    var sheetHeight: String
    var sheetData: String
  }

  /// The part of a page where an item stands.
  struct View {
    var viewTitle: String
    var viewBox: String
    var viewSheet: String
    var viewMarks: [Mark]
  }

  struct Mark {
    var markX: String
    var markY: String
    var markWidth: String
    var markHeight: String
  }
}

extension Report {
  /// Each document with the pages that a picture can show an item on, in their order.
  package var drawablePages: [(document: StoredDocument, pages: [Int])] {
    var pages: [Int64: Set<Int>] = [:]
    for record in differences.flatMap({ $0.items.flatMap { $0.old + $0.new } }) {
      for (page, _) in boxes(of: record) { pages[page.document, default: []].insert(page.number) }
    }
    return documents.compactMap { document in pages[document.id].map { (document, $0.sorted()) } }
  }

  /// Where a record stands on the pages of the first document that has any.
  private func boxes(of record: Record) -> [(page: PagePictures.Page, boxes: [Box])] {
    for source in shelf.sources(of: record) {
      var boxes: [Int: [Box]] = [:]
      for case .page(let number, let box) in source.places { boxes[number, default: []].append(box) }
      guard !boxes.isEmpty else { continue }
      return boxes.sorted { $0.key < $1.key }.map { (.init(document: source.document.id, number: $0.key), $0.value) }
    }
    return []
  }

  var sheets: [ReportPage.Sheet] {
    pictures.files.keys.sorted { ($0.document, $0.number) < ($1.document, $1.number) }.compactMap { page in
      guard let file = pictures.files[page], let size = pictures.size(of: page) else { return nil }
      return .init(
        sheetName: page.name, sheetWidth: size.width.short, sheetHeight: size.height.short,
        sheetData: "data:image/png;base64," + Base64.text(of: file))
    }
  }

  /// The parts of pages that show an item, as it was and as it is.
  func views(of records: [Record]) -> [ReportPage.View] {
    records.flatMap { boxes(of: $0) }.compactMap { page, boxes in
      guard let size = pictures.size(of: page), let document = shelf.document(page.document) else { return nil }
      let top = max(0, (boxes.map(\.top).min() ?? 0) - Self.margin)
      let bottom = min(size.height, (boxes.map(\.bottom).max() ?? size.height) + Self.margin)
      let place = Place.page(page.number, boxes[0]).sentence(tongue)
      return .init(
        viewTitle: document.file.lastComponent + ", " + place,
        viewBox: "0 \(top.short) \(size.width.short) \(max(1, bottom - top).short)", viewSheet: page.name,
        viewMarks: boxes.map { box in
          .init(
            markX: box.left.short, markY: box.top.short, markWidth: box.width.short, markHeight: box.height.short)
        })
    }
  }

  /// How much of the page is shown above and below an item, in points.
  private static let margin = 36.0
}
