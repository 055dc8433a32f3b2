import Model

/// A page of a PDF as its file describes it: how it is displayed, and what draws it.
struct ContentPage {
  /// From its own coordinates to points from the top-left of the page as displayed.
  let matrix: Matrix
  /// As displayed, in points.
  let width: Double
  let height: Double
  let resources: ContentFile.Object?
  private let contents: [ContentFile.Object]

  /// The deepest tree of pages whose inherited properties are found.
  private static let deepestTree = 60
  private static let letter = Box(left: 0, top: 0, right: 612, bottom: 792)

  init(_ page: ContentFile.Object, in file: ContentFile) {
    var ancestors = [page]
    while ancestors.count < Self.deepestTree, let parent = file.value("Parent", of: ancestors[ancestors.count - 1]) {
      ancestors.append(parent)
    }
    func inherited<Value>(_ find: (ContentFile.Object) -> Value?) -> Value? { ancestors.lazy.compactMap(find).first }
    let media = inherited { file.box("MediaBox", of: $0) } ?? Self.letter
    let crop = inherited { file.box("CropBox", of: $0) }?.intersection(media) ?? media
    let degrees = inherited { file.value("Rotate", of: $0) }.flatMap(file.number) ?? 0
    let turn = (Int(degrees.remainder(dividingBy: 360)) + 360) % 360
    matrix = Matrix(showing: crop, turnedBy: turn)
    (width, height) = turn == 90 || turn == 270 ? (crop.height, crop.width) : (crop.width, crop.height)
    resources = inherited { file.value("Resources", of: $0) }
    let value = file.value("Contents", of: page)
    contents = value.map { file.array($0) ?? [$0] } ?? []
  }

  /// All that draws the page, as one stream of at most `limit` bytes.
  func content(in file: ContentFile, limit: Int) throws(ContentTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in contents where file.isStream(part) {
      // Operators never go on in the next part.
      bytes += try file.contents(of: part, limit: limit - bytes.count)
      bytes.append(0x0A)
    }
    return bytes
  }
}
