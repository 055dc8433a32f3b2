import Model

extension SavedColumn {
  /// What columns are called.
  static let headings: [String: Sentence] = [
    "id": .name("Id"), "kind": Sentence("Art", "Kind"), "period": Sentence("Periode", "Period"),
    "series": Sentence("Område", "Series"), "policy": Sentence("Politik", "Policy"),
    "group": Sentence("Gruppe", "Group"), "text": Sentence("Tekst", "Text"), "file": Sentence("Fil", "File"),
    "page": Sentence("Side", "Page"), "municipality": Sentence("Kommune", "Municipality"),
    "tier": Sentence("Fundet som", "Found as"),
    "otherFacts": Sentence("Andre oplysninger", "Other facts"), "first": Sentence("Fra dag", "First day"),
    "last": Sentence("Til dag", "Last day"), "title": Sentence("Titel", "Title"),
    "until": Sentence("Frem mod", "Until"), "format": Sentence("Format", "Format"), "pages": Sentence("Sider", "Pages"),
    "records": Sentence("Punkter", "Records"), "imported": Sentence("Importeret", "Imported"),
    "vouched": Sentence("Taget på en persons ord", "Taken on a person's word"),
    "notes": Sentence("Bemærkninger", "Notes"), "edition": Sentence("Udgave", "Edition"),
    "sameAs": Sentence("Samme som", "Same as"), "documents": Sentence("Dokumenter", "Documents"),
    "policies": Sentence("Politikker", "Policies"), "activities": Sentence("Aktiviteter", "Activities"),
    "followUps": Sentence("Opfølgninger", "Follow-ups"), "step": Sentence("Periode", "Period"),
    "relation": Sentence("Hvad der skete", "What happened"), "confidence": Sentence("Sikkerhed", "Confidence"),
    "factChanges": Sentence("Ændrede oplysninger", "Changed facts"), "act": Sentence("Rettelse", "Correction"),
    "old": Sentence("Før", "Before"), "new": Sentence("Efter", "After"), "same": Sentence("Det samme", "The same"),
    "left": Sentence("Før ordet", "Left"), "match": Sentence("Ordet", "Match"),
    "right": Sentence("Efter ordet", "Right"),
    "field": Sentence("Felt", "Field"), "query": Sentence("Søgning", "Query"),
    "lemmas": Sentence("Opslagsord", "Lemmas"), "parts": Sentence("Led", "Parts"),
    "family": Sentence("Ordfamilie", "Family"), "abbreviation": Sentence("Forkortelse", "Abbreviation"),
    "meaning": Sentence("Betydning", "Meaning"), "origin": Sentence("Hvorfra", "Origin"),
    "record": Sentence("Punkt", "Record"), "term": Sentence("Udtryk", "Term"), "status": Sentence("Status", "Status"),
    "logRatio": .name("log₂"), "logLikelihood": .name("G²"), "items": Sentence("Punkter", "Records"),
    "outcome": Sentence("Hvad der skete", "What happened"), "elsewhere": Sentence("Samme fil", "Same file"),
    "document": Sentence("Dokument", "Document"),
    "level": Sentence("Niveau", "Level"), "role": Sentence("Hvor", "Where"), "message": Sentence("Besked", "Message"),
  ]
}
