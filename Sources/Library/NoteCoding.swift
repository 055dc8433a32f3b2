import Foundation
import Model

/// Notes as they stand in the table `document`: a JSON array.
enum NoteCoding {
  static func text(_ notes: [Note]) throws -> String {
    notes.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(notes), as: UTF8.self)
  }

  static func notes(_ text: String) throws -> [Note] {
    // Nearly all documents have none, and a decoder costs more than the rest of the row.
    text == "[]" ? [] : try JSONDecoder().decode([Note].self, from: Data(text.utf8))
  }
}
