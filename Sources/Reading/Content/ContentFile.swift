import Archive
private import CQPDF
import Glibc
import Model

/// The objects of a PDF through qpdf: dictionaries, numbers and unpacked streams, decrypted and repaired. This file
/// alone knows that library.
final class ContentFile {
  /// An object of the file, until `forgetObjects` is called.
  struct Object: Hashable {
    fileprivate let handle: UInt32
  }

  /// nil only while no file could be opened.
  private var file: qpdf_data?

  /// - Parameters:
  ///   - bytes: the whole file; must stay where it is as long as the object lives.
  ///   - password: tried where the file does not open without.
  /// - Returns: nil where the file cannot be opened.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, password: String?) {
    for password in [nil, password].prefix(password == nil ? 1 : 2) {
      file = qpdf_init()
      qpdf_silence_errors(file)
      qpdf_set_suppress_warnings(file, QPDF_BOOL(QPDF_TRUE))
      let status = bytes.withMemoryRebound(to: CChar.self) {
        qpdf_read_memory(file, "", $0.baseAddress, UInt64($0.count), password)
      }
      if status & Int32(QPDF_ERRORS) == 0 { return }
      close()
    }
    return nil
  }

  deinit { close() }

  private func close() {
    guard file != nil else { return }
    // An error that nobody asked for is printed.
    if qpdf_has_error(file) != 0 { _ = qpdf_get_error(file) }
    qpdf_cleanup(&file)
    file = nil
  }

  /// How many pages there are; 0 where that cannot be told.
  var pageCount: Int { max(0, Int(qpdf_get_num_pages(file))) }

  /// - Parameter number: from 1 to the number of pages.
  func page(_ number: Int) -> Object { Object(handle: qpdf_get_page_n(file, number - 1)) }

  /// Gives back the memory of all objects that were handed out.
  func forgetObjects() { qpdf_oh_release_all(file) }

  /// The value of a key in a dictionary or in a stream's dictionary; nil where there is none.
  func value(_ key: String, of object: Object) -> Object? {
    let dictionary = isStream(object) ? qpdf_oh_get_dict(file, object.handle) : object.handle
    guard qpdf_oh_is_dictionary(file, dictionary) != 0 else { return nil }
    let value = qpdf_oh_get_key(file, dictionary, "/" + key)
    return qpdf_oh_is_null(file, value) != 0 ? nil : Object(handle: value)
  }

  func isStream(_ object: Object) -> Bool { qpdf_oh_is_stream(file, object.handle) != 0 }

  /// The same for every mention of an object; nil for one that stands within another.
  func identity(of object: Object) -> Int? {
    let number = Int(qpdf_oh_get_object_id(file, object.handle))
    return number > 0 ? number : nil
  }

  func number(_ object: Object) -> Double? {
    var value = 0.0
    return qpdf_oh_get_value_as_number(file, object.handle, &value) != 0 && value.isFinite ? value : nil
  }

  /// A name without its slash.
  func name(_ object: Object) -> String? {
    guard qpdf_oh_is_name(file, object.handle) != 0, let name = qpdf_oh_get_name(file, object.handle) else {
      return nil
    }
    return String(String(cString: name).dropFirst())
  }

  /// The first elements of an array; nil for what is none.
  func array(_ object: Object, most: Int = 1000) -> [Object]? {
    guard qpdf_oh_is_array(file, object.handle) != 0 else { return nil }
    let count = min(Int(qpdf_oh_get_array_n_items(file, object.handle)), most)
    return (0..<max(0, count)).map { Object(handle: qpdf_oh_get_array_item(file, object.handle, Int32($0))) }
  }

  /// What a stream holds, of at most `limit` bytes.
  func contents(of stream: Object, limit: Int) throws(ContentTrouble) -> [UInt8] {
    let filters = filters(of: stream)
    if filters.allSatisfy({ $0 == "FlateDecode" }), value("DecodeParms", of: stream) == nil {
      var bytes = try data(of: stream, as: qpdf_dl_none, limit: .max)
      for _ in filters {
        guard let unpacked = bytes.withUnsafeBufferPointer({ Deflate.unpack($0, limit: limit) }) else {
          throw .tooMuch
        }
        bytes = unpacked
      }
      guard bytes.count <= limit else { throw .tooMuch }
      return bytes
    }
    // qpdf unpacks without a limit, but one packing of few bytes holds only so much.
    let packings = filters.count { !["ASCII85Decode", "ASCIIHexDecode"].contains($0) }
    guard packings <= 1, try data(of: stream, as: qpdf_dl_none, limit: .max).count <= Self.mostPacked else {
      throw .unreadable
    }
    return try data(of: stream, as: qpdf_dl_specialized, limit: limit)
  }

  /// Bytes of a packed stream that hold no more than some hundred mebibytes.
  private static let mostPacked = 1 << 16

  private func filters(of stream: Object) -> [String] {
    guard let value = value("Filter", of: stream) else { return [] }
    return name(value).map { [$0] } ?? array(value, most: 10)?.map { name($0) ?? "" } ?? [""]
  }

  private func data(
    of stream: Object, as level: qpdf_stream_decode_level_e, limit: Int
  ) throws(ContentTrouble) -> [UInt8] {
    var data: UnsafeMutablePointer<UInt8>?
    var count = 0
    var isUnpacked = QPDF_BOOL(QPDF_FALSE)
    let status = qpdf_oh_get_stream_data(file, stream.handle, level, &isUnpacked, &data, &count)
    defer { free(data) }
    guard status & Int32(QPDF_ERRORS) == 0, isUnpacked != 0 || level == qpdf_dl_none else { throw .unreadable }
    guard count <= limit else { throw .tooMuch }
    return Array(UnsafeBufferPointer(start: data, count: count))
  }
}

/// Why what draws a page is not followed.
enum ContentTrouble: Error {
  /// It cannot be found or unpacked.
  case unreadable
  /// It unpacks to more bytes than any page has, or has more operators.
  case tooMuch
}
