import Files
import Model
import Mustache

/// The values of the page's template, all plain text, which the template escapes.
private struct TablePage {
  var language: String
  var title: String
  var lead: [String]
  var heading: String
  var notes: [String]
  var sections: [Section]
  var sourceLists: [SourceList]
  var colophon: String

  struct Section {
    var sectionHeading: [String]
    var pictures: [Picture]
    var caption: String
    var tableStyle: String
    var columnHeads: [String]
    var rows: [Row]
  }

  struct Row {
    var name: String
    var cells: [Cell]
  }

  struct Cell {
    var style: String
    var text: String
    var hint: [String]
  }

  struct Picture {
    var pictureTitle: String
    var pictureDescription: String
    /// By which the title and description are found.
    var pictureName: String
    var canvasHeight: String
    var bars: [Bar]
  }

  struct Bar {
    var barName: String
    var barY: String
    var baseline: String
    var askedWidth: String
    var nearX: String
    var nearWidth: String
    var figureX: String
    var figure: String
  }

  struct SourceList {
    var sourcesTitle: String
    var sources: [String]
  }
}

extension TableDocument {
  /// The whole page, self-contained.
  func page() throws(ReportError) -> String {
    guard let template = Self.template else { throw .badTemplate }
    return template.render(values)
  }

  private static let template: MustacheTemplate? = {
    MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
    return try? MustacheTemplate(string: pageFrame(style: tableStyle, around: tableTemplate))
  }()

  private var values: TablePage {
    TablePage(
      language: tongue.rawValue, title: title, lead: lead.map { [$0] } ?? [], heading: heading, notes: notes,
      sections: sections.enumerated().map { number, section in
        .init(
          sectionHeading: section.heading.map { [$0] } ?? [],
          pictures: section.picture.map { [.init($0, number: number + 1)] } ?? [],
          caption: section.table.caption,
          tableStyle: section.table.columns.contains { $0.kind == .heat } ? "heat" : "list",
          columnHeads: section.table.columns.map(\.title), rows: section.table.rows.untilCancelled.map(\.values))
      },
      sourceLists: sources.isEmpty ? [] : [.init(sourcesTitle: sourcesTitle, sources: sources)], colophon: colophon)
  }
}

extension [TableDocument.Cell] {
  fileprivate var values: TablePage.Row {
    .init(
      name: first?.text ?? "",
      cells: dropFirst().map { cell in
        .init(
          style: cell.heat.map { "heat-\($0)" } ?? "none", text: cell.text, hint: cell.hint.isEmpty ? [] : [cell.hint])
      })
  }
}

extension TablePage.Picture {
  fileprivate init(_ picture: TableDocument.Picture, number: Int) {
    self.init(
      pictureTitle: picture.title, pictureDescription: picture.description, pictureName: "picture-\(number)",
      canvasHeight: BarPlace.canvasHeight(picture.bars.count).short,
      bars: picture.bars.enumerated().map { number, bar in
        let place = BarPlace(number: number, bar)
        return .init(
          barName: bar.label, barY: place.top.short, baseline: place.baseline.short, askedWidth: place.asked.short,
          nearX: (BarPlace.left + place.asked).short, nearWidth: place.near.short, figureX: place.figureX.short,
          figure: bar.figure)
      })
  }
}

private let tableTemplate = """
  <h1 class="eyebrow">{{heading}}</h1>
  {{#lead}}
  <p class="lead">{{.}}</p>
  {{/lead}}
  {{#notes}}
  <p class="note">{{.}}</p>
  {{/notes}}
  {{#sections}}
  {{#sectionHeading}}
  <h2>{{.}}</h2>
  {{/sectionHeading}}
  {{#pictures}}
  <figure class="scroll"><svg viewBox="0 0 \(Int(BarPlace.canvas)) {{canvasHeight}}" role="img" \
  aria-labelledby="{{pictureName}} {{pictureName}}-text">
  <title id="{{pictureName}}">{{pictureTitle}}</title><desc id="{{pictureName}}-text">{{pictureDescription}}</desc>
  {{#bars}}
  <text x="\(Int(BarPlace.labelX))" y="{{baseline}}" text-anchor="end">{{barName}}</text>
  <rect class="asked" x="\(Int(BarPlace.left))" y="{{barY}}" width="{{askedWidth}}" height="\(Int(BarPlace.height))"/>
  <rect class="near" x="{{nearX}}" y="{{barY}}" width="{{nearWidth}}" height="\(Int(BarPlace.height))"/>
  <text class="count" x="{{figureX}}" y="{{baseline}}">{{figure}}</text>
  {{/bars}}
  </svg></figure>
  {{/pictures}}
  <div class="scroll" tabindex="0"><table class="{{tableStyle}}"><caption>{{caption}}</caption>
  <thead><tr>{{#columnHeads}}<th scope="col">{{.}}</th>{{/columnHeads}}</tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{name}}</th>{{#cells}}<td class="{{style}}"{{#hint}} title="{{.}}"{{/hint}}>{{text}}</td>{{/cells}}</tr>
  {{/rows}}
  </tbody></table></div>
  {{/sections}}
  <footer>
  {{#sourceLists}}
  <h2>{{sourcesTitle}}</h2>
  <ol class="documents">
  {{#sources}}
  <li>{{.}}</li>
  {{/sources}}
  </ol>
  {{/sourceLists}}
  <p class="colophon">{{colophon}}</p>
  </footer>
  """

/// One hue from pale to dark, so that it reads in greyscale; the number stands in every cell.
private let tableStyle = """
  .eyebrow { font-weight: 400; } .scroll { overflow-x: auto; }
  .list thead th:not(:first-child), .list th:first-child { width: auto; }
  .list th, .list td { overflow-wrap: normal; } .list tbody th, .list th:last-child, .list td:last-child { white-space: nowrap; }
  .list td:last-child { padding-right: 0; }
  .heat td { text-align: center; border: 2px solid var(--paper); padding: .5rem; }
  .heat .none { color: var(--faint); } .heat .heat-0 { background: var(--rule); color: var(--soft); }
  .heat .heat-1 { background: #dbe7f5; color: #1f2328; } .heat .heat-2 { background: #b3cdeb; color: #1f2328; }
  .heat .heat-3 { background: #7fa9da; color: #16191d; } .heat .heat-4 { background: #2e6cb4; color: #fff; }
  .heat .heat-5 { background: #0b3f80; color: #fff; }
  figure { margin: 1rem 0 1.5rem; } figure .asked { fill: var(--bar-came); } figure .near { fill: var(--ribbon); }
  """
