private import CZlib

/// Packs bytes as a zlib stream, and unpacks what any program packed so. This file alone knows that library.
package enum Deflate {
  /// The bytes packed as fast as can be: documents are mostly packed already, and more effort gains hardly a hundredth.
  package static func pack(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var size = compressBound(UInt(bytes.count))
    let packed = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      let status = compress2(buffer.baseAddress, &size, bytes, UInt(bytes.count), Z_BEST_SPEED)
      count = status == Z_OK ? Int(size) : 0
    }
    return packed
  }

  /// - Returns: what could be unpacked, which is less than all where the bytes are damaged; nil where it is more than
  ///   `limit` bytes.
  package static func unpack(_ packed: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard start_inflating(&stream) == Z_OK else { return [] }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = UInt32(clamping: packed.count)
    var unpacked: [UInt8] = []
    // Page contents shrink to a fourth or a tenth.
    var room = max(1 << 12, min(8 * packed.count, limit + 1))
    while unpacked.count <= limit {
      let (piece, isEnd) = nextPiece(of: &stream, room: room)
      unpacked += piece
      if isEnd { return unpacked.count <= limit ? unpacked : nil }
      room = min(2 * room, limit + 1)
    }
    return nil
  }

  /// - Returns: at most `room` bytes, and whether they are the last ones.
  private static func nextPiece(of stream: inout z_stream, room: Int) -> (piece: [UInt8], isEnd: Bool) {
    var status = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(clamping: room)
      status = inflate(&stream, Z_NO_FLUSH)
      count = room - Int(stream.avail_out)
    }
    return (piece, status != Z_OK || piece.count < room)
  }
}
