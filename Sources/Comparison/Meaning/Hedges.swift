/// How firmly something is promised where one word alone does not tell: "som udgangspunkt", "så vidt muligt", "arbejder for at",
/// "er frivillig".
enum Hedges {
  /// The modality that a word has at its place.
  static func modality(at place: Int, in words: [MentionWord]) -> PromiseWords.Modality? {
    let text = { (offset: Int) in
      words.indices.contains(place + offset) ? words[place + offset].text : ""
    }
    switch words[place].text {
    case "udgangspunkt", "regel": return text(-1) == "som" ? .aim : nil
    case "muligt": return ["om", "hvis", "vidt", "videst", "så"].contains(text(-1)) ? .aim : nil
    // "Volunteers" otherwise.
    case "frivillig", "frivillige": return ["er", "være", "bliver", "blive", "gøres"].contains(text(-1)) ? .can : nil
    case "arbejder", "arbejdes", "arbejde": return ["for", "på"].contains(text(1)) && text(2) == "at" ? .aim : nil
    case "søger", "søge", "ønsker", "mål", "hensigt", "ambition", "formål": return text(1) == "at" ? .aim : nil
    case "sigter", "sigtes", "stiler": return ["mod", "efter", "på"].contains(text(1)) ? .aim : nil
    // "må ikke" allows nothing, and to have to do without is no permission.
    case "må", "måtte":
      if text(1) == "ikke" || text(2) == "ikke" { return nil }
      return ["undvære", "klare", "nøjes", "vente"].contains(text(1)) ? .must : words[place].modality
    default: return words[place].modality
    }
  }
}
