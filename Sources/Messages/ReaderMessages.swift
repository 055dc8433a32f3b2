package import Model

/// What a reader process is asked to do with the document on its standard input, as its arguments say it.
package struct ReaderRequest: Hashable, Sendable {
  package enum Task: Hashable, Sendable {
    /// Read the document. Its file's name may tell the period; what a person says of it goes before that.
    case read(name: String, Scope, Vouching)
    /// Draw a page (from 1) of a PDF with boxes marked on it.
    case draw(page: Int, boxes: [Box])
    /// Make the document into one that can be read, by becoming LibreOffice.
    case convert(Format, OfficeOrder)
    /// Make pages of a `PrintedDocument`, which is for `traad-pages`.
    case print
  }

  /// How much of a document is wanted.
  package struct Scope: Hashable, Sendable {
    /// Whether pages that are pictures go through text recognition.
    package var recognisesText: Bool
    /// Whether anybody asks where the items stand, which is most of an answer.
    package var needsPlaces: Bool

    package init(recognisesText: Bool = true, needsPlaces: Bool = true) {
      self.recognisesText = recognisesText
      self.needsPlaces = needsPlaces
    }
  }

  package var task: Task
  /// Whether a password stands on `passwordDescriptor`; arguments can be seen by everyone.
  package var hasPassword: Bool

  package static let passwordDescriptor: Int32 = 3

  package init(_ task: Task, hasPassword: Bool = false) {
    self.task = task
    self.hasPassword = hasPassword
  }

  package var arguments: [String] {
    let password = hasPassword ? ["--password-fd", "\(Self.passwordDescriptor)"] : []
    switch task {
    case .read(let name, let scope, let vouching):
      return password + [
        "--ocr", scope.recognisesText ? "auto" : "never", "--places", scope.needsPlaces ? "always" : "never",
      ] + vouching.arguments + ["--name", name]
    case .draw(let page, let boxes):
      let edges = boxes.map { "\($0.left),\($0.top),\($0.right),\($0.bottom)" }
      return password + ["--page-image", "\(page)", "--boxes", edges.joined(separator: ";")]
    case .convert(let format, let order):
      return ["--convert", format.rawValue, "--office", order.program, "--folder", order.folder]
    case .print: return []
    }
  }

  /// Reads arguments, without the program's name; unknown ones are ignored.
  package init(arguments: [String]) {
    var values: [String: String] = [:]
    for index in stride(from: 0, to: arguments.count - 1, by: 2) { values[arguments[index]] = arguments[index + 1] }
    hasPassword = values["--password-fd"] == "\(Self.passwordDescriptor)"
    if let page = values["--page-image"].flatMap({ Int($0) }) {
      task = .draw(page: page, boxes: (values["--boxes"] ?? "").split(separator: ";").compactMap(Box.init))
    } else if let format = values["--convert"].flatMap(Format.init) {
      task = .convert(format, OfficeOrder(program: values["--office"] ?? "", folder: values["--folder"] ?? ""))
    } else {
      let scope = Scope(recognisesText: values["--ocr"] != "never", needsPlaces: values["--places"] != "never")
      task = .read(name: values["--name"] ?? "", scope, Vouching(arguments: values))
    }
  }
}

extension Vouching {
  fileprivate var arguments: [String] {
    (isPlan ? ["--as", "plan"] : []) + (period.map { ["--period", $0.description] } ?? [])
      + (municipality.map { ["--municipality", $0] } ?? [])
  }

  /// - Parameter values: the value of each flag.
  fileprivate init(arguments values: [String: String]) {
    self.init(
      isPlan: values["--as"] == "plan", period: values["--period"].flatMap { Period($0) },
      municipality: values["--municipality"])
  }
}

extension Box {
  /// - Parameter edges: "left,top,right,bottom" in points.
  fileprivate init?(_ edges: Substring) {
    let edges = edges.split(separator: ",").compactMap { Double($0) }
    guard edges.count == 4 else { return nil }
    self.init(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
  }
}

/// Where a document is made into one that can be read, and by what.
package struct OfficeOrder: Hashable, Sendable {
  /// Path of the program of LibreOffice.
  package var program: String
  /// Path of the one folder that it may write to.
  package var folder: String

  package init(program: String, folder: String) { (self.program, self.folder) = (program, folder) }

  /// The name, without its ending, of the document in the folder and of the one that comes of it, in a folder of its own.
  package static let name = "document"
  package static let results = "made"
  /// How LibreOffice ends when it has put a new profile in order and is to be started again.
  package static let startsAgain: Int32 = 81

  /// Path of what becomes of a file of a format.
  package func result(of conversion: Conversion) -> String {
    "\(folder)/\(Self.results)/\(Self.name).\(conversion.target.rawValue)"
  }
}

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

/// Which page of a document is being recognised; it takes seconds, so somebody may want to see it.
///
/// The reader writes a line to standard error before each of them.
package struct RecognitionProgress: Hashable, Sendable {
  /// From 1.
  package var page: Int
  /// How many pages the document has.
  package var count: Int

  package init(page: Int, count: Int) { (self.page, self.count) = (page, count) }

  package var line: String { "page \(page) of \(count)" }

  /// - Parameter line: as `line` spells it; nil for any other.
  package init?(line: ArraySlice<UInt8>) {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 4, words[0] == "page", words[2] == "of", let page = Int(words[1]), let count = Int(words[3]),
      page > 0, page <= count
    else { return nil }
    self.init(page: page, count: count)
  }
}

/// What the reader process may take, and what its parent waits for.
package enum ReaderLimits {
  /// Address space in mebibytes; a document of hundreds of pages stays far below.
  package static let memory = 1024
  /// Processor time, and apart from it the time without any, in seconds: for a document, again for each page that is
  /// recognised, and for drawing a page.
  package static let seconds = 30
  /// Processor time in seconds that recognition can never go beyond.
  package static let mostSeconds = 3600
  /// Processor time in seconds for the text of one page of a PDF, and for drawing a page whose contents cannot be followed;
  /// the fullest of pages takes a hundredth of it.
  package static let pageSeconds = 5
  /// The same for LibreOffice: address space in mebibytes, and seconds with and without work.
  package static let officeMemory = 4096
  package static let officeSeconds = 60
  /// The longest answer, in mebibytes.
  package static let answer = 64
  /// The largest document, in mebibytes.
  package static let document = 512
  /// The longest title, heading or item of a document, in mebibytes.
  package static let text = 1
  /// The longest password, in bytes: a pipe takes as much without anyone reading.
  package static let password = 4096
}
