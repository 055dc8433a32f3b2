import Archive

/// The target for what stands inside Word files: a changed byte of a packed file only ever breaks its check sum.
///
/// The input is the parts of `parts` in their order, with a zero byte between them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, size: Int) -> CInt {
  let contents = bytes(data, count: size).split(separator: 0, maxSplits: parts.count, omittingEmptySubsequences: false)
  let entries = envelope + zip(parts, contents).map { ZipWriter.Entry($0, bytes: Array($1), isCompressed: false) }
  if let file = try? ZipWriter.archive(entries) { readAndExtract(file) }
  return 0
}

private let parts = ["word/document.xml", "word/numbering.xml", "word/styles.xml"]

private let envelope: [ZipWriter.Entry] = {
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  let texts = [
    "[Content_Types].xml": """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/word/document.xml" ContentType="\(main)"/></Types>
    """,
    "_rels/.rels": """
    <Relationships xmlns="\(relationships)">
    <Relationship Id="a" Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
    """,
    "word/_rels/document.xml.rels": """
    <Relationships xmlns="\(relationships)">
    <Relationship Id="a" Type="\(office)/numbering" Target="numbering.xml"/>
    <Relationship Id="b" Type="\(office)/styles" Target="styles.xml"/></Relationships>
    """,
  ]
  return texts.map { ZipWriter.Entry($0.key, bytes: Array($0.value.utf8), isCompressed: false) }
}()
