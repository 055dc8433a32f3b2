/// Numbers side by side in memory, each in as few bytes as the greatest of them needs.
enum SmallNumbers: Sendable {
  case bytes(Flat<UInt8>)
  case halves(Flat<UInt16>)
  case words(Flat<UInt32>)

  init(_ numbers: [UInt32]) {
    let greatest = numbers.max() ?? 0
    self =
      if greatest <= UInt8.max {
        .bytes(Flat(numbers.map { UInt8(truncatingIfNeeded: $0) }))
      } else if greatest <= UInt16.max {
        .halves(Flat(numbers.map { UInt16(truncatingIfNeeded: $0) }))
      } else {
        .words(Flat(numbers))
      }
  }

  var count: Int {
    switch self {
    case .bytes(let numbers): numbers.count
    case .halves(let numbers): numbers.count
    case .words(let numbers): numbers.count
    }
  }

  @inline(__always)
  subscript(place: Int) -> Int {
    switch self {
    case .bytes(let numbers): Int(numbers[place])
    case .halves(let numbers): Int(numbers[place])
    case .words(let numbers): Int(numbers[place])
    }
  }

  func map<Result>(_ transform: (Int) -> Result) -> [Result] {
    switch self {
    case .bytes(let numbers): numbers.map { transform(Int($0)) }
    case .halves(let numbers): numbers.map { transform(Int($0)) }
    case .words(let numbers): numbers.map { transform(Int($0)) }
    }
  }
}

extension SmallNumbers {
  func write(to writer: inout IndexWriter) {
    switch self {
    case .bytes(let numbers):
      writer.put(1)
      writer.put(numbers)
    case .halves(let numbers):
      writer.put(2)
      writer.put(numbers)
    case .words(let numbers):
      writer.put(4)
      writer.put(numbers)
    }
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    switch try reader.take() as Int {
    case 1: self = .bytes(try reader.take())
    case 2: self = .halves(try reader.take())
    case 4: self = .words(try reader.take())
    default: throw MalformedIndex()
    }
  }
}
