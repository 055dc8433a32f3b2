import Glibc

/// Writes a file beside its place and puts it there when it is whole, so that nobody ever reads half of it; what stood there
/// is replaced and keeps its permissions. False where the system does not let it.
func replaceFile(at path: String, with bytes: [UInt8]) -> Bool {
  // A link goes on pointing at its file.
  let path =
    realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    } ?? path
  var status = stat()
  let exists = stat(path, &status) == 0
  // A device or a pipe is written to, and a folder is no file.
  if exists, status.st_mode & S_IFMT != S_IFREG { return writeThrough(to: path, bytes) }
  var draft = Array((path + ".XXXXXX").utf8CString)
  let descriptor = mkstemp(&draft)
  guard descriptor >= 0 else { return false }
  let mask = umask(0)
  umask(mask)
  fchmod(descriptor, exists ? status.st_mode & 0o777 : 0o666 & ~mask)
  let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
  close(descriptor)
  if isWritten, rename(draft, path) == 0 { return true }
  unlink(draft)
  return false
}

private func writeThrough(to path: String, _ bytes: [UInt8]) -> Bool {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return writeAll(bytes, to: descriptor)
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
