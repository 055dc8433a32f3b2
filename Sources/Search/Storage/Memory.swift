package import Files
import Glibc

/// Memory that stays as it is until its last owner lets go of it: values of this process, or a file that is mapped.
///
/// A file that another process truncates while it is mapped would trap on access, so a kept index is never written in
/// place: a new one is renamed over it, and the mapping keeps the old.
package final class Memory: Sendable {
  // Nobody writes to it, and it lives exactly as long as this object, so every thread may read it.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// Of the file that is mapped.
  package let mark: FileMark?

  init<Value: BitwiseCopyable>(holding values: [Value]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: values.count * MemoryLayout<Value>.stride, alignment: Memory.alignment)
    values.withUnsafeBytes { copy.copyMemory(from: $0) }
    bytes = UnsafeRawBufferPointer(copy)
    mark = nil
  }

  /// Throws where the file cannot be opened or is empty.
  package init(mapping path: FilePath) throws(SystemError) {
    let (bytes, mark) = try path.mappedWithMark()
    self.bytes = bytes
    self.mark = mark
  }

  package var count: Int { bytes.count }

  /// A copy of some of the bytes.
  package func bytes(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  deinit {
    if mark != nil {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  /// Where every piece of it may begin, whatever values it holds.
  static let alignment = 16
}
