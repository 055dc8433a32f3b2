package import Model

/// What was perhaps meant by a line that was understood in another way.
extension Invocation {
  /// A search without a command's name whose first word differs from a command by a letter or two, with that command as it is
  /// shown in its place: "sammenlign 2018 2020" of "sammenling 2018 2020"; nil for any other line.
  package var commandPerhapsMeant: Sentence? {
    guard scene == .prompt, command == .find, commandName == nil, let first = arguments.first?.typed else { return nil }
    guard let command = CommandWord.closest(to: first) else { return nil }
    return command.name + .name(arguments.dropFirst().map { " " + $0.typed }.joined())
  }

  /// The words of a line that begins with a command's name, where they may be what somebody searches for: "læs bøger"; nil for
  /// a line with flags, numbers or names of files.
  package var searchPerhapsMeant: String? {
    guard scene == .prompt, let command, let commandName, !command.entry.arguments.areProse,
      (1...5).contains(arguments.count), options.keys.allSatisfy(\.isGlobal)
    else { return nil }
    guard arguments.allSatisfy({ $0.typed.allSatisfy { $0.isLetter || $0 == "-" } }) else { return nil }
    return ([commandName] + arguments.map(\.typed)).joined(separator: " ")
  }
}

extension String {
  /// The one of some words that differs by a letter or two, the first of those that differ least; nil where none does.
  func closest(among words: [String]) -> String? {
    let candidates = words.map { ($0, editDistance(Array($0), Array(lowercased()))) }
    return candidates.filter { $0.1 <= 2 && 2 * $0.1 < count }.min { $0.1 < $1.1 }?.0
  }
}

/// How many letters have to be put in, taken out, changed or exchanged with the next one (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var rows = [Array(0...right.count)]
  for (index, letter) in left.enumerated() {
    var row = [index + 1]
    for column in right.indices {
      let changed = rows[index][column] + (letter == right[column] ? 0 : 1)
      var least = min(changed, row[column] + 1, rows[index][column + 1] + 1)
      if index > 0, column > 0, letter == right[column - 1], left[index - 1] == right[column] {
        least = min(least, rows[index - 1][column - 1] + 1)
      }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
