import Model
enum SideBySide {
  static func blocks(_ lines: [PrintedLine], headers: [HeaderLine]) -> [Block]? { nil }
}
