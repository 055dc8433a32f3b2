import CZip

/// A zip archive in memory, whose entries are read by name under limits.
///
/// Names are compared as bytes, without regard to ASCII case; where two entries share a name the first one counts.
/// They are never paths of the file system: nothing is ever written.
package struct ZipArchive: Sendable {
  /// What the archive's directory says of an entry.
  private struct Entry {
    var index: UInt64
    var size: UInt64
    var packedSize: UInt64
    var isEncrypted: Bool
    var isSupported: Bool
  }

  /// Names in the order of the directory, as it spells them.
  package let names: [String]
  private let bytes: [UInt8]
  private let entries: [String: Entry]
  private let limits: ArchiveLimits

  /// Reads the directory of an archive.
  /// - Throws: `damaged` or `tooManyEntries`.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    guard !bytes.isEmpty else { throw .damaged }
    var names: [String] = []
    var entries: [String: Entry] = [:]
    try Self.withArchive(bytes) { (archive) throws(ArchiveError) in
      let count = Int(clamping: zip_get_num_entries(archive, 0))
      guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      for index in 0..<UInt64(max(0, count)) {
        guard let name = Self.name(of: index, in: archive), let entry = Self.entry(at: index, in: archive) else {
          continue
        }
        names.append(name)
        let key = Self.key(name)
        if entries[key] == nil { entries[key] = entry }
      }
    }
    self.names = names
    self.bytes = bytes
    self.entries = entries
    self.limits = limits
  }

  package func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// The bytes of an entry; nil where there is none of that name.
  ///
  /// The declared size is checked against the limits before a byte is inflated, and at most one byte more than declared
  /// is inflated, so a directory that lies is found out and costs nothing.
  package func read(_ name: String) throws(ArchiveError) -> [UInt8]? {
    guard let entry = entries[Self.key(name)] else { return nil }
    guard entry.isSupported else { throw .unsupportedMethod(name: name) }
    guard !entry.isEncrypted else { throw .encrypted(name: name) }
    guard entry.size <= UInt64(limits.entryMebibytes) << 20 else {
      throw .entryTooLarge(name: name, mebibytes: limits.entryMebibytes)
    }
    let allowed = entry.packedSize.multipliedReportingOverflow(by: UInt64(limits.ratio))
    guard entry.size <= limits.ratioFreeBytes || allowed.overflow || entry.size <= allowed.partialValue else {
      throw .ratio(name: name, times: limits.ratio)
    }
    return try Self.withArchive(bytes) { (archive) throws(ArchiveError) in
      guard let content = Self.inflate(entry, in: archive) else { throw .entryDamaged(name: name) }
      return content
    }
  }
}

extension ZipArchive {
  /// Opens the archive over the bytes for the length of the call. Opening costs some microseconds an entry, so it is
  /// done anew for every part, and no pointer has to be kept.
  private static func withArchive<Value>(
    _ bytes: [UInt8], body: (OpaquePointer) throws(ArchiveError) -> Value
  ) throws(ArchiveError) -> Value {
    let result: Result<Value, ArchiveError> = bytes.withUnsafeBytes { buffer in
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else {
        return .failure(.damaged)
      }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        return .failure(.damaged)
      }
      defer { zip_discard(archive) }
      do throws(ArchiveError) { return .success(try body(archive)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// The name an entry has in the directory; nil where it cannot be read. Bytes that are no UTF-8 are replaced.
  private static func name(of index: UInt64, in archive: OpaquePointer) -> String? {
    zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)).map { String(cString: $0) }
  }

  /// Names in lower case and with "/", which some writers spell as a backslash.
  private static func key(_ name: String) -> String {
    let bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 == 0x5C ? 0x2F : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func entry(at index: UInt64, in archive: OpaquePointer) -> Entry? {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { return nil }
    let method = Int32(status.comp_method)
    let encryption = status.encryption_method
    return Entry(
      index: index, size: status.size, packedSize: status.comp_size,
      isEncrypted: encryption != UInt16(ZIP_EM_NONE),
      isSupported: (method == ZIP_CM_STORE || zip_compression_method_supported(method, 0) != 0)
        && encryption != UInt16(ZIP_EM_UNKNOWN))
  }

  /// Inflates an entry; nil where its size or check sum is not the declared one.
  private static func inflate(_ entry: Entry, in archive: OpaquePointer) -> [UInt8]? {
    guard let file = zip_fopen_index(archive, entry.index, 0) else { return nil }
    defer { zip_fclose(file) }
    let size = Int(clamping: entry.size)
    var failed = false
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(size + 1 - count))
        if read < 0 { failed = true }
        guard read > 0 else { return }
        count += Int(read)
      }
    }
    return failed || content.count != size ? nil : content
  }
}
