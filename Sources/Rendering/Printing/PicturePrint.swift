import Messages

/// The pictures of a page as they are drawn on paper: at the same places, in the same units.
extension FlowPicture {
  var printed: PrintedDrawing {
    var shapes = ribbons.map { PrintedDrawing.Shape.ribbon($0.band, .ribbon) }
    shapes += ribbons.map {
      .text($0.count, x: $0.numberX.number, y: $0.numberY.number, .init(size: 11, look: .strong))
    }
    for node in nodes {
      let isBefore = node.anchor == "end"
      shapes.append(.block(x: node.x.number, y: node.y.number, width: 4, height: node.nodeHeight.number, .node))
      shapes.append(
        .text(visible(node.name), x: node.labelX.number, y: node.nameY.number, .init(size: 13, isBefore: isBefore)))
      shapes += node.detail.map {
        .text(
          visible($0), x: node.labelX.number, y: node.detailY.number, .init(size: 11, look: .soft, isBefore: isBefore))
      }
    }
    return PrintedDrawing(width: 760, height: height.number, shapes: shapes)
  }
}

extension DevelopmentPicture {
  var printed: PrintedDrawing {
    var shapes = bands.map { PrintedDrawing.Shape.ribbon($0.band, $0.moves ? .moves : .stays) }
    shapes += periods.map { .text($0.periodName, x: $0.periodX.number, y: 16, .init(size: 13, look: .strong)) }
    for block in blocks {
      let text = visible(block.caption) + " " + block.countText
      shapes.append(
        .block(x: block.blockX.number, y: block.blockY.number, width: 10, height: block.blockHeight.number, .node))
      shapes.append(.text(text, x: block.captionX.number, y: block.captionY.number, .init(size: 13)))
    }
    return PrintedDrawing(width: canvasWidth.number, height: canvasHeight.number, shapes: shapes)
  }
}

extension String {
  /// A coordinate of a picture, which its template takes as text.
  fileprivate var number: Double { Double(self) ?? 0 }
}
