import Commands
import Model
import Testing

/// What is said of a line that is wrong.
@Suite struct MistakeTests {
  private func sentence(of line: String) -> Sentence? {
    do throws(UsageMistake) {
      let invocation = try Invocation(TypedWord.words(ofLine: line), at: .shell)
      try invocation.checkArguments()
      _ = (try invocation.limit(), try invocation.jobs(), try invocation.period(), try invocation.sortOrder())
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test func aCommandIsAskedBackInTheReadersLanguage() {
    #expect(sentence(of: "rapporter")?.english == "“rapporter” is not a command. Did you mean report?")
    #expect(sentence(of: "fnd læsning")?.danish == "“fnd” er ikke en kommando. Mente du søg?")
  }

  @Test func aFlagOfOthersPointsToOnesOwn() {
    let sort = sentence(of: "søg --sort x læsning")
    #expect(sort?.danish == "søg kan ikke bruges med --sort. Se tilvalgene: traad hjælp søg")
    #expect(sort?.english == "find does not take --sort. See its options: traad help find")
    #expect(sentence(of: "hjælp --limit")?.danish == "hjælp kan ikke bruges med --limit. Skriv: traad hjælp")
  }

  @Test func valuesAreShownByAnExample() {
    #expect(sentence(of: "søg læsning --limit")?.danish == "Skriv et tal efter --limit, fx --limit 10.")
    #expect(
      sentence(of: "importer x --period 20189")?.danish == "--period skal være en periode, fx 2018-2020 eller 2018.")
    #expect(
      sentence(of: "importer x --jobs 0")?.danish == "--jobs skal være et helt tal fra 1 til 256, fx --jobs 2.")
    #expect(
      sentence(of: "kwic x --sort y")?.danish == "--sort skal være venstre, højre eller periode, ikke “y”.")
    #expect(sentence(of: "diff 1 2 --series")?.danish == "Skriv et navn efter --område, fx --område skoleplan.")
  }

  @Test func whatIsMissingIsShownByAnExample() {
    #expect(sentence(of: "søg")?.danish == "Skriv, hvad du vil søge efter, fx: søg læsning -matematik")
    #expect(
      sentence(of: "synonymer slet a b")?.danish == "Skriv tilføj eller afvis, fx: synonymer tilføj elev barn")
  }

  @Test func theEndingOfAFile() {
    let mistake = UsageMistake.unknownEnding("mappe/fil", known: ".html, .docx, .json")
    #expect(mistake.sentence.danish == "Filnavnet skal ende på .html, .docx eller .json, fx fil.html.")
  }

  /// A flag that takes a value has one to show, and every sentence has both languages.
  @Test func everyFlagWithAValueHasAnExample() {
    for option in CommandWord.allCases.flatMap(\.options) + CommandOption.global + CommandOption.inPlaceOfCommand {
      #expect((option.value == nil) == (option.example == nil), "\(option.name)")
    }
  }
}
