import Glibc
import Rendering
import Workers

/// How files are read, as the flags of `read` and `import` say it.
struct Reading {
  private var pool: ReaderPool
  /// The open file that holds the password; nil without one.
  private let passwordFile: PasswordFile?

  init(_ invocation: Invocation) throws(UsageMistake) {
    let ocr = try invocation.recognisesText() ? "auto" : "never"
    let jobs = try invocation.number(.jobs, atLeast: 1)
    passwordFile = try invocation.options[.passwordFile].map { path throws(UsageMistake) in try PasswordFile(path) }
    // The readers share one offset in the password's file, so only one of them may run.
    pool = ReaderPool(jobs: passwordFile == nil ? jobs : 1, arguments: ["--ocr", ocr])
    if let passwordFile { pool.arguments += ["--password-fd", "\(passwordFile.descriptor)"] }
  }

  /// Reads the files and hands over the result of each, in their order, until Ctrl-C.
  func read(
    _ files: [InputFile], isKnown: (InputFile, String) throws -> Bool,
    onPage: (RecognitionProgress) -> Void = { _ in }, deliver: (ReadResult) throws -> Void
  ) rethrows {
    try pool.read(
      files,
      isKnown: { file, hash in
        if let passwordFile { lseek(passwordFile.descriptor, 0, SEEK_SET) }
        return try isKnown(file, hash)
      }, isCancelled: { Interrupt.isPending }, onPage: { onPage($1) }, deliver: deliver)
  }
}

/// The file that `--password-file` names, open so that the readers inherit it: a password never stands in arguments.
private final class PasswordFile {
  let descriptor: Int32

  init(_ path: String) throws(UsageMistake) {
    descriptor = open(path, O_RDONLY)
    if descriptor < 0 { throw .unreadableFile(path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
