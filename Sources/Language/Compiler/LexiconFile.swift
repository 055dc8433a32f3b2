import Files

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
    /// The dictionary was compiled, but the file holds something else, which stays.
    case otherContents(path: String)
    /// The dictionary was compiled, but no folder is known to keep the file in.
    case homeless
    /// Neither a compiled file nor the dictionary is there: the Debian package that brings it.
    case missingDictionary(package: String)
  }

  /// The compiled file; nil where nothing says where it may be kept.
  package var path: String?
  /// The hunspell dictionary.
  package var affixes: String
  package var dictionary: String
  /// True for a file that was installed with the program and is taken as it is.
  package var isInstalled: Bool

  package static let debianPackage = "hunspell-da"

  package init(
    path: String?, affixes: String = "/usr/share/hunspell/da_DK.aff",
    dictionary: String = "/usr/share/hunspell/da_DK.dic", isInstalled: Bool = false
  ) {
    self.path = path
    self.affixes = affixes
    self.dictionary = dictionary
    self.isInstalled = isInstalled
  }

  /// `$TRAAD_LEXICON`; else `../share/traad/lexicon.bin` beside the executable, if it is there; else a file in
  /// `$XDG_CACHE_HOME/traad` or `~/.cache/traad`; else it is not
  /// kept.
  package static var standard: LexiconFile {
    let environment = Environment.current
    if let path = environment["TRAAD_LEXICON"] { return LexiconFile(path: path) }
    if let installed = ThisProcess.executable?.folder.folder.appending("share/traad/lexicon.bin"), installed.isReadable
    {
      return LexiconFile(path: installed.description, isInstalled: true)
    }
    let cache = environment.folder("XDG_CACHE_HOME", else: ".cache")
    return LexiconFile(path: cache.map { $0 + "/traad/lexicon-\(LexiconFormat.version).bin" })
  }

  /// The lexicon, compiled first when there is none that belongs to the dictionary as it is now.
  ///
  /// An old file serves when the dictionary is gone. Never fails: without a lexicon the status says why.
  package func open() -> (lexicon: Lexicon?, status: Status) {
    let existing = path.flatMap { Lexicon.open(at: $0) }
    if let existing, isInstalled { return (existing, .opened) }
    guard let stamp else {
      return (existing, existing == nil ? .missingDictionary(package: Self.debianPackage) : .opened)
    }
    if let existing, existing.stamp == stamp { return (existing, .opened) }
    guard let affixes = try? FilePath(affixes).contents(), let dictionary = try? FilePath(dictionary).contents() else {
      return (existing, existing == nil ? .missingDictionary(package: Self.debianPackage) : .opened)
    }
    let bytes = LexiconCompiler.compile(affixes: affixes, dictionary: dictionary, stamp: stamp)
    if Task.isCancelled { return (existing, .opened) }
    let status = keep(bytes)
    let isKept = status == .compiled
    return (isKept ? path.flatMap { Lexicon.open(at: $0) } : nameless(bytes) ?? existing, status)
  }

  /// Writes the compiled lexicon where it belongs, if only an earlier one or nothing is there.
  private func keep(_ bytes: [UInt8]) -> Status {
    guard let path else { return .homeless }
    let file = FilePath(path)
    guard file.mayBeReplaced(ifItBegins: { $0.starts(with: LexiconFormat.magic) }) else {
      return .otherContents(path: path)
    }
    do {
      try file.folder.makeFolder()
      // Nobody ever maps half a file.
      try file.replaceContents(with: bytes)
      return .compiled
    } catch {
      return .notWritable(path: path, errno: error.code)
    }
  }

  /// The dictionary's files as they are now; nil when one is missing.
  private var stamp: DictionaryStamp? {
    guard let affixes = FileStamp(of: affixes), let dictionary = FileStamp(of: dictionary) else { return nil }
    return DictionaryStamp(affixes: affixes, dictionary: dictionary)
  }

  /// A lexicon that is there as long as the program runs.
  private func nameless(_ bytes: [UInt8]) -> Lexicon? {
    let lexicon = try? withNamelessFile("traad-lexicon", holding: bytes) { Lexicon.open(at: $0.description) }
    return lexicon ?? nil
  }
}

extension FileStamp {
  /// nil where there is no file.
  fileprivate init?(of path: String) {
    guard let status = try? FileStatus(of: FilePath(path)), status.kind == .regular else { return nil }
    self.init(size: UInt64(max(0, status.size)), modified: UInt64(max(0, status.modified)))
  }
}
