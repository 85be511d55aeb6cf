import Diagnostics
import Testing

@testable import Formats

/// A small sound PX file and what happens when one thing in it is wrong.
@Suite struct PXReaderTests {
  static let sound = """
    CHARSET="ANSI";
    AXIS-VERSION="2013";
    LANGUAGE="sv";
    LANGUAGES="sv","en";
    DECIMALS=1;
    SHOWDECIMALS=1;
    MATRIX="M1";
    SUBJECT-AREA="Befolkning";
    SUBJECT-AREA[en]="Population";
    SUBJECT-CODE="BE";
    DESCRIPTION="Beskrivning";
    TITLE="Folk; efter region = och år";
    CONTENTS="Folkmängd";
    UNITS="antal";
    UNITS[en]="number";
    STUB="region";
    STUB[en]="region";
    HEADING="innehåll","år";
    HEADING[en]="contents","year";
    CONTVARIABLE="innehåll";
    VALUES("region")="Värmlands län","Karlstad";
    VALUES("innehåll")="Antal","Andel";
    VALUES("år")="2020","2021";
    TIMEVAL("år")=TLIST(A1),"2020"-"2021";
    CODES("region")="17","1780";
    CODES("innehåll")="ANT","AND";
    MAP("region")="Sverige";
    DOMAIN("region")="Region";
    ELIMINATION("region")="Värmlands län";
    PRECISION("innehåll","Andel")=1;
    UNITS("Antal")="personer";
    UNITS("Andel")="procent";
    LAST-UPDATED("Antal")="20240212 16:28";
    CONTACT("Antal")="Någon#010-1";
    SOURCE="SCB";
    NOTE="En lång "
    "not#på två rader";
    VALUENOTE("innehåll","Andel")="Om andel";
    CELLNOTE("17","*","2020")="Om en cell";
    DATANOTECELL("1780","ANT","*")="p";
    DATASYMBOL1="uppgift saknas";
    DATASYMBOL2="sekretess";
    COPYRIGHT=YES;
    DATA=
    1 2.50 "." "-"
    ".." 10 -3.0 "......";

    """

  static func read(_ text: String) throws(CubeError) -> DataCube {
    let cubes = try CubeFile.read(Array(text.utf8))
    return cubes[0]
  }

  @Test func everythingOfASoundFile() throws {
    let cube = try Self.read(Self.sound)
    #expect(cube.title == "Folk; efter region = och år")
    #expect(cube.dimensions.map(\.role) == [.geo, .contents, .time])
    #expect(cube.dimensions[2].periods == ["2020", "2021"])
    #expect(
      cube.cells == [
        .number("1"), .number("2.50"), .missing("."), .exactNil, .missing(".."), .number("10"), .number("-3.0"),
        .missing("......"),
      ])
    #expect(cube.units == ["": "antal", "ANT": "personer", "AND": "procent"])
    #expect(cube.statuses == [4: "p", 5: "p"])
    #expect(cube.symbolMeanings == [".": "uppgift saknas", "..": "sekretess"])
    #expect(cube.notes.first == "En lång not\npå två rader")
    #expect(cube.source == "SCB")
    #expect(cube.updated == "20240212 16:28")
    #expect(cube.language == "sv")
    #expect(cube.lines[4] == 46)
    #expect(cube.encoding == .init(declared: nil, used: "utf-8"))
    #expect(cube.warnings.isEmpty, "\(cube.warnings)")
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let code: String
    var testDescription: String { "\(from) → \(to)" }

    init(_ from: String, _ to: String, _ code: CubeError.Code) {
      (self.from, self.to, self.code) = (from, to, code.rawValue)
    }

