/// The operators of content streams that tell of lines, areas, pictures and the state they are drawn in (ISO 32000-1,
/// Annex A).
///
/// The raw value is the name's bytes, the first one highest.
enum ContentOperator: UInt32 {
  // Graphics state.
  case save = 0x71  // q
  case restore = 0x51  // Q
  case transform = 0x636D  // cm
  case lineWidth = 0x77  // w
  case lineCap = 0x4A  // J
  case settings = 0x6773  // gs

  // Paths.
  case move = 0x6D  // m
  case line = 0x6C  // l
  case curve = 0x63  // c
  case curveFromPoint = 0x76  // v
  case curveToPoint = 0x79  // y
  case close = 0x68  // h
  case rectangle = 0x7265  // re

  // Painting.
  case stroke = 0x53  // S
  case closeAndStroke = 0x73  // s
  case fill = 0x66  // f
  case oldFill = 0x46  // F
  case fillEvenOdd = 0x662A  // f*
  case fillAndStroke = 0x42  // B
  case fillEvenOddAndStroke = 0x422A  // B*
  case closeFillAndStroke = 0x62  // b
  case closeFillEvenOddAndStroke = 0x622A  // b*
  case endPath = 0x6E  // n
  case clip = 0x57  // W
  case clipEvenOdd = 0x572A  // W*
  case shade = 0x7368  // sh

  // Colours; capitals are for strokes.
  case fillSpace = 0x6373  // cs
  case strokeSpace = 0x4353  // CS
  case fillColour = 0x7363  // sc
  case strokeColour = 0x5343  // SC
  case fillColourOrPattern = 0x73636E  // scn
  case strokeColourOrPattern = 0x53434E  // SCN
  case fillGrey = 0x67  // g
  case strokeGrey = 0x47  // G
  case fillRGB = 0x7267  // rg
  case strokeRGB = 0x5247  // RG
  case fillCMYK = 0x6B  // k
  case strokeCMYK = 0x4B  // K

  // Text.
  case beginText = 0x4254  // BT
  case textMatrix = 0x546D  // Tm
  case moveText = 0x5464  // Td
  case moveTextLeading = 0x5444  // TD
  case nextLine = 0x542A  // T*
  case leading = 0x544C  // TL
  case textMode = 0x5472  // Tr
  case showText = 0x546A  // Tj
  case showTexts = 0x544A  // TJ
  case showNextLine = 0x27  // '
  case showSpacedNextLine = 0x22  // "

  // Objects and marks.
  case object = 0x446F  // Do
  /// The picture that stands in the stream: its data has been skipped.
  case inlineImage = 0x4944  // ID
  case beginMark = 0x424443  // BDC
  case beginPlainMark = 0x424D43  // BMC
  case endMark = 0x454D43  // EMC

  case other = 0
}
