import Commands
import Files
import Glibc

/// What words of the prompt mean as names of files, where no shell has looked at them.
struct FileNames {
  /// A run of words that name files, each as a path or several: patterns give the files that they fit, and where no file has the
  /// name of a word but one has that of several with spaces between, they are one name.
  static func paths(of words: [TypedWord]) -> [String] {
    var paths: [String] = []
    var rest = words[...]
    while let word = rest.first {
      // The word by itself first, then as many with it as make a name.
      let ends = [rest.startIndex] + rest.indices.dropFirst().reversed()
      let found = ends.lazy.compactMap { end in files(named: rest[...end]).map { (paths: $0, end: end) } }.first
      paths += found?.paths ?? [path(of: word)]
      rest = rest[((found?.end ?? rest.startIndex) + 1)...]
    }
    return paths
  }

  /// The file that some words with spaces between name, or those whose names fit them as a pattern; nil where there is none.
  private static func files(named words: ArraySlice<TypedWord>) -> [String]? {
    guard let first = words.first else { return nil }
    let others = words.dropFirst()
    let name = ([path(of: first)] + others.map(\.meant)).joined(separator: " ")
    if FilePath(name).exists { return [name] }
    guard words.contains(where: { $0.pattern != nil }) else { return nil }
    let pattern = words.map { $0.pattern ?? $0.meant }.joined(separator: " ")
    return files(like: first.typed.hasPrefix("~") ? withoutTilde(pattern) : pattern)
  }

  /// One word as a path: "~/" is the home folder, "file:///a%20b" the file "/a b".
  static func path(of word: TypedWord) -> String {
    if word.typed.hasPrefix("~") { return withoutTilde(word.meant) }
    let scheme = "file://"
    guard word.meant.hasPrefix(scheme + "/") else { return word.meant }
    return String(decoding: decoded(word.meant.utf8.dropFirst(scheme.utf8.count)), as: UTF8.self)
  }

  /// The path with the home folder in place of "~".
  static func withoutTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = Environment.current["HOME"] else { return path }
    return home + path.dropFirst()
  }

  private static func decoded(_ bytes: Substring.UTF8View.SubSequence) -> [UInt8] {
    var (rest, path) = (Array(bytes)[...], [UInt8]())
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let number = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        path.append(number)
        rest = rest.dropFirst(2)
      } else {
        path.append(byte)
      }
    }
    return path
  }

  /// The files whose names a pattern fits, sorted; nil where it fits none.
  private static func files(like pattern: String) -> [String]? {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let names = found.gl_pathv else { return nil }
    return (0..<Int(found.gl_pathc)).compactMap { names[$0].map { String(cString: $0) } }
  }
}