    init(_ from: String, _ to: String, _ code: CubeWarning.Code) {
      (self.from, self.to, self.code) = (from, to, code.rawValue)
    }
  }

  /// What the reference calls fatal.
  static let fatal: [Change] = [
    Change("MATRIX=\"M1\";", "", CubeError.Code.missingKeyword),
    Change("MATRIX=\"M1\"", "MATRIX=\"\"", CubeError.Code.missingKeyword),
    Change("MATRIX=\"M1\"", "MATRIX=\"M1\"x", CubeError.Code.badKeyword),
    Change("MATRIX=", "MATRX=", CubeError.Code.missingKeyword),
    Change("SUBJECT-CODE=\"BE\";", "", CubeError.Code.missingKeyword),
    Change("SUBJECT-AREA=\"Befolkning\";", "", CubeError.Code.missingKeyword),
    Change("CONTENTS=\"Folkmängd\";", "", CubeError.Code.missingKeyword),
    Change("DECIMALS=1;\nSHOW", "SHOW", CubeError.Code.missingKeyword),
    Change("DECIMALS=1;\nSHOW", "DECIMALS=en;\nSHOW", CubeError.Code.badKeyword),
    Change("UNITS=\"antal\";", "", CubeError.Code.missingKeyword),
    Change("UNITS[en]=\"number\";", "", CubeError.Code.missingKeyword),
    Change("TITLE=\"Folk; efter region = och år\";", "TITLE=\"x\" y;", CubeError.Code.badKeyword),
    Change("STUB=\"region\"", "STUB=\"regionen\"", CubeError.Code.unknownVariable),
    Change("STUB=\"region\"", "STUB=\"\"", CubeError.Code.badKeyword),
    Change(
      "VALUES(\"år\")=\"2020\",\"2021\";\nTIMEVAL(\"år\")=TLIST(A1),\"2020\"-\"2021\";", "",
      CubeError.Code.missingKeyword),
    Change(
      "VALUES(\"region\")=\"Värmlands län\",\"Karlstad\"", "VALUES(\"region\")=\"Värmlands län\",\"\"",
      CubeError.Code.badKeyword),
    Change("VALUES(\"region\")", "VALUES(\"regoin\")", CubeError.Code.unknownVariable),
    Change("CODES(\"region\")=\"17\",\"1780\"", "CODES(\"region\")=\"17\"", CubeError.Code.sizeMismatch),
    Change("CODES(\"region\")=\"17\",\"1780\"", "CODES(\"region\")=\"17\" x", CubeError.Code.badKeyword),
    Change("CODES(\"region\")", "CODES(\"kommun\")", CubeError.Code.unknownVariable),
    Change("CONTVARIABLE=\"innehåll\"", "CONTVARIABLE=\"innehal\"", CubeError.Code.unknownVariable),
    Change("CONTVARIABLE=\"innehåll\";", "", CubeError.Code.missingKeyword),
    Change("DATA=", "DAT=", CubeError.Code.badKeyword),
    Change("1 2.50", "1 2.50 7", CubeError.Code.countMismatch), Change("1 2.50", "1", CubeError.Code.countMismatch),
    Change("1 2.50", "1 2,50", CubeError.Code.countMismatch), Change("1 2.50", "1 2.5.0", CubeError.Code.badCell),
    Change("1 2.50", "1 två", CubeError.Code.badCell), Change("1 2.50", "1 \"x\"", CubeError.Code.badCell),
    Change("DECIMALS=1;\nSHOW", "DECIMALS=1\nSHOW", CubeError.Code.syntax),
    Change("SOURCE=\"SCB\"", "HIERARCHIES(\"x\")=\"a\"", CubeError.Code.unknownVariable),
    Change("SOURCE=\"SCB\"", "KEYS(\"region\")=CODES", CubeError.Code.unknownKey),
  ]

  @Test(arguments: fatal) func fatalFault(change: Change) throws {
    let text = Self.sound.replacing(change.from, with: change.to)
    try #require(text != Self.sound)
    do throws(CubeError) {
      _ = try Self.read(text)
      Issue.record("was read")
    } catch {
      #expect(error.code.rawValue == change.code)
      #expect(error.place.line != nil || error.place.keyword != nil)
    }
  }

  /// What the reference reads with a warning.
  static let recoverable: [Change] = [
    Change("SOURCE=\"SCB\"", "SOURCE=\"SCB\" x", CubeWarning.Code.badValue),
    Change("SOURCE=\"SCB\"", "SURCE=\"SCB\"", CubeWarning.Code.unknownKeyword),
    Change("DESCRIPTION=\"Beskrivning\"", "DESCRIPTION=\"Besk\" x \"x\"", CubeWarning.Code.badValue),
    Change("NOTE=\"En lång \"", "NOTE=En \"lång \"", CubeWarning.Code.badValue),
    Change("SOURCE=\"SCB\"", "NOTE(\"kön\")=\"x\"", CubeWarning.Code.unknownVariable),
    Change("SHOWDECIMALS=1", "SHOWDECIMALS=2", CubeWarning.Code.badValue),
    Change("SHOWDECIMALS=1", "SHOWDECIMALS=x", CubeWarning.Code.badValue),
    Change("COPYRIGHT=YES", "COPYRIGHT=JA", CubeWarning.Code.badValue),
    Change("DOMAIN(\"region\")", "DOMAIN(\"kommun\")", CubeWarning.Code.unknownVariable),
    Change("MAP(\"region\")", "MAP(\"kommun\")", CubeWarning.Code.unknownVariable),
    Change(
      "ELIMINATION(\"region\")=\"Värmlands län\"", "ELIMINATION(\"region\")=\"Riket\"", CubeWarning.Code.unknownValue),
    Change(
      "PRECISION(\"innehåll\",\"Andel\")=1", "PRECISION(\"innehåll\",\"Andelar\")=1", CubeWarning.Code.unknownValue),
    Change("PRECISION(\"innehåll\",\"Andel\")=1", "PRECISION(\"innehåll\")=1", CubeWarning.Code.badValue),
    Change("VALUENOTE(\"innehåll\",\"Andel\")", "VALUENOTE(\"innehåll\",\"x\")", CubeWarning.Code.unknownValue),
    Change("CELLNOTE(\"17\",\"*\",\"2020\")", "CELLNOTE(\"17\",\"*\")", CubeWarning.Code.badValue),
    Change("CELLNOTE(\"17\",\"*\",\"2020\")", "CELLNOTE(\"18\",\"*\",\"2020\")", CubeWarning.Code.unknownValue),
    Change("LAST-UPDATED(\"Antal\")", "LAST-UPDATED(\"Antalet\")", CubeWarning.Code.unknownValue),
    Change("CONTACT(\"Antal\")=\"Någon#010-1\"", "CONTACT(\"Antal\")=\"Någon\"#010-1", CubeWarning.Code.badValue),
    Change("TLIST(A1),\"2020\"-\"2021\"", "TLIST(A1),\"2020\",\"2021\",\"2022\"", CubeWarning.Code.timeMismatch),
    Change("TIMEVAL(\"år\")", "TIMEVAL(\"tid\")", CubeWarning.Code.unknownVariable),
    Change("COPYRIGHT=YES", "DOUBLECOLUMN(\"x\")=YES", CubeWarning.Code.unknownVariable),
    Change("COPYRIGHT=YES", "DESCRIPTIONDEFAULT=KANSKE", CubeWarning.Code.badValue),
    Change("COPYRIGHT=YES", "AGGREGALLOWED=\"NEJ\"", CubeWarning.Code.badValue),
    Change("COPYRIGHT=YES;", "NOTE=\"a\";\n\"mer text\";", CubeWarning.Code.bareText),
    Change("COPYRIGHT=YES", "CODEPAGE=\"iso-8859-1\"", CubeWarning.Code.encodingDiffers),
  ]

  @Test(arguments: recoverable) func recoverableFault(change: Change) throws {
    let text = Self.sound.replacing(change.from, with: change.to)
    try #require(text != Self.sound)
    let cube = try Self.read(text)
    #expect(cube.cells == (try Self.read(Self.sound)).cells)
    #expect(cube.warnings.map(\.code.rawValue).contains(change.code), "\(cube.warnings)")
    #expect(cube.warnings.allSatisfy { !$0.text.sv.isEmpty && !$0.text.en.isEmpty })
  }

  @Test func faultyCellHasLineColumnAndNumber() {
    do throws(CubeError) {
      _ = try Self.read(Self.sound.replacing("10 -3.0", with: "1O -3.0"))
      Issue.record("was read")
    } catch {
      #expect(
        error.place == CubePlace(line: 46, column: 6, keyword: "DATA", cell: "6 (region=1780, innehåll=ANT, år=2021)"))
      #expect(error.details["found"] == "1O")
    }
  }

  @Test func countMismatchNamesBothNumbers() {
    do throws(CubeError) {
      _ = try Self.read(Self.sound.replacing("\"......\";", with: ";"))
      Issue.record("was read")
    } catch {
      #expect(error.details == ["found": "7", "expected": "8"])
    }
  }

  @Test(arguments: ["1 2.50", "1,2.50", "1;2.50", "1\t2.50", "1\r\n2.50", "1;\n2.50"]) func delimitersMayBeMixed(
    start: String
  ) throws {
    #expect(try Self.read(Self.sound.replacing("1 2.50", with: start)).cells.count == 8)
  }

  @Test func bareDotsAndNoEnd() throws {
    let text = Self.sound.replacing("\".\" \"-\"", with: ". -").replacing("\"......\";\n", with: "......")
    #expect(try Self.read(text).cells == (try Self.read(Self.sound)).cells)
  }

  @Test func eightBitPages() throws {
    let text = Self.sound.replacing("COPYRIGHT=YES", with: "CODEPAGE=\"ISO-8859-1\"")
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try CubeFile.read(latin)[0].dimensions[1].id == "innehåll")
    #expect(try CubeFile.read(latin)[0].encoding.used == "iso-8859-1")
    let dos = Self.sound.replacing("CHARSET=\"ANSI\";\n", with: "").unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "å": 0x86
      case "ä": 0x84
      case "ö": 0x94
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let cube = try CubeFile.read(dos)[0]
    #expect(cube.encoding.used == "cp850")
    #expect(cube.dimensions[0].categories[0].label == "Värmlands län")
  }

  @Test(arguments: [
    ("TLIST(A1,\"1994\"-\"1996\")", ["1994", "1995", "1996"]), ("TLIST(A1),\"1994\",\"1995\"", ["1994", "1995"]),
    ("TLIST(Q1),\"20234\"-\"20242\"", ["20234", "20241", "20242"]),
    ("TLIST(M1),\"202311\"-\"202402\"", ["202311", "202312", "202401", "202402"]),
    ("TLIST(H1,\"20231\"-\"20232\")", ["20231", "20232"]),
  ])
  func timeLists(list: String, periods: [String]) throws {
    var tokenizer = PXTokenizer(Array("TIMEVAL(\"t\")=\(list);".utf8))
    let statement = try #require(try tokenizer.statements().statements.first)
    #expect(PXTime.periods(statement) == periods)
  }

  @Test func valuesMayBeMadeOfTime() throws {
    let text = Self.sound.replacing(
      "VALUES(\"år\")=\"2020\",\"2021\";\nTIMEVAL(\"år\")=TLIST(A1),\"2020\"-\"2021\"",
      with: "TIMEVAL(\"år\")=TLIST(Q1),\"20201\",\"20202\"")
    #expect(try Self.read(text).dimensions[2].categories.map(\.label) == ["2020Q1", "2020Q2"])
  }

  /// A header of a few kilobytes may claim more cells than there are atoms; it must cost nothing.
  @Test(arguments: [false, true]) func hugeClaimsAreRefused(hasKeys: Bool) {
    let names = (1...30).map { "v\($0)" }
    let values = (1...100).map { "\"\($0)\"" }.joined(separator: ",")
    var text =
      "DECIMALS=0;MATRIX=\"M\";SUBJECT-AREA=\"B\";SUBJECT-CODE=\"B\";TITLE=\"T\";CONTENTS=\"C\";UNITS=\"x\";STUB=\"v1\";"
    text += "HEADING=" + names.dropFirst().map { "\"\($0)\"" }.joined(separator: ",") + ";"
    for name in names { text += "VALUES(\"\(name)\")=\(values);" }
    text += (hasKeys ? "KEYS(\"v1\")=VALUES;" : "") + "DATA=1;"
    do throws(CubeError) {
      _ = try Self.read(text)
      Issue.record("was read")
    } catch {
      #expect(error.code == .tooLarge)
    }
  }
}
