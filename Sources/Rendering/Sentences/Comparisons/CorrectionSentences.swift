import Library
import Model

extension CorrectionReport {
  /// What was done, in one line.
  var sentence: Sentence {
    switch (act, correction) {
    case (_, nil): Sentence("Der er ingen rettelse at tage tilbage.", "There is no correction to take back.")
    case (.confirmed, _): Sentence("Bekræftet: det er det samme punkt.", "Confirmed: they are the same record.")
    case (.rejected, _): Sentence("Afvist: det er ikke det samme punkt.", "Rejected: they are not the same record.")
    case (.linked, _): Sentence("Koblet: det er det samme punkt.", "Linked: they are the same record.")
    case (.renamed, _): Sentence("Omdøbt i alle perioder.", "Renamed in all periods.")
    case (.filed, .setEdition): Sentence("Udgaven er rettet.", "The edition is corrected.")
    case (.filed, .setMunicipality): Sentence("Kommunen er rettet.", "The municipality is corrected.")
    case (.filed, _): Sentence("Perioden er rettet.", "The period is corrected.")
    case (.removed, _): Sentence("Taget ud af biblioteket:", "Taken out of the library:")
    case (.undone, .decided(let decision)): WordPairPhrase.takenBack(decision).sentence
    case (.undone, _): Sentence("Taget tilbage:", "Taken back:")
    }
  }

  static let undoHint = Sentence("Tag det tilbage med: fortryd", "Take it back with: undo")
}
