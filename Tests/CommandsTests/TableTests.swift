import Commands
import Model
import Testing

/// The table of commands: nothing of a row may be missing.
@Suite struct TableTests {
  @Test func everyNameIsThatCommandAlone() {
    for command in CommandWord.allCases {
      for tongue in Tongue.allCases {
        #expect(!command.words(in: tongue).isEmpty, "\(command)")
        for word in command.words(in: tongue) { #expect(CommandWord(word) == command) }
      }
    }
  }

  @Test(arguments: Tongue.allCases) func everyCommandHasHelp(_ tongue: Tongue) {
    let overview = Help.overview(in: tongue, width: 80)
    for command in CommandWord.allCases {
      #expect(!command.entry.summary(tongue).isEmpty, "\(command)")
      #expect(command.entry.details?(tongue).isEmpty != true, "\(command)")
      #expect(overview.contains("  " + command.example(tongue)), "\(command)")
      let help = Help.text(of: command, in: tongue, width: 200)
      #expect(help.hasPrefix(command.name(tongue)) && help.contains(command.entry.summary(tongue)))
      for option in command.options { #expect(help.contains(option.usage(tongue) + " ")) }
    }
    let options = Help.options(in: tongue, width: 80)
    for option in CommandOption.global {
      #expect(options.contains(option.usage(tongue)) && overview.contains(option.short ?? option.flag))
    }
  }

  @Test(arguments: Tongue.allCases) func helpFitsOnAScreen(_ tongue: Tongue) {
    let lines = Help.overview(in: tongue, width: 80).split(separator: "\n")
    #expect((24...48).contains(lines.count), "\(lines.count)")
    for width in [40, 80, 120] {
      let all =
        [Help.overview(in: tongue, width: width), Help.options(in: tongue, width: width)]
        + CommandWord.allCases.map { Help.text(of: $0, in: tongue, width: width) }
      for line in all.flatMap({ $0.split(separator: "\n") }) { #expect(line.count <= width, "\(line)") }
    }
  }

  @Test(arguments: Tongue.allCases) func everyCommandIsOffered(_ tongue: Tongue) {
    for command in CommandWord.allCases {
      #expect(Offer.next(after: "", beginning: command.name(tongue)).contains(.commands))
      #expect(Offer.next(after: command.name(tongue) + " ", beginning: "--") == [.flags(command)])
    }
  }

  @Test(arguments: Tongue.allCases) func usageSaysHowManyArgumentsThereAre(_ tongue: Tongue) {
    for command in CommandWord.allCases {
      let arguments = command.entry.arguments
      let words = arguments.usage(tongue).split(separator: " ")
      let needed = words.prefix { !$0.hasPrefix("[") }.count
      let canBeNone = arguments.areOptional || arguments.count.lowerBound == 0
      #expect(canBeNone ? needed == 0 : needed == arguments.count.lowerBound, "\(command)")
      if words.contains(where: { $0.contains("…") }) { #expect(arguments.count.upperBound == Int.max, "\(command)") }
    }
  }

  @Test func everyFlagHasItsNamesAlone() {
    for command in CommandWord.allCases {
      let flags = command.options + CommandOption.global + CommandOption.inPlaceOfCommand
      let names = flags.flatMap { [$0.name] + [$0.danishName].compactMap(\.self) }
      #expect(Set(names).count == names.count, "\(command)")
      for flag in flags where flag.danishName != nil {
        #expect(CommandOption(typed: "--\(flag.danishName ?? "")") == flag)
      }
    }
  }

  @Test func everyArgumentSaysWhatCompletesIt() {
    for command in CommandWord.allCases {
      let arguments = command.entry.arguments
      #expect(arguments.offers.isEmpty == (arguments.count.upperBound == 0), "\(command)")
      #expect(arguments.offers.count <= arguments.count.upperBound, "\(command)")
    }
  }

  @Test(arguments: ["SØG", "Søg", "LÆS", "hjælp", "importe\u{301}r", "saet-periode"])
  func caseAndCompositionDoNotMatter(_ word: String) {
    #expect(CommandWord(word) != nil)
  }

  @Test(arguments: ["læsning", "", "finde", "--json"]) func otherWordsAreNone(_ word: String) {
    #expect(CommandWord(word) == nil)
  }
}
