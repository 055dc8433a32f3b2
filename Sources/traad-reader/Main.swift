import Foundation
import Model
import Reading

@main struct Main {
  static func main() {
    guard let data = FileManager.default.contents(atPath: CommandLine.arguments[1]) else { return }
    do {
      try PDFDebug.dump([UInt8](data))
    } catch { print(error) }
  }
}
