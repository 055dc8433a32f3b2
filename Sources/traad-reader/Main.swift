import Extraction
import Foundation
import Model
import Reading

/// Reads one document on standard input and answers with one `ReaderAnswer` as JSON on standard output.
@main struct Main {
  static func main() {
    let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    let answer = read(bytes, name: CommandLine.arguments.dropFirst().last ?? "")
    if let json = try? JSONEncoder().encode(answer) { FileHandle.standardOutput.write(json) }
  }

  private static func read(_ bytes: [UInt8], name: String) -> ReaderAnswer {
    do {
      let manuscript = try PDFReader.read(bytes)
      return .file(try Extractor(isWord: { _ in false }).extract(manuscript, fileName: name))
    } catch {
      return .failure(error)
    }
  }
}
