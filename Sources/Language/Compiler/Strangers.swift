/// Words that look derived from another and mean something else by now: nobody who looks for *rette* means *retning*, and
/// nobody who looks for *regne* means *regning*.
enum Strangers {
  static func contains(_ word: [UInt8]) -> Bool { all.contains(word) }

  private static let all = Set(
    """
    afdeling afregning galleri lager kantineri aktivitet anledning anretning ansigelse anstalt bedømmer bemærkelse beretning besætning besked \
    bevilling bolig budskab diktator egentlig elevator endelig fatning filmisk forfatning forladelse formning forretning \
    forseelse forsætning forvarsel fængsel generator generel gidsel herskab herlig holding holdning hosting indretning \
    indstilling kendelse klinisk komisk kurator landskab legion ledning mandskab manual materiel menighed messing \
    mulig musisk måltid nylig omstændighed opførsel opstilling organisk passion personel praktisk projektion rating \
    redskab regning regnskab restauration retning rumstation sandsynlig selskab sigtelse skilling skipper stemning \
    stilling strækning stævning stævner særlig sætning tidlig timing universitet vending version \
    videnskab villig væsen værelse værdig ytring ledelig tilstand foring \
    civilisation skelet tapet regering opsats fysisk topisk basisk portal journal original final formel \
    model hotel kapitel fortegnelse beholdning anstændighed lejlighed menneskelig konfirmand fjernelig
    """.split(separator: " ").map { Array($0.utf8) })
}
