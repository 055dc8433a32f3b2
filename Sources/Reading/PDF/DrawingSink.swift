/// Collects, of the program that cairo writes, the lines that draw or colour paths; see `Drawing.init(program:…)`.
///
/// Nine tenths of a program are fonts and text in very many small pieces, so a line is dropped at its first byte, and the
/// bytes are kept in memory of its own: an array would be retained and released at each piece.
final class DrawingSink {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12
  private var count = 0
  private var isAtLineStart = true
  private var isKept = false

  /// The longest program of a page, in mebibytes; a page full of text and lines has one of some hundred kilobytes.
  static let limit = 64

  /// True once a page's program is longer than that; the rest of it is not kept.
  private(set) var overflowed = false
  private var total = 0
  /// True once the page has drawn a letter of a font: such operations begin with their list of glyphs.
  private(set) var showsText = false

  init() { bytes = .allocate(capacity: capacity) }
  deinit { bytes.deallocate() }

  /// The lines kept.
  var program: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }

  func append(_ piece: UnsafeBufferPointer<UInt8>) {
    total += piece.count
    overflowed = overflowed || total > Self.limit << 20
    var index = overflowed ? piece.count : 0
    while index < piece.count {
      if isAtLineStart {
        isKept = Self.mayDraw(piece[index])
        if piece[index] == UInt8(ascii: "[") { showsText = true }
      }
      let end = piece[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? piece.count
      isAtLineStart = piece[end - 1] == UInt8(ascii: "\n")
      if isKept { keep(UnsafeBufferPointer(rebasing: piece[index..<end])) }
      index = end
    }
  }

  /// Paths begin with "n", operations with "f" or "s", colours with a number.
  private static func mayDraw(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private func keep(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let start = piece.baseAddress else { return }
    if count + piece.count > capacity { grow(to: count + piece.count) }
    // In bounds: the line above made room.
    (bytes + count).update(from: start, count: piece.count)
    count += piece.count
  }

  private func grow(to needed: Int) {
    capacity = max(needed, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }
}
