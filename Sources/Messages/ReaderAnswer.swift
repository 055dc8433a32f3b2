package import Model

/// What a reader process answers: what it read or drew, or why there is nothing.
package typealias ReaderAnswer<Content: ByteCodable> = Result<Content, Failure>

extension Result where Success: ByteCodable, Failure == Model.Failure {
  /// The answer as it is sent on standard output.
  package var message: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .success(let content): writer.put(case: 0, content)
    case .failure(let failure): writer.put(case: 1, failure)
    }
    return writer.bytes
  }

  /// The answer that was sent; nil for bytes that are none, and whatever the bytes, never a trap.
  package init?(message: [UInt8]) {
    var reader = ByteReader(message)
    do throws(MalformedBytes) {
      switch try reader.take() as Int {
      case 0: self = .success(try reader.take())
      case 1: self = .failure(try reader.take())
      default: return nil
      }
    } catch {
      return nil
    }
    if reader.remaining > 0 { return nil }
  }
}

/// A page as it was drawn.
package struct PagePicture: Hashable, Sendable, ByteCodable {
  /// A PNG file.
  package let bytes: [UInt8]

  /// How a PNG file begins.
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func write(to writer: inout ByteWriter) { writer.append(bytes) }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    bytes = Array(try reader.bytes(reader.remaining))
    guard bytes.starts(with: Self.signature) else { throw MalformedBytes() }
  }
}
