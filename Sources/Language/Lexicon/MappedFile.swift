import Files
import Glibc

/// A file mapped into memory for reading; unmapped when the last owner lets go of it.
///
/// A file that another process truncates while it is mapped would trap on access, so the lexicon's file is never written
/// in place: a new one is renamed over it, and the mapping keeps the old.
final class MappedFile: Sendable {
  // Read-only memory that lives exactly as long as this object, so every thread may read it.
  nonisolated(unsafe) private let memory: UnsafeRawBufferPointer

  /// nil when the file cannot be opened or is empty.
  init?(path: String) {
    guard let memory = try? FilePath(path).mapped() else { return nil }
    self.memory = memory
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
  }

  var count: Int { memory.count }

  /// The little-endian number at an offset; nil beyond the end.
  func u64(at offset: Int) -> UInt64? {
    guard offset >= 0, offset <= count - 8 else { return nil }
    return UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The number at an index of a section; 0 beyond the section's end.
  @inline(__always)
  func u32(in section: Range<Int>, at index: Int) -> UInt32 {
    guard index >= 0, index < section.count / 4 else { return 0 }
    // The section lies within the file: `Lexicon.open` checked it.
    return UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: section.lowerBound + index * 4, as: UInt32.self))
  }

  /// The byte at an index of a section; 0 beyond the section's end.
  @inline(__always)
  func byte(in section: Range<Int>, at index: Int) -> UInt8 {
    guard index >= 0, index < section.count else { return 0 }
    return memory[section.lowerBound + index]
  }
}
