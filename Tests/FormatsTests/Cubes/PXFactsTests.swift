import Testing

@testable import Formats

/// What a PX file says beside its figures.
@Suite struct PXFactsTests {
  static func read(_ more: String = "", _ change: (String) -> String = { $0 }) throws -> DataCube {
    let text = change(PXReaderTests.sound).replacing("DATA=\n", with: more + "DATA=\n")
    return try #require(CubeFile.read(Array(text.utf8)).first)
  }

  @Test func otherLanguagesAreKept() throws {
    let cube = try Self.read(
      """
      TITLE[en]="People";
      VALUES[en]("region")="County of Värmland","Karlstad";
      VALUES[en]("contents")="Number","Share";
      UNITS[en]("Share")="per cent";
      NOTE[en]="A note";

      """)
    let english = try #require(cube.translations.first)
    #expect(cube.translations.count == 1)
    #expect(english.language == "en")
    #expect(english.title == "People")
    #expect(english.dimensions.map(\.label) == ["region", "contents", "year"])
    #expect(english.dimensions.map(\.id) == ["region", "innehåll", "år"])
    #expect(english.dimensions[0].categories[0] == .init(code: "17", label: "County of Värmland"))
    #expect(english.dimensions[2].categories.map(\.label) == ["2020", "2021"])
    #expect(english.units == ["": "number", "AND": "per cent"])
    #expect(english.notes == ["A note"])
  }

  @Test func precisionGoesBeforeShownDecimals() throws {
    let cube = try Self.read {
      $0.replacing("PRECISION(\"innehåll\",\"Andel\")=1", with: "PRECISION(\"innehåll\",\"Andel\")=3")
    }
    #expect(cube.categoryDecimals == ["innehåll": ["AND": 3]])
    #expect([0, 1, 2, 3].map { cube.shownDecimals(at: $0) } == [1, 1, 3, 3])
  }

  @Test func contentsHaveTheirOwnFacts() throws {
    let cube = try Self.read("REFPERIOD(\"Antal\")=\"31 december\";\nSTOCKFA(\"Antal\")=S;\nCFPRICES=C;\n")
    let facts = try #require(cube.contentFacts["ANT"])
    #expect(facts.first { $0.keyword == "REFPERIOD" }?.text == "31 december")
    #expect(facts.first { $0.keyword == "STOCKFA" }?.text == "S")
    #expect(facts.first { $0.keyword == "LAST-UPDATED" }?.text == "20240212 16:28")
    #expect(cube.contentFacts["AND"]?.map(\.keyword) == ["CFPRICES"])
  }

  @Test func cellNotesAndAttributesStandByTheirCells() throws {
    let cube = try Self.read(
      """
      CELLNOTEX("1780","ANT","2021")="Ny#metod";
      ATTRIBUTE-ID="OBS_STATUS","CONF";
      ATTRIBUTES="A","F";
      ATTRIBUTES("17","AND","2020")="p","";

      """)
    #expect(cube.cellNotes == [0: "Om en cell", 2: "Om en cell", 5: "Ny\nmetod"])
    // The row without codes is about all the others and says nothing of any one.
    #expect(cube.cellAttributes == [2: "OBS_STATUS=p"])
    #expect(cube.statuses == [4: "p", 5: "p"])
  }

  @Test func subYearPeriodsStayWhatTheyAre() throws {
    let cube = try Self.read {
      $0.replacing(
        "VALUES(\"år\")=\"2020\",\"2021\";\nTIMEVAL(\"år\")=TLIST(A1),\"2020\"-\"2021\";",
        with: "TIMEVAL(\"år\")=TLIST(Q1,\"20204\"-\"20211\");")
    }
    #expect(cube.dimensions[2].categories.map(\.code) == ["2020Q4", "2021Q1"])
    #expect(cube.dimensions[2].periods == ["20204", "20211"])
  }

  /// A row without DATANOTECELL for a cell with everything open is one rule, not one entry for every cell.
  @Test func marksOfAllCellsCostNothing() throws {
    let cube = try Self.read("DATANOTECELL(\"*\",\"*\",\"*\")=\"r\";\n")
    #expect(cube.statuses.count == 8)
    // The later statement holds.
    #expect(cube.statuses[4] == "r")
  }

  @Test func withdrawnContentIsKnown() throws {
    let cube = try Self.read { $0.replacing("\"Antal\"", with: "\"Antal (-2021)\"") }
    #expect(cube.discontinued == ["ANT": 2021])
  }

  /// The header may be longer than the first piece that is looked at.
  @Test func longHeadersAreFound() throws {
    let note = String(repeating: "å", count: 400_000)
    let cube = try Self.read("INFO=\"\(note)\";\n")
    #expect(cube.cells.count == 8)
    #expect(cube.cells[1] == .number("2.50"))
  }

  @Test func eightBitHeadersDoNotMoveTheCells() throws {
    let text = PXReaderTests.sound.replacing("CHARSET=\"ANSI\";", with: "CHARSET=\"ANSI\"; CODEPAGE=\"iso-8859-1\";")
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    for size in [3, 1_000_000] {
      let table = try #require(CubeFile.open(PiecedSource.source(bytes, size: size)).first)
      let cube = try table.cube()
      #expect(cube.encoding.used == "iso-8859-1")
      #expect(cube.cells[0] == .number("1"))
      #expect(cube.lines[4] == 46)
    }
  }
}
