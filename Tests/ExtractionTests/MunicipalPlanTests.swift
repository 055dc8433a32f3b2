import Model
import Testing

@testable import Extraction

/// What the plans of municipalities look like where they look like no other: cards, labels, keys, papers about plans.
@Suite struct MunicipalPlanTests {
  private func plan(_ body: String) throws -> StrategyDocument? {
    try read(document("! Handleplan 2024-2026\n" + body)).documents.first
  }

  @Test func smallLabelsOfACardAreReadAndThoseBesideThemToo() throws {
    func sized(_ written: String, _ size: Double) -> Block {
      var line = paragraph(written)
      line.size = size
      return .line(line)
    }
    let cards = ["Solceller", "Varmepumper"].flatMap { name in
      [
        sized("** " + name, 14), sized("Vi sætter dem op på alle tage i byen.", 11), sized("Reduktion: 410 ton", 9),
        sized("Færdig: 2026", 9),
      ]
    }
    let plan = try read(
      [
        sized("! Klimaplan 2024-2026", 24), sized("** Energi", 18),
        sized("Boligerne bruger mest af al varmen i byen.", 11),
      ] + cards
    ).documents.first
    let facts = [
      "      deadline: 2026", "      description: Vi sætter dem op på alle tage i byen.", "      Reduktion: 410 ton",
    ]
    #expect(
      outline(plan) == ["Energi", "  description: Boligerne bruger mest af al varmen i byen.", "  –", "    Solceller"]
        + facts + ["    Varmepumper"] + facts)
  }

  @Test func boldItemsOverOthersAreNamesWhereTheHeadingIsNone() throws {
    func item(_ text: String, _ level: Int) -> Block {
      var line = paragraph("- " + text)
      line.marker?.level = level
      if level == 0 { line.emphasis = .bold }
      return .line(line)
    }
    let list = [item("Byer", 0), item("Nye boliger", 1), item("Kyster", 0), item("Ny bro", 1)]
    let plan = try read(document("! Handleplan 2024-2026\n# Vores indsatsområder") + list).documents.first
    #expect(plan?.policies.map(\.name) == ["Byer", "Kyster"] && activities(plan) == ["Nye boliger", "Ny bro"])
    let under = try read(document("! Handleplan 2024-2026\n# Trivsel") + list).documents.first
    #expect(under?.policies.map(\.name) == ["Trivsel"] && activities(under).count == 4)
  }

  @Test(arguments: ["### ", "** "])
  func labelsMayBeHeadingsOverTheirValues(_ sign: String) throws {
    let actions = ["Spisevenner", "Nattelamper"].map { name in
      "## \(name)\nDer er lys og varme.\n\(sign)Formål\nTryghed for alle.\n\(sign)Hvem gør det?\nFrivillige\n\(sign)Tidsplan\n2026"
    }
    let facts = [
      "      responsible: Frivillige", "      deadline: 2026", "      goal: Tryghed for alle.",
      "      description: Der er lys og varme.",
    ]
    #expect(
      outline(try plan("# Tryghed\n" + actions.joined(separator: "\n")))
        == ["Tryghed", "  –", "    Spisevenner"] + facts + ["    Nattelamper"] + facts)
  }

  @Test func smallLabelsMayStandOverTheirValues() throws {
    func card(_ name: String) -> String { "## \(name)\nDer er lys og varme.\n** ANSVARLIG\nFrivillige" }
    let blocks = document("! Handleplan 2024-2026\n# Tryghed\n" + card("Spisevenner") + "\n" + card("Lamper")).map {
      block in
      guard case .line(var line) = block, line.text == "ANSVARLIG" else { return block }
      line.size = 8
      return .line(line)
    }
    let told = ["      responsible: Frivillige", "      description: Der er lys og varme."]
    #expect(
      outline(try read(blocks).documents.first)
        == ["Tryghed", "  –", "    Spisevenner"] + told + ["    Lamper"] + told)
  }

  @Test func namesInBoldMayBeginTheTextOfActions() throws {
    func text(_ name: String, _ rest: String, sign: String = ".") -> Block {
      var line = paragraph(name + sign + " " + rest)
      line.boldLead = (name + sign).utf8.count
      return .line(line)
    }
    let rammer = [
      text("Lokaler", "Foreninger låner dem gratis."), text("Kurser", "Der kan søges en pulje.", sign: ":"),
    ]
    let fest = [text("Frivilligfest", "Den holdes hvert andet år."), text("Ansvarlig", "Frivilligcentret.", sign: ":")]
    let headings = ["! Frivilligplan 2024-2026", "# Støtte", "# Anerkendelse"].map { Block.line(paragraph($0)) }
    let more = [text("Portræt", "Det bringes i ugeavisen.")]
    let plan = try read(Array(headings[..<2]) + rammer + [headings[2]] + fest + more).documents.first
    #expect(
      outline(plan) == [
        "Støtte", "  –", "    Lokaler", "      description: Foreninger låner dem gratis.", "    Kurser",
        "      description: Der kan søges en pulje.", "Anerkendelse", "  –", "    Frivilligfest",
        "      responsible: Frivilligcentret.", "      description: Den holdes hvert andet år.", "    Portræt",
        "      description: Det bringes i ugeavisen.",
      ])
    // Beside a list they are the emphasis of a text.
    let listed = try read(headings + rammer + [.line(paragraph("- Mentorer")), .line(paragraph("- Kaffe"))]).documents
      .first
    #expect(activities(listed) == ["Mentorer", "Kaffe"])
  }

  @Test func linesBelowItemsTellOfThem() throws {
    let plan = try plan(
      "# Stier\n- Cykelsti\nTovholder: Vej. Deadline: 2026\n- Krydsning\nTovholder: Park. Deadline: 2025")
    #expect(
      outline(plan) == [
        "Stier", "  –", "    Cykelsti", "      responsible: Vej", "      deadline: 2026", "    Krydsning",
        "      responsible: Park",
        "      deadline: 2025",
      ])
    let last = try self.plan("# Stier\n- Cykelsti\n- Krydsning\nTovholder: Park")
    #expect(outline(last) == ["Stier", "  responsible: Park", "  –", "    Cykelsti", "    Krydsning"])
  }

  @Test func labelLinesGoThroughTheActions() throws {
    let plan = try plan(
      "# Børn\nMål: Hurtig hjælp\nIndsats: Åben rådgivning\nAnsvarlig: PPR\nMål: Tryghed\nIndsats: Fælles program\nTidsfrist: Maj"
    )
    #expect(
      outline(plan) == [
        "Børn", "  –", "    Åben rådgivning", "      responsible: PPR", "      goal: Hurtig hjælp",
        "    Fælles program",
        "      deadline: Maj", "      goal: Tryghed",
      ])
  }

  // MARK: what is none

  @Test func aKeyOfSignsIsNoItem() throws {
    let plan = try plan("# Job\n- Gennemført • I gang • Ikke begyndt\n- Kurser\n- Praktik")
    #expect(activities(plan) == ["Kurser", "Praktik"])
  }

  @Test func aSummaryInAnotherLanguageIsNone() throws {
    let plan = try plan("# Sprog\n- Legestuer\n# English summary\n- Playgroups")
    #expect(plan?.policies.map(\.name) == ["Sprog"])
  }

  @Test(arguments: [
    "! Leder til Plan og Byg\n# Dine opgaver\n- Udvikling af strategi\n- Betjening af udvalget\n# Din profil\n- Du er leder",
    "! Kommissorium for en ny ungestrategi\n# Opgaver\n- Arbejdsgruppen skriver et udkast\n# Møder\n- Hver anden uge",
    "! Rengøringsplan\n# Huset\nOpgave|Hvem|Hvor tit\nGulve vaskes|Rengøringen|Dagligt",
    "Pressemeddelelse · 12. juni 2024\n! Ny sundhedspolitik på vej\n# Det handler politikken om\n- Trivsel\n- Idræt",
  ])
  func advertsAndNewsAboutPlansAreNone(_ text: String) {
    #expect(throws: Failure.self) { try read(document(text)) }
  }

  // MARK: whose and when

  @Test(arguments: ["Nordby Kommune · 2024-2026", "Nordby Kommune 2024-2026"])
  func aLineOfNameAndYearsIsNoHeading(_ line: String) throws {
    let body = "! Rusmiddelplan\n" + line + "\nPolitik|Handlinger|Evaluering\nUnge|Møder|Spørgeskema"
    var blocks = document(body)
    if case .line(var own) = blocks[1] {
      own.size = 13
      blocks[1] = .line(own)
    }
    let plan = try read(blocks).documents.first
    #expect(plan?.municipality == "Nordby Kommune" && plan?.period == Period(first: 2024, last: 2026))
  }

  @Test func theFootOfASinglePageNamesTheMunicipality() throws {
    #expect(try plan("# Job\n- Kurser\n- Praktik\nNordby Kommune 1")?.municipality == "Nordby Kommune")
  }

  @Test func anAppendixHasTheTitleOfItsDocument() throws {
    let text =
      "! Idrætspolitik 2023-2026\n# Vision\nVi rører os hele livet.\n# Bilag: Handleplan\nPolitik|Handling|Frist\nBold|Net|Maj"
    #expect(try read(document(text)).documents.first?.title == "Idrætspolitik 2023-2026")
  }
}
