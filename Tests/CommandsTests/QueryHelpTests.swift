import Commands
import Model
import Search
import Testing

/// The table of the query language.
@Suite struct QueryHelpTests {
  @Test(arguments: Tongue.allCases) func everyExampleIsAQuery(_ tongue: Tongue) throws {
    for row in QueryHelp.words + QueryHelp.conditions + QueryHelp.facts {
      for example in row.examples { _ = try QueryParser.parse(example(tongue)) }
    }
  }

  @Test(arguments: Tongue.allCases) func namesEveryField(_ tongue: Tongue) {
    let help = Help.text(of: .find, in: tongue, width: 80)
    for names in QueryField.allCases.map(\.names) {
      #expect(help.contains((tongue == .danish ? names[0] : names[min(1, names.count - 1)]) + ":"))
    }
  }

  @Test(arguments: Tongue.allCases) func fitsOnAScreen(_ tongue: Tongue) {
    for line in Help.text(of: .find, in: tongue, width: 80).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }
}
