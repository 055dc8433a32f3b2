/// Why an archive, or one entry of it, cannot be read.
package enum ArchiveError: Error, Hashable, Sendable {
  /// No zip archive, or its directory is missing or broken.
  case damaged
  /// More entries than the limit, which is named.
  case tooManyEntries(limit: Int)
  /// An entry that would be larger than the limit.
  case entryTooLarge(name: String, mebibytes: Int)
  /// An entry that inflates to more than the limit's multiple of its packed size.
  case ratio(name: String, times: Int)
  /// An entry whose bytes do not agree with the size or check sum the directory states.
  case entryDamaged(name: String)
  /// An entry that only a password opens.
  case encrypted(name: String)
  /// An entry packed or encrypted by a method that is not known.
  case unsupportedMethod(name: String)
}
