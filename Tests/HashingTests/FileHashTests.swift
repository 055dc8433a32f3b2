import Files
import Glibc
import Hashing
import Testing

@Suite struct FileHashTests {
  /// The examples of FIPS 180-4 and of the empty message.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ])
  func isSHA256(text: String, hash: String) {
    #expect(FileHash.sha256(of: Array(text.utf8)) == hash)
    #expect(FileHash.sha256(of: text.utf8.lazy.map { $0 }) == hash)
  }

  /// Whatever the length of the file beside that of the pieces in which it is read.
  @Test(arguments: [0, 1, (1 << 18) - 1, 1 << 18, (1 << 19) + 7]) func isTheSameForAFile(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let isTheSame = try FilePath.withTemporaryFile("traad-hash") { file in
      (try? file.replaceContents(with: bytes)).map {
        let descriptor = file.withCString { open($0, O_RDONLY) }
        defer { close(descriptor) }
        return (try? FileHash.sha256(ofDescriptor: descriptor)) == FileHash.sha256(of: bytes)
          && lseek(descriptor, 0, SEEK_CUR) == 0
      }
    }
    #expect(isTheSame == true)
  }

  @Test func throwsForWhatCannotBeRead() {
    #expect(throws: SystemError(code: EBADF)) { try FileHash.sha256(ofDescriptor: -1) }
  }
}
