/// The elements and attributes that readers ask for, by a prefix of ours and the local name.
///
/// The prefix stands for one or more namespaces (`XMLNamespace`), whatever prefix the part itself uses; attributes of no
/// namespace have no prefix.
enum XMLName: String, CaseIterable {
  case text = "#text"
  case other = "#other"

  // Packages
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
  case embeddedDocument = "w:altChunk"
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
  case shading = "w:shd"
  case fill = "w:fill"

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
  case textBox = "w:txbxContent"
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

  // OpenDocument: packages, styles
  case encryptionData = "manifest:encryption-data"
  case odfBody = "office:body"
  case odfText = "office:text"
  case odfStyles = "office:styles"
  case odfAutomaticStyles = "office:automatic-styles"
  case odfMasterStyles = "office:master-styles"
  case odfMasterPage = "style:master-page"
  case odfHeader = "style:header"
  case odfHeaderFirst = "style:header-first"
  case odfHeaderLeft = "style:header-left"
  case odfFooter = "style:footer"
  case odfFooterFirst = "style:footer-first"
  case odfFooterLeft = "style:footer-left"
  case odfStyle = "style:style"
  case odfDefaultStyle = "style:default-style"
  case odfStyleFamily = "style:family"
  case odfName = "style:name"
  case odfParentStyle = "style:parent-style-name"
  case odfListStyleName = "style:list-style-name"
  case odfTextProperties = "style:text-properties"
  case odfParagraphProperties = "style:paragraph-properties"
  case odfFontWeight = "fo:font-weight"
  case odfFontStyle = "fo:font-style"
  case odfFontSize = "fo:font-size"
  case odfUnderlineStyle = "style:text-underline-style"
  case odfFontName = "style:font-name"
  case odfMarginLeft = "fo:margin-left"
  case odfTextIndent = "fo:text-indent"
  case odfDisplay = "text:display"

  // OpenDocument: lists
  case odfListStyle = "text:list-style"
  case odfBulletLevel = "text:list-level-style-bullet"
  case odfNumberLevel = "text:list-level-style-number"
  case odfImageLevel = "text:list-level-style-image"
  case odfLevel = "text:level"
  case odfBulletCharacter = "text:bullet-char"
  case odfNumberFormat = "style:num-format"
  case odfNumberPrefix = "style:num-prefix"
  case odfNumberSuffix = "style:num-suffix"
  case odfStartValue = "text:start-value"
  case odfDisplayLevels = "text:display-levels"
  case odfLevelProperties = "style:list-level-properties"
  case odfLabelAlignment = "style:list-level-label-alignment"
  case odfSpaceBefore = "text:space-before"
  case odfLabelWidth = "text:min-label-width"
  case odfList = "text:list"
  case odfListItem = "text:list-item"
  case odfListHeader = "text:list-header"
  case odfContinueNumbering = "text:continue-numbering"
  case odfContinueList = "text:continue-list"

  // OpenDocument: text
  case odfParagraph = "text:p"
  case odfHeading = "text:h"
  case odfOutlineLevel = "text:outline-level"
  case odfStyleName = "text:style-name"
  case odfSection = "text:section"
  case odfContents = "text:table-of-content"
  case odfIndexBody = "text:index-body"
  case odfIndexTitle = "text:index-title"
  case odfNumberedParagraph = "text:numbered-paragraph"
  case odfTrackedChanges = "text:tracked-changes"
  case odfChangedRegion = "text:changed-region"
  case odfSpan = "text:span"
  case odfLink = "text:a"
  case odfSpaces = "text:s"
  case odfCount = "text:c"
  case odfTab = "text:tab"
  case odfLineBreak = "text:line-break"
  case odfNote = "text:note"
  case odfAnnotation = "office:annotation"
  case odfPlaceholder = "text:placeholder"
  case odfRubyText = "text:ruby-text"
  case odfFrame = "draw:frame"
  case odfShape = "draw:custom-shape"
  case odfGroup = "draw:g"
  case odfDescription = "svg:desc"
  case odfTitle = "svg:title"

  // OpenDocument: tables
  case odfTable = "table:table"
  case odfTableColumn = "table:table-column"
  case odfTableColumns = "table:table-columns"
  case odfTableHeaderColumns = "table:table-header-columns"
  case odfTableColumnGroup = "table:table-column-group"
  case odfTableHeaderRows = "table:table-header-rows"
  case odfTableRows = "table:table-rows"
  case odfTableRowGroup = "table:table-row-group"
  case odfTableRow = "table:table-row"
  case odfTableCell = "table:table-cell"
  case odfCoveredCell = "table:covered-table-cell"
  case odfColumnsRepeated = "table:number-columns-repeated"
  case odfColumnsSpanned = "table:number-columns-spanned"
  case odfRowsSpanned = "table:number-rows-spanned"
  case odfVisibility = "table:visibility"
  case odfCellStyle = "table:style-name"
  case odfCellProperties = "style:table-cell-properties"
  case odfBackground = "fo:background-color"

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
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
  ]
}
