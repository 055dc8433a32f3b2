/// The Danish and English words of dates.
enum DateWords {
  /// 1 to 12.
  static func month(_ word: String) -> Int? { months[word] }

  private static let months: [String: Int] = {
    let names = [
      ["januar", "january", "jan"], ["februar", "february", "feb"], ["marts", "march", "mar"], ["april", "apr"],
      ["maj", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"], ["august", "aug"],
      ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"], ["november", "nov"],
      ["december", "dec"],
    ]
    var months: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for spelling in spellings { months[spelling] = index + 1 }
    }
    return months
  }()

  static func season(_ word: String) -> YearPart? {
    switch word {
    case "forår", "foråret", "spring": .months(3...5)
    case "sommer", "sommeren", "sommerferie", "sommerferien", "summer": .months(6...8)
    case "efterår", "efteråret", "autumn", "fall": .months(9...11)
    case "vinter", "vinteren", "winter": .winter
    default: nil
    }
  }

  static func portion(_ word: String) -> Portion? {
    switch word {
    case "primo", "starten", "begyndelsen", "early", "beginning": .third(0)
    case "medio", "midt", "midten", "mid", "middle": .third(1)
    case "ultimo", "slutningen", "late": .third(2)
    case "udgangen", "end": .end
    default: nil
    }
  }

  static func ordinal(_ word: String) -> Int? {
    switch word {
    case "første", "first": 1
    case "anden", "andet", "second": 2
    case "tredje", "third": 3
    case "fjerde", "fourth": 4
    default: nil
    }
  }

  static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]
  static let quarters: Set<String> = ["kvartal", "kvartalet", "kvartaler", "kvt", "kv", "quarter", "quarters"]
  static let halves: Set<String> = ["halvår", "halvåret", "halvdel", "half"]
  static let weeks: Set<String> = ["uge", "ugerne", "week", "weeks"]
  static let schoolYears: Set<String> = ["skoleår", "skoleåret", "skoleårene", "skoleårets"]
  /// Words that may stand between a part and its year, or between "ultimo" and what it is of.
  static let fillers: Set<String> = ["af", "i", "of", "in", "the", "år", "året", "måned", "d", "den"]
  static let currencies: Set<String> = ["kr", "kroner", "dkk", "mio", "mia", "tkr"]
}
