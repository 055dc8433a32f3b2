extension JSON {
  /// True for what reads well on one line: scalars, short lists of them, and objects of two or three short fields.
  var isFlat: Bool {
    switch self {
    case .null, .bool, .int, .number, .string: true
    case .array(let values):
      values.allSatisfy(\.isNumeric)
        || values.allSatisfy(\.isScalar) && values.lengthOfTexts <= 80 && compact.utf8.count <= 80
    case .object(let fields): fields.count <= 3 && fields.allSatisfy { $0.value.isShort }
    }
  }

  private var isNumeric: Bool {
    switch self {
    case .int, .number: true
    case .array(let values): values.allSatisfy(\.isNumeric)
    default: false
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .bool, .int, .number, .string: true
    case .array, .object: false
    }
  }

  private var isShort: Bool {
    switch self {
    case .null, .bool, .int, .number: true
    case .string(let value): value.utf8.count <= 60
    case .array(let values): values.count <= 4 && values.allSatisfy(\.isNumeric)
    case .object: false
    }
  }
}

extension [JSON] {
  /// In bytes; what is longer than a line is not counted to its end.
  fileprivate var lengthOfTexts: Int {
    var length = 0
    for case .string(let text) in self where length <= 80 { length += text.utf8.count }
    return length
  }
}
