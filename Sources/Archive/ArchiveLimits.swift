/// The limits that protect the machine from an archive.
package struct ArchiveLimits: Hashable, Sendable {
  package var entries: Int
  /// Largest inflated size of an entry, in mebibytes.
  package var entryMebibytes: Int
  /// Largest quotient of inflated and packed size of an entry; small entries are free of it.
  package var ratio: Int
  /// Inflated size in bytes up to which an entry is free of the ratio: repetitive XML packs well, and harms nobody.
  package var ratioFreeBytes: Int

  package init(entries: Int = 1_000, entryMebibytes: Int = 64, ratio: Int = 100, ratioFreeBytes: Int = 1 << 20) {
    self.entries = entries
    self.entryMebibytes = entryMebibytes
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
  }
}
