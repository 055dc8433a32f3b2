import CQPDF

extension [UInt8] {
  /// The PDF with the language of its text, by which it is read aloud, and its title to be shown instead of the file's name: cairo
  /// has no words for either. Nil where qpdf cannot write it.
  /// - Parameter language: a code of two letters.
  func withCatalog(language: String) -> [UInt8]? {
    let file = qpdf_init()
    var owned: qpdf_data? = file
    defer { qpdf_cleanup(&owned) }
    qpdf_set_suppress_warnings(file, QPDF_TRUE)
    let isRead = withUnsafeBytes { bytes in
      qpdf_read_memory(
        file, "pages", bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), nil)
    }
    guard isRead & Int32(QPDF_ERRORS) == 0 else { return nil }
    let root = qpdf_get_root(file)
    qpdf_oh_replace_key(file, root, "/Lang", qpdf_oh_new_unicode_string(file, language))
    qpdf_oh_replace_key(file, root, "/ViewerPreferences", qpdf_oh_parse(file, "<< /DisplayDocTitle true >>"))
    qpdf_init_write_memory(file)
    qpdf_set_deterministic_ID(file, QPDF_TRUE)
    // Streams stay as cairo has packed them.
    qpdf_set_decode_level(file, qpdf_dl_none)
    guard qpdf_write(file) & Int32(QPDF_ERRORS) == 0, let written = qpdf_get_buffer(file) else { return nil }
    return Array(UnsafeBufferPointer(start: written, count: qpdf_get_buffer_length(file)))
  }
}
