import Commands
import Files
import Model
import Rendering

/// What a person has settled once for all: `traad/config` in the folder for configurations, a line "name = value" for each setting.
struct Configuration: Sendable {
  enum Setting: CaseIterable {
    case language, library, color, pager

    /// As it is written in either language.
    var name: Sentence {
      switch self {
      case .language: Sentence("sprog", "language")
      case .library: Sentence("bibliotek", "library")
      case .color: Sentence("farve", "color")
      case .pager: Sentence("bladring", "pager")
      }
    }
  }

  private var values: [Setting: String] = [:]
  /// The first line that says nothing that is known.
  private(set) var mistake: UsageMistake?

  static let current = Configuration(file: Environment.current.configuration.map { FilePath($0) })

  /// - Parameter file: need not be there.
  init(file: FilePath?) {
    guard let file, let bytes = try? file.beginning(1 << 16, waits: false) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let text = line.drop { $0 == "\u{FEFF}" }.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      let parts = text.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard parts.count == 2, let setting = Setting.typed(parts[0], by: \.name) else {
        mistake = mistake ?? .badConfiguration(file.description, line: number + 1)
        continue
      }
      values[setting] = parts[1]
    }
  }

  /// A tilde stands for the home folder.
  var library: String? { values[.library].map(FileNames.withoutTilde) }

  /// nil also for a value that is none; `check` says so.
  var tongue: Tongue? {
    values[.language].flatMap { value in
      Tongue(rawValue: value)
        ?? Tongue.typed(value) { $0 == .danish ? Sentence("dansk", "danish") : Sentence("engelsk", "english") }
    }
  }

  /// "auto", "always" or "never".
  var color: String? { values[.color].flatMap { Switch.typed($0, by: \.name)?.name.english } }

  /// The command that pages, where one is named.
  var pager: String? { pagerSwitch == nil ? values[.pager] : nil }

  var usesPager: Bool { pagerSwitch != .never }

  private var pagerSwitch: Switch? { values[.pager].flatMap { Switch.typed($0, by: \.name) } }

  private enum Switch: CaseIterable {
    case auto, always, never

    var name: Sentence {
      switch self {
      case .auto: .name("auto")
      case .always: Sentence("altid", "always")
      case .never: Sentence("aldrig", "never")
      }
    }
  }

  /// Throws what is wrong in the file.
  func check() throws(UsageMistake) {
    if let mistake { throw mistake }
    if let value = values[.language], tongue == nil { throw .badValue(.language, value) }
    if let value = values[.color], color == nil { throw .badValue(.color, value) }
  }
}

extension Environment {
  /// Where a person's settings stand.
  var configuration: String? { folder("XDG_CONFIG_HOME", else: ".config").map { $0 + "/traad/config" } }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
