package import Files
import Glibc
import Messages
import Model

/// LibreOffice, as it is installed.
package struct Office: Hashable, Sendable {
  /// The program itself; the script beside it would start a second process.
  let program: FilePath

  /// `$TRAAD_OFFICE`, a folder of LibreOffice's programs; else the one that `soffice` on the path leads to; else Debian's. Nil
  /// where there is none.
  package static func installed(in environment: Environment = .current) -> Office? {
    if let told = environment["TRAAD_OFFICE"] { return Office(folder: FilePath(told)) }
    let starters = (environment["PATH"] ?? "").split(separator: ":").map { FilePath(String($0)).appending("soffice") }
    let folders = starters.compactMap(\.resolved).map(\.folder) + [FilePath("/usr/lib/libreoffice/program")]
    return folders.lazy.compactMap(Office.init).first
  }

  private init?(folder: FilePath) {
    program = folder.appending("soffice.bin")
    if !program.isExecutable { return nil }
  }

  /// Whether one of its programs is there, which stand in libraries of their own.
  func has(_ program: Conversion.Program) -> Bool {
    let library =
      switch program {
      case .writer: "libswlo.so"
      case .calc: "libsclo.so"
      case .impress: "libsdlo.so"
      }
    return self.program.folder.appending(library).exists
  }
}

/// A running LibreOffice that makes a document into one that can be read, in a folder of its own.
final class OfficeProcess {
  private let document: OpenDocument
  private let conversion: Conversion
  private let format: Format
  private let order: OfficeOrder
  private let folder: ScratchFolder
  private let pool: ReaderPool
  private(set) var process: ReaderProcess
  private var hasStartedAgain = false

  /// - Parameter document: of the format, read from its beginning.
  /// - Throws: `needsOffice` where LibreOffice is not installed for the format, or why it could not be started.
  init(making format: Format, from document: consuming OpenDocument, for pool: ReaderPool) throws(Failure) {
    guard let conversion = format.conversion, let office = pool.office, office.has(conversion.program) else {
      throw Failure(.needsOffice(format))
    }
    let folder = try failing { () throws(SystemError) in try ScratchFolder("traad-office") }
    let order = OfficeOrder(program: office.program.description, folder: folder.path.description)
    try document.rewind()
    process = try ReaderProcess.start(.convert(format, order), with: document.file, for: pool)
    (self.conversion, self.format, self.order, self.folder, self.pool) = (conversion, format, order, folder, pool)
    self.document = consume document
  }

  /// The document that was made, which stays open though its folder goes; nil while it may go on. Throws why there is none.
  func result() throws(Failure) -> OpenFile? {
    guard let ending = try process.ending() else { return nil }
    if ending.exitCode == OfficeOrder.startsAgain, !hasStartedAgain {
      hasStartedAgain = true
      try document.rewind()
      process = try ReaderProcess.start(.convert(format, order), with: document.file, for: pool)
      return nil
    }
    if let failure = ending.officeFailure { throw failure }
    return try made()
  }

  private func made() throws(Failure) -> OpenFile {
    let path = FilePath(order.result(of: conversion))
    guard let status = try? FileStatus(ofLink: path), status.kind == .regular, status.size > 0 else {
      throw Failure(.damaged(.conversion))
    }
    let limit = ReaderLimits.document
    if status.size > limit << 20 { throw Failure(.tooLarge(.fileSize(mebibytes: limit))) }
    return try failing { () throws(SystemError) in try OpenFile(reading: path) }
  }
}

extension ReaderEnding {
  /// Why LibreOffice ended before its time; nil where it came to its end, whatever it made.
  fileprivate var officeFailure: Failure? {
    switch signal {
    case 0: nil
    case SIGXCPU: Failure(.timedOut(seconds: seconds))
    case SIGKILL: Failure(.shortage)
    default:
      ranOutOfMemory
        ? Failure(.tooLarge(.memory(mebibytes: ReaderLimits.officeMemory))) : Failure(.damaged(.conversion))
    }
  }
}
