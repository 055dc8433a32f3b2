internal import Glibc

/// Compiles a hunspell dictionary into the bytes of the file that `Lexicon.open(at:)` maps.
package struct LexiconCompiler {
  private var bytes: [UInt8] = []
  private var sections = [(offset: Int, length: Int)](
    repeating: (0, 0), count: LexiconFormat.Section.allCases.count)

  /// The compiled lexicon.
  ///
  /// - Parameters:
  ///   - affixes, dictionary: the contents of the .aff and the .dic file, UTF-8 with numeric flags. Other contents give
  ///     a lexicon with fewer words or none, never an error.
  static func compile(affixes: [UInt8], dictionary: [UInt8], stamp: DictionaryStamp) -> [UInt8] {
    var expansion = DictionaryExpansion(rules: AffixRules(parsing: affixes))
    expansion.expand(dictionary: dictionary)
    var vocabulary = expansion.vocabulary
    vocabulary.addUnlicensedOpenings()
    vocabulary.addAttestedOpenings()
    vocabulary.addUnlistedBeginnings()
    vocabulary.addVerbalHeads()
    vocabulary.markClasses()
    FamilyRules.assign(to: &vocabulary)
    var compiler = LexiconCompiler()
    compiler.write(vocabulary, training: CompoundTraining(vocabulary), stamp: stamp)
    return compiler.bytes
  }

  private mutating func write(_ vocabulary: DictionaryVocabulary, training: CompoundTraining, stamp: DictionaryStamp) {
    bytes = [UInt8](repeating: 0, count: LexiconFormat.headerSize + LexiconFormat.tableSize)
    bytes.reserveCapacity(vocabulary.words.pool.count + vocabulary.words.slots.count * 4 + vocabulary.words.count * 9)
    append(vocabulary.words, pool: .wordPool, starts: .wordStarts, slots: .wordSlots)
    let readings = ReadingLists(vocabulary, training: training)
    append(readings.words, to: .words)
    append(readings.lists, to: .readings)
    append(lemmas(of: vocabulary, training: training), to: .lemmas)
    let openings = openings(of: vocabulary, training: training)
    append(openings.table, pool: .openingPool, starts: .openingStarts, slots: .openingSlots)
    append(openings.values, to: .openings)
    writeHeader(stamp)
  }

  private func lemmas(of vocabulary: DictionaryVocabulary, training: CompoundTraining) -> [UInt32] {
    let costs = training.closingCosts
    let surprises = surprises(of: vocabulary)
    return vocabulary.lemmas.indices.flatMap { number -> [UInt32] in
      let lemma = vocabulary.lemmas[number]
      let family = lemma.family.map { UInt32(vocabulary.lemmas[$0].word) }
      let evidence = LexiconFormat.Evidence(count: training.closings[number])
      let manners = [lemma.inflections.first, lemma.inflections.second].filter { $0 != 0 }
      let inflection = Inflection(
        manners: manners.map { .init(number: $0, surprise: surprises[Int($0)]) }, genders: lemma.genders)
      return [
        UInt32(lemma.word), family ?? LexiconFormat.none, LexiconFormat.packCost(costs[number], evidence: evidence),
        inflection.packed,
      ]
    }
  }

  /// How rare each way to be inflected is, in nats.
  private func surprises(of vocabulary: DictionaryVocabulary) -> [Double] {
    var counts = [Double](repeating: 1, count: 256)
    for lemma in vocabulary.lemmas where lemma.inflections.first != 0 { counts[Int(lemma.inflections.first)] += 1 }
    let total = counts.reduce(0, +)
    return counts.map { -log($0 / total) }
  }

  /// The openings worth keeping, with their words and costs: what neither the dictionary nor any compound of it calls an
  /// opening is left out, for `Compounds` takes any word that can close a compound for a rare opening as well.
  private func openings(
    of vocabulary: DictionaryVocabulary, training: CompoundTraining
  ) -> (table: StringTable, values: [UInt32]) {
    let costs = training.openingCosts
    var table = StringTable(capacity: 60_000)
    var values: [UInt32] = []
    for number in vocabulary.openingWords.indices {
      let isLicensed = vocabulary.openingLicenses[number]
      let evidence = LexiconFormat.Evidence(count: training.openings[number])
      guard isLicensed || evidence != .weak, table.insert(vocabulary.openings.bytes(number).span) != nil else {
        continue
      }
      let cost = costs[number] + (isLicensed ? 0 : CompoundTraining.unlicensedCost)
      values.append(UInt32(openingWord(number, in: vocabulary, training: training)))
      values.append(LexiconFormat.packCost(cost, evidence: evidence))
    }
    return (table, values)
  }

  /// The word behind an opening: a headword with a linking element, or one that looks the same without, as *fælles* is
  /// no *fælle* with an s. *tids* is a headword too, but *tid* closes too many compounds not to be the one meant.
  private func openingWord(_ opening: Int, in vocabulary: DictionaryVocabulary, training: CompoundTraining) -> Int {
    let linked = vocabulary.openingWords[opening]
    guard let lemma = vocabulary.lemma(vocabulary.openings.bytes(opening).span), vocabulary.lemmas[lemma].isHeadword,
      !vocabulary.lemmas[lemma].isVerb, let other = vocabulary.lemmaNumber(ofWord: linked),
      training.closings[other] < training.openings[opening]
    else { return linked }
    return vocabulary.lemmas[lemma].word
  }

  private mutating func append(
    _ table: StringTable, pool: LexiconFormat.Section, starts: LexiconFormat.Section, slots: LexiconFormat.Section
  ) {
    begin(pool)
    bytes += table.pool
    end(pool)
    append(table.starts, to: starts)
    append(table.slots, to: slots)
  }

  private mutating func append(_ values: [UInt32], to section: LexiconFormat.Section) {
    begin(section)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    end(section)
  }

  private mutating func begin(_ section: LexiconFormat.Section) {
    while bytes.count % 8 != 0 { bytes.append(0) }
    sections[section.rawValue].offset = bytes.count
  }

  private mutating func end(_ section: LexiconFormat.Section) {
    sections[section.rawValue].length = bytes.count - sections[section.rawValue].offset
  }

  private mutating func writeHeader(_ stamp: DictionaryStamp) {
    bytes.replaceSubrange(0..<8, with: LexiconFormat.magic)
    let counts = UInt64(LexiconFormat.version) | UInt64(sections.count) << 32
    let stamps = [stamp.affixes.size, stamp.affixes.modified, stamp.dictionary.size, stamp.dictionary.modified]
    let table = sections.flatMap { [UInt64($0.offset), UInt64($0.length)] }
    for (index, value) in ([counts] + stamps + table).enumerated() {
      for byte in 0..<8 { bytes[8 + index * 8 + byte] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(byte))) }
    }
  }
}
