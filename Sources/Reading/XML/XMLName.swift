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
  case relationshipID = "r:id"
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
  case verticalAlignment = "w:vertAlign"
  case position = "w:position"
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
  case verticalPosition = "wp:positionV"
  case relativeFrom = "relativeFrom"
  case positionOffset = "wp:posOffset"
  case symbol = "w:sym"
  case font = "w:font"
  case character = "w:char"
  case fieldCharacter = "w:fldChar"
  case fieldCharacterType = "w:fldCharType"
  case formField = "w:ffData"
  case checkBox = "w:checkBox"
  case checked = "w:checked"
  case dropDownList = "w:ddList"
  case chosenEntry = "w:result"
  case listEntry = "w:listEntry"
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
  case odfTextPosition = "style:text-position"
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
  case odfFieldMark = "field:fieldmark"
  case odfFieldType = "field:type"
  case odfFieldParameter = "field:param"
  case odfFieldName = "field:name"
  case odfFieldValue = "field:value"
  case odfFrame = "draw:frame"
  case odfTextBox = "draw:text-box"
  case odfAnchorPage = "text:anchor-page-number"
  case odfShape = "draw:custom-shape"
  case odfGroup = "draw:g"
  case odfDescription = "svg:desc"
  case odfTitle = "svg:title"

  // OpenDocument: tables
  // swift-format-ignore: OneCasePerLine
  case odfTable = "table:table", odfTableColumn = "table:table-column", odfTableColumns = "table:table-columns",
    odfTableHeaderColumns = "table:table-header-columns", odfTableColumnGroup = "table:table-column-group",
    odfTableHeaderRows = "table:table-header-rows", odfTableRows = "table:table-rows",
    odfTableRowGroup = "table:table-row-group", odfTableRow = "table:table-row", odfTableCell = "table:table-cell",
    odfCoveredCell = "table:covered-table-cell", odfColumnsRepeated = "table:number-columns-repeated",
    odfColumnsSpanned = "table:number-columns-spanned", odfRowsSpanned = "table:number-rows-spanned",
    odfVisibility = "table:visibility", odfCellStyle = "table:style-name",
    odfCellProperties = "style:table-cell-properties", odfBackground = "fo:background-color"

  // Spreadsheets
  // swift-format-ignore: OneCasePerLine
  case sheets = "x:sheets", sheet = "x:sheet", sheetName = "name", sheetState = "state",
    workbookProperties = "x:workbookPr", countsFrom1904 = "date1904", sharedString = "x:si", sheetText = "x:t",
    sheetRun = "x:r", sheetRunProperties = "x:rPr", sheetBold = "x:b", sheetSize = "x:sz", sheetValue = "val",
    numberFormats = "x:numFmts", sheetNumberFormat = "x:numFmt", numberFormatID = "numFmtId",
    formatCode = "formatCode", sheetFonts = "x:fonts", sheetFills = "x:fills", patternFill = "x:patternFill",
    patternType = "patternType", foreground = "x:fgColor", colour = "rgb", themeColour = "theme", tint = "tint",
    cellFormats = "x:cellXfs", fontID = "fontId", fillID = "fillId", sheetColumns = "x:cols", sheetColumn = "x:col",
    firstColumn = "min", lastColumn = "max", isHidden = "hidden", sheetData = "x:sheetData", sheetRow = "x:row",
    sheetCell = "x:c", cellReference = "r", cellStyle = "s", cellType = "t", cellValue = "x:v",
    inlineString = "x:is", mergedCells = "x:mergeCells", mergedCell = "x:mergeCell", cellRange = "ref"
}
