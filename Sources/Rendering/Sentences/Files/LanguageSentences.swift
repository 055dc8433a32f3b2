package import Language
package import Model

extension LexiconFile.Status {
  /// What a person should know of the lexicon; nil when it is there.
  package var sentence: Sentence? {
    switch self {
    case .opened, .compiled: nil
    case .notWritable(let path, let errno):
      Sentence(
        "Ordbogen kan ikke gemmes i \(path) (fejl \(errno)), så hver start tager længere. Giv adgang til mappen.",
        "The lexicon cannot be kept in \(path) (error \(errno)), so every start takes longer. Give access to the folder."
      )
    case .otherContents(let path):
      Sentence(
        "Ordbogen gemmes ikke, for \(path) indeholder noget andet og er ikke ændret. Ret $TRAAD_LEXICON, eller fjern filen.",
        "The lexicon is not kept, for \(path) contains something else and was not changed. Correct $TRAAD_LEXICON or remove the file."
      )
    case .homeless:
      Sentence(
        "Ordbogen gemmes ikke, for $HOME er ikke sat, så hver start tager længere. Sæt $HOME eller $TRAAD_LEXICON.",
        "The lexicon is not kept, for $HOME is not set, so every start takes longer. Set $HOME or $TRAAD_LEXICON.")
    case .missingDictionary(let package):
      Sentence(
        "Den danske ordbog mangler, så færre bøjninger og sammensatte ord findes. Installér den: sudo apt install \(package)",
        "The Danish dictionary is missing, so fewer inflections and compounds are found. Install it: sudo apt install \(package)"
      )
    }
  }

  /// What a person should know before files are read; nil where the dictionary is there, by which a word is told from half a word.
  package var readingSentence: Sentence? {
    guard case .missingDictionary(let package) = self else { return nil }
    return Sentence(
      "Den danske ordbog mangler, så ord, der er delt ved en linjes ende, kan blive samlet forkert. Installér den, og læs igen: sudo apt install \(package)",
      "The Danish dictionary is missing, so words divided at a line's end may be joined wrongly. Install it and read again: sudo apt install \(package)"
    )
  }
}
