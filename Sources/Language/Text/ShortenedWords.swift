/// Units and words cut short, which never stand for what comes before them, and are other words than the same letters in capitals.
enum ShortenedWords {
  static func contains(_ folded: String) -> Bool { all.contains(folded) }

  private static let all: Set<String> = [
    "bl", "ca", "cm", "dkk", "dl", "dvs", "ekskl", "eks", "evt", "feks", "fx", "gns", "ha", "hhv", "inkl", "jf", "jvf",
    "kg",
    "kl", "km", "kr", "kwh", "max", "mdr", "mfl", "mg", "mht", "mia", "min", "mio", "ml", "mm", "mv", "mwh", "nr",
    "obs",
    "osv", "pct", "pga", "pkt", "pr", "sm", "stk", "tdkk", "tkr", "tlf", "vedr", "vha",
  ]
}
