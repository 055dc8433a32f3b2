import Language
import Model
import Rendering
import Testing

@Suite struct LanguageSentenceTests {
  @Test func aMissingDictionaryIsNamedWithTheCommandThatInstallsIt() {
    let status = LexiconFile.Status.missingDictionary(package: "some-package")
    for sentence in [status.sentence, status.readingSentence] {
      #expect(sentence?(.danish).contains("sudo apt install some-package") == true)
      #expect(sentence?(.english).contains("sudo apt install some-package") == true)
    }
  }

  @Test func aLexiconThatIsThereIsNotSpokenOf() {
    #expect(LexiconFile.Status.opened.readingSentence == nil)
    #expect(LexiconFile.Status.compiled.readingSentence == nil)
  }
}
