import CZip

/// Writes zip archives in memory.
package enum ZipWriter {
  /// An entry of an archive to be written.
  package struct Entry: Sendable {
    package var name: String
    package var bytes: [UInt8]
    /// False for entries that others must be able to read without inflating them.
    package var isCompressed: Bool

    package init(_ name: String, bytes: [UInt8], isCompressed: Bool = true) {
      self.name = name
      self.bytes = bytes
      self.isCompressed = isCompressed
    }
  }

  /// The archive of the entries in their order. The same entries give the same bytes: they carry no time of day.
  /// - Throws: `damaged` where two entries share a name, or memory runs out.
  package static func archive(_ entries: [Entry]) throws(ArchiveError) -> [UInt8] {
    guard let result = zip_source_buffer_create(nil, 0, 1, nil) else { throw .damaged }
    defer { zip_source_free(result) }
    zip_source_keep(result)
    guard let archive = zip_open_from_source(result, ZIP_TRUNCATE, nil) else {
      zip_source_free(result)
      throw .damaged
    }
    // Entries are read when the archive is closed, so their bytes stay in one buffer until then.
    let isWritten = entries.flatMap(\.bytes).withUnsafeBytes { buffer in
      var offset = 0
      for entry in entries {
        let start = buffer.baseAddress.map { $0 + offset }
        guard add(entry, at: start, to: archive) else {
          zip_discard(archive)
          return false
        }
        offset += entry.bytes.count
      }
      guard zip_close(archive) != 0 else { return true }
      zip_discard(archive)
      return false
    }
    guard isWritten, let bytes = content(of: result) else { throw .damaged }
    return bytes
  }

  private static func add(_ entry: Entry, at start: UnsafeRawPointer?, to archive: OpaquePointer) -> Bool {
    guard let source = zip_source_buffer(archive, start, UInt64(entry.bytes.count), 0) else { return false }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // The first moment zip can name: 1 January 1980.
    zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    zip_set_file_compression(archive, UInt64(index), entry.isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0)
    return true
  }

  private static func content(of source: OpaquePointer) -> [UInt8]? {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    let size = Int(clamping: status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
    return bytes.count == size ? bytes : nil
  }
}
