import Glibc
import Model

/// How a page is turned to be drawn level: clockwise about its middle.
///
/// The picture has the size of the page, or of the page on its side where the turn is nearer to that.
struct PageTurn: Hashable {
  /// In degrees.
  var angle: Double
  /// Size of the page as displayed, in points.
  var width: Double
  var height: Double

  private var isSideways: Bool { Int((angle / 90).rounded()) % 2 != 0 }

  var turnedWidth: Double { isSideways ? height : width }
  var turnedHeight: Double { isSideways ? width : height }

  /// Where on the page as displayed that stands which stands in a box of the turned picture.
  ///
  /// The box keeps its size, about its turned middle: the lines of a page that is not quite level fall by less than their
  /// height.
  func original(_ box: Box) -> Box {
    let (x, y) = ((box.left + box.right - turnedWidth) / 2, (box.top + box.bottom - turnedHeight) / 2)
    let (sine, cosine) = (sin(-angle * .pi / 180), cos(-angle * .pi / 180))
    let middle = (x: x * cosine - y * sine + width / 2, y: x * sine + y * cosine + height / 2)
    let (across, down) = isSideways ? (box.height, box.width) : (box.width, box.height)
    return Box(
      left: middle.x - across / 2, top: middle.y - down / 2, right: middle.x + across / 2, bottom: middle.y + down / 2)
  }
}

extension Manuscript {
  /// Puts the places of pages that were read turned where they are on the page as displayed.
  ///
  /// - Parameter turns: by page.
  mutating func restorePlaces(_ turns: [Int: PageTurn]) {
    guard !turns.isEmpty else { return }
    blocks = blocks.map { block in
      switch block {
      case .line(let line): .line(line.restored(turns))
      case .table(let table): .table(table.restored(turns))
      }
    }
  }
}

extension Table {
  fileprivate func restored(_ turns: [Int: PageTurn]) -> Table {
    var table = self
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        table.rows[row].cells[cell].lines = rows[row].cells[cell].lines.map { $0.restored(turns) }
      }
    }
    return table
  }
}

extension Line {
  fileprivate func restored(_ turns: [Int: PageTurn]) -> Line {
    var line = self
    line.places = places.map { place in
      guard case .page(let number, let box) = place, let turn = turns[number] else { return place }
      return .page(number, turn.original(box))
    }
    return line
  }
}
