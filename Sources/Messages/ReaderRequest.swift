package import Model

/// What a reader process is asked to do with the document on its standard input, as its arguments say it.
package struct ReaderRequest: Hashable, Sendable {
  package enum Task: Hashable, Sendable {
    /// Read the document. Its file's name may tell the period.
    case read(name: String, Scope)
    /// Draw a page (from 1) of a PDF with boxes marked on it.
    case draw(page: Int, boxes: [Box])
  }

  /// How much of a document is wanted.
  package struct Scope: Hashable, Sendable {
    /// Whether pages that are pictures go through text recognition.
    package var recognisesText: Bool
    /// Whether anybody asks where the items stand, which is most of an answer.
    package var needsPlaces: Bool

    package init(recognisesText: Bool = true, needsPlaces: Bool = true) {
      self.recognisesText = recognisesText
      self.needsPlaces = needsPlaces
    }
  }

  package var task: Task
  /// Whether a password stands on `passwordDescriptor`; arguments can be seen by everyone.
  package var hasPassword: Bool

  package static let passwordDescriptor: Int32 = 3

  package init(_ task: Task, hasPassword: Bool = false) {
    self.task = task
    self.hasPassword = hasPassword
  }

  package var arguments: [String] {
    let password = hasPassword ? ["--password-fd", "\(Self.passwordDescriptor)"] : []
    switch task {
    case .read(let name, let scope):
      return password + [
        "--ocr", scope.recognisesText ? "auto" : "never", "--places", scope.needsPlaces ? "always" : "never",
        "--name", name,
      ]
    case .draw(let page, let boxes):
      let edges = boxes.map { "\($0.left),\($0.top),\($0.right),\($0.bottom)" }
      return password + ["--page-image", "\(page)", "--boxes", edges.joined(separator: ";")]
    }
  }

  /// Reads arguments, without the program's name; unknown ones are ignored.
  package init(arguments: [String]) {
    var values: [String: String] = [:]
    for index in stride(from: 0, to: arguments.count - 1, by: 2) { values[arguments[index]] = arguments[index + 1] }
    hasPassword = values["--password-fd"] == "\(Self.passwordDescriptor)"
    if let page = values["--page-image"].flatMap({ Int($0) }) {
      task = .draw(page: page, boxes: (values["--boxes"] ?? "").split(separator: ";").compactMap(Box.init))
    } else {
      let scope = Scope(recognisesText: values["--ocr"] != "never", needsPlaces: values["--places"] != "never")
      task = .read(name: values["--name"] ?? "", scope)
    }
  }
}

extension Box {
  /// - Parameter edges: "left,top,right,bottom" in points.
  fileprivate init?(_ edges: Substring) {
    let edges = edges.split(separator: ",").compactMap { Double($0) }
    guard edges.count == 4 else { return nil }
    self.init(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
  }
}
