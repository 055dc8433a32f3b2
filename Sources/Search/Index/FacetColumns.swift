import Model

/// The values that surround each text, as numbers into the distinct values: a condition is decided once a value.
struct FacetColumns: Sendable {
  struct Column<Value: Hashable & Sendable>: Sendable {
    let values: [Value]
    let numbers: SmallNumbers

    init(values: [Value], numbers: SmallNumbers) { (self.values, self.numbers) = (values, numbers) }

    init(_ column: [Value]) {
      var values: [Value] = []
      var numbers: [UInt32] = []
      var numberOf: [Value: UInt32] = [:]
      numbers.reserveCapacity(column.count)
      for value in column {
        let next = UInt32(truncatingIfNeeded: values.count)
        let number = numberOf[value] ?? next
        if number == next {
          numberOf[value] = number
          values.append(value)
        }
        numbers.append(number)
      }
      self.values = values
      self.numbers = SmallNumbers(numbers)
    }

    subscript(text: Int) -> Value { values[numbers[text]] }

    /// For each text whether its value is wanted.
    func map(_ isWanted: (Value) -> Bool) -> [Bool] {
      let wanted = values.map(isWanted)
      return numbers.map { wanted[$0] }
    }
  }

  let periods: Column<Period?>
  let municipalities: Column<String?>
  let series: Column<String?>
  let policies: Column<String>
  let groups: Column<String?>
  let kinds: Column<SearchedKind>
}
