import Model

/// What decides how the next path, letter or picture looks (ISO 32000-1, 8.4).
struct GraphicsState {
  /// From the coordinates in use to points from the top-left of the page as displayed.
  var matrix: Matrix
  /// Outside of it nothing is drawn; the box around a clip of another form.
  var clip: Box
  var fill = Ink()
  var stroke = Ink()
  /// In the coordinates in use.
  var lineWidth = 1.0
  var hasRoundCaps = false
  /// Whether a picture decides how much of what is drawn is seen.
  var isMasked = false
  var isTextHidden = false

  struct Ink {
    var space = ColourSpace.grey
    /// As 0xRRGGBB; nil where it is not known.
    var colour: UInt32? = 0
    var alpha = 1.0

    var isVisible: Bool { alpha > 0.01 }
    /// As it looks on white paper.
    var shown: UInt32? { colour.map { alpha < 1 ? ColourSpace.mixed($0, share: alpha) : $0 } }

    mutating func set(_ space: ColourSpace, _ numbers: [Double]) {
      self.space = space
      colour = space.colour(numbers)
    }

    /// Chooses a colour space, whose first colour is black or the full ink.
    mutating func choose(_ space: ColourSpace) {
      self.space = space
      switch space {
      case .grey, .rgb, .cmyk: colour = 0
      case .ink(let full): colour = full
      case .unknown: colour = nil
      }
    }
  }

  init(matrix: Matrix, clip: Box) {
    (self.matrix, self.clip) = (matrix, clip)
  }

  mutating func apply(_ settings: ContentFile.Settings) {
    lineWidth = settings.lineWidth ?? lineWidth
    fill.alpha = settings.fillAlpha ?? fill.alpha
    stroke.alpha = settings.strokeAlpha ?? stroke.alpha
    isMasked = settings.hasMask ?? isMasked
  }

  /// - Parameter box: in points of the page; nil for nothing at all.
  mutating func narrowClip(to box: Box?) {
    // An empty clip is one far off the page.
    clip = box?.intersection(clip) ?? Box(left: -2e6, top: -2e6, right: -1e6, bottom: -1e6)
  }
}
