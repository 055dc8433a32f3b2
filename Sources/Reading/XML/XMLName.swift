/// The elements and attributes that readers ask for, by a prefix of ours and the local name.
///
/// The prefix stands for one or more namespaces (`XMLNamespace`), whatever prefix the part itself uses; attributes of no
/// namespace have no prefix.
enum XMLName: String, CaseIterable {
  case text = "#text"
  case other = "#other"

  // Packages
  case contentTypeDefault = "ct:Default"
  case contentTypeOverride = "ct:Override"
  case partName = "PartName"
  case contentType = "ContentType"
  case fileExtension = "Extension"
  case relationship = "rel:Relationship"
  case id = "Id"
  case type = "Type"
  case target = "Target"
  case targetMode = "TargetMode"

  // Markup compatibility and mathematics
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case mathText = "m:t"

  // Blocks
  case body = "w:body"
  case paragraph = "w:p"
  case table = "w:tbl"
  case row = "w:tr"
  case cell = "w:tc"
  case contentControl = "w:sdt"
  case contentControlProperties = "w:sdtPr"
  case contentControlContent = "w:sdtContent"
  case showsPlaceholder = "w:showingPlcHdr"
  case inserted = "w:ins"
  case deleted = "w:del"
  case movedHere = "w:moveTo"
  case movedAway = "w:moveFrom"

  // Tables
  case tableProperties = "w:tblPr"
  case tableGrid = "w:tblGrid"
  case gridColumn = "w:gridCol"
  case rowProperties = "w:trPr"
  case tableHeader = "w:tblHeader"
  case gridBefore = "w:gridBefore"
  case hidden = "w:hidden"
  case cellProperties = "w:tcPr"
  case gridSpan = "w:gridSpan"
  case verticalMerge = "w:vMerge"
  case horizontalMerge = "w:hMerge"
  case cellDeleted = "w:cellDel"

  // Paragraphs
  case paragraphProperties = "w:pPr"
  case paragraphStyle = "w:pStyle"
  case numberingProperties = "w:numPr"
  case numberingLevel = "w:ilvl"
  case numberingID = "w:numId"
  case indentation = "w:ind"
  case left = "w:left"
  case start = "w:start"
  case hanging = "w:hanging"
  case firstLine = "w:firstLine"
  case outlineLevel = "w:outlineLvl"

  // Runs
  case hyperlink = "w:hyperlink"
  case run = "w:r"
  case runProperties = "w:rPr"
  case runStyle = "w:rStyle"
  case bold = "w:b"
  case italic = "w:i"
  case underlined = "w:u"
  case vanish = "w:vanish"
  case size = "w:sz"
  case fonts = "w:rFonts"
  case ascii = "w:ascii"
  case highAnsi = "w:hAnsi"
  case textRun = "w:t"
  case tab = "w:tab"
  case positionedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen"
  case softHyphen = "w:softHyphen"
  case symbol = "w:sym"
  case font = "w:font"
  case character = "w:char"
  case fieldCharacter = "w:fldChar"
  case fieldCharacterType = "w:fldCharType"
  case ruby = "w:ruby"
  case rubyText = "w:rt"
  case rubyBase = "w:rubyBase"

  // Styles
  case documentDefaults = "w:docDefaults"
  case runDefaults = "w:rPrDefault"
  case style = "w:style"
  case styleType = "w:type"
  case styleID = "w:styleId"
  case isDefault = "w:default"
  case name = "w:name"
  case basedOn = "w:basedOn"
  case value = "w:val"

  // Numbering
  case abstractNumbering = "w:abstractNum"
  case abstractNumberingID = "w:abstractNumId"
  case numberingStyleLink = "w:numStyleLink"
  case level = "w:lvl"
  case numberFormat = "w:numFmt"
  case levelText = "w:lvlText"
  case levelRestart = "w:lvlRestart"
  case levelPicture = "w:lvlPicBulletId"
  case isLegal = "w:isLgl"
  case numbering = "w:num"
  case levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"

  private static let bySpelling = Dictionary(
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  init(local: String, namespace: String?) {
    guard let namespace else {
      self = Self.bySpelling[local] ?? .other
      return
    }
    self = XMLNamespace.prefixes[namespace].flatMap { Self.bySpelling[$0 + ":" + local] } ?? .other
  }
}

/// The namespaces that readers know, each with the prefix that `XMLName` spells it by.
enum XMLNamespace {
  /// Office's transitional and strict namespaces differ in their names alone.
  static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  ]
}
