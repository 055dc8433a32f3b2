import Model

/// The envelope of old Office files ([MS-CFB]), of which only the names of its streams are asked.
enum CompoundFile {
  /// Bytes of a directory entry, and the least sector size, at which entries can begin.
  private static let entrySize = 128
  private static let sectorSize = 512

  /// The format of what is in the envelope; throws why it cannot be read.
  ///
  /// Every place where a directory entry can stand is looked at once, instead of following the chain of sectors, so that
  /// a chain that is a ring, or leads out of the file, does no harm.
  static func format(of bytes: [UInt8]) throws(Failure) -> Format {
    let names = streamNames(in: bytes)
    if names.contains("EncryptionInfo") || names.contains("EncryptedPackage") { throw Failure(.lockedOffice) }
    let format = Format.allCases.first { format in
      if case .streams(let expected) = format.signature { !names.isDisjoint(with: expected) } else { false }
    }
    if let format { return format }
    throw Failure(names.contains("Root Entry") ? .notADocument(.unknown) : .damaged(.structure))
  }

  private static func streamNames(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    for offset in stride(from: sectorSize, through: bytes.count - entrySize, by: entrySize) {
      // Length in bytes of the name in UTF-16, its final zero included, and then the kind of entry.
      let length = Int(bytes[offset + 64]) + Int(bytes[offset + 65]) << 8
      guard (4...64).contains(length), length.isMultiple(of: 2), [1, 2, 5].contains(bytes[offset + 66]) else {
        continue
      }
      let units = stride(from: offset, to: offset + length - 2, by: 2).map {
        UInt16(bytes[$0]) + UInt16(bytes[$0 + 1]) << 8
      }
      names.insert(String(decoding: units, as: UTF16.self))
    }
    return names
  }
}
