internal import Glibc

/// Where the compiled lexicon is kept, and the dictionary it is compiled from.
package struct LexiconFile: Sendable {
  /// How it went to get a lexicon.
  package enum Status: Hashable, Sendable {
    /// An existing file was mapped.
    case opened
    /// The dictionary was compiled just now and the file written.
    case compiled
    /// The dictionary was compiled, but the file cannot be kept: its path and errno. There is a lexicon all the same when
    /// a temporary file could be written.
    case notWritable(path: String, errno: Int32)
    /// Neither a compiled file nor the dictionary is there: the Debian package that brings it.
    case missingDictionary(package: String)
  }

  /// The compiled file.
  package var path: String
  /// The hunspell dictionary.
  package var affixes: String
  package var dictionary: String
  /// True for a file that was installed with the program and is taken as it is.
  package var isInstalled: Bool

  package static let debianPackage = "hunspell-da"

  package init(
    path: String, affixes: String = "/usr/share/hunspell/da_DK.aff",
    dictionary: String = "/usr/share/hunspell/da_DK.dic", isInstalled: Bool = false
  ) {
    self.path = path
    self.affixes = affixes
    self.dictionary = dictionary
    self.isInstalled = isInstalled
  }

  /// `$TRAAD_LEXICON`; else `../share/traad/lexicon.bin` beside the executable, if it is there; else a file in
  /// `$XDG_CACHE_HOME/traad` or `~/.cache/traad`.
  package static var standard: LexiconFile {
    if let path = environment("TRAAD_LEXICON") { return LexiconFile(path: path) }
    if let installed = executable.map({ folder(of: folder(of: $0)) + "/share/traad/lexicon.bin" }),
      access(installed, R_OK) == 0
    {
      return LexiconFile(path: installed, isInstalled: true)
    }
    let cache = environment("XDG_CACHE_HOME") ?? environment("HOME").map { $0 + "/.cache" } ?? "/tmp"
    return LexiconFile(path: cache + "/traad/lexicon-\(LexiconFormat.version).bin")
  }

  /// The lexicon, compiled first when there is none that belongs to the dictionary as it is now.
  ///
  /// An old file serves when the dictionary is gone. Never fails: without a lexicon the status says why.
  package func open() -> (lexicon: Lexicon?, status: Status) {
    let existing = Lexicon.open(at: path)
    if let existing, isInstalled { return (existing, .opened) }
    guard let stamp else {
      return (existing, existing == nil ? .missingDictionary(package: Self.debianPackage) : .opened)
    }
    if let existing, existing.stamp == stamp { return (existing, .opened) }
    guard let affixes = readFile(affixes), let dictionary = readFile(dictionary) else {
      return (existing, existing == nil ? .missingDictionary(package: Self.debianPackage) : .opened)
    }
    let bytes = LexiconCompiler.compile(affixes: affixes, dictionary: dictionary, stamp: stamp)
    if let problem = write(bytes) {
      return (temporary(bytes) ?? existing, .notWritable(path: path, errno: problem))
    }
    return (Lexicon.open(at: path), .compiled)
  }

  /// The dictionary's files as they are now; nil when one is missing.
  private var stamp: DictionaryStamp? {
    guard let affixes = fileStamp(affixes), let dictionary = fileStamp(dictionary) else { return nil }
    return DictionaryStamp(affixes: affixes, dictionary: dictionary)
  }

  /// Writes the file under another name and renames it, so that nobody ever maps half of it.
  ///
  /// - Returns: nil when done, else errno.
  private func write(_ bytes: [UInt8]) -> Int32? {
    makeFolders(folder(of: path))
    let draft = path + ".\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    if let problem = writeFile(bytes, draft) { return problem }
    guard rename(draft, path) == 0 else {
      let problem = errno
      unlink(draft)
      return problem
    }
    return nil
  }

  /// A lexicon in a file that has no name any more: it is there as long as the program runs.
  private func temporary(_ bytes: [UInt8]) -> Lexicon? {
    let path = (environment("TMPDIR") ?? "/tmp") + "/traad-lexicon.\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    guard writeFile(bytes, path) == nil else { return nil }
    defer { unlink(path) }
    return Lexicon.open(at: path)
  }
}

/// A variable of the environment; nil when it is unset or empty.
private func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

/// The path of the running program.
private var executable: String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  return count > 0 ? String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
}

/// The path without its last component.
private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func makeFolders(_ path: String) {
  guard path != "/", path != ".", access(path, F_OK) != 0 else { return }
  makeFolders(folder(of: path))
  mkdir(path, 0o755)
}

private func fileStamp(_ path: String) -> FileStamp? {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  let modified = UInt64(max(0, status.st_mtim.tv_sec)) &* 1_000_000_000 &+ UInt64(max(0, status.st_mtim.tv_nsec))
  return FileStamp(size: UInt64(max(0, status.st_size)), modified: modified)
}

/// All bytes of a file; nil when it cannot be read.
private func readFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count == 0 { return bytes }
    guard count > 0 else { return nil }
    bytes += chunk[..<count]
  }
}

/// Writes a new file; nil when done, else errno.
private func writeFile(_ bytes: [UInt8], _ path: String) -> Int32? {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { return errno }
  defer { close(descriptor) }
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
    guard count > 0 else {
      let problem = errno
      unlink(path)
      return problem
    }
    done += count
  }
  return nil
}
