import Testing

@testable import Formats

/// CSV as the two APIs of PxWeb write it.
@Suite struct PxWebCSVReaderTests {
  static func read(_ text: String) throws(CubeError) -> DataCube {
    let cubes = try CubeFile.read(Array(text.utf8))
    return cubes[0]
  }

  /// `csv`: the HEADING's values are joined into the column headers.
  @Test func joinedHeadersAreTakenApart() throws {
    let cube = try Self.read(
      """
      "region","kön","Folkmängd 2012","Folkmängd 2013","Folkökning 2012","Folkökning 2013"
      "17 Värmlands län","män",136000,136100.50,..,-
      "17 Värmlands län","kvinnor",1,2,3,4
      """)
    #expect(cube.format == "pxweb-csv")
    #expect(cube.dimensions.map(\.id) == ["region", "kön", "rubrik 1", "rubrik 2"])
    #expect(cube.dimensions[2].categories.map(\.code) == ["Folkmängd", "Folkökning"])
    #expect(cube.dimensions[3].categories.map(\.code) == ["2012", "2013"])
    #expect(cube.dimensions.map(\.role) == [nil, nil, nil, .time])
    #expect(
      cube.cells == [
        .number("136000"), .number("136100.50"), .missing(".."), .exactNil, .number("1"), .number("2"), .number("3"),
        .number("4"),
      ])
  }

  /// `csv2`, `csv3` and the second API with everything in the rows.
  @Test(arguments: [",", ";", "\t", " "]) func oneRowPerCell(separator: String) throws {
    let rows = [
      ["\"region\"", "\"tid\"", "\"Folkmängd\""], ["\"17\"", "\"2020\"", "1.5"], ["\"17\"", "\"2021\"", ".."],
      ["\"1780\"", "\"2021\"", "-3"],
    ]
    let cube = try Self.read(rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n")
    #expect(cube.dimensions.map(\.id) == ["region", "tid"])
    #expect(cube.title == "Folkmängd")
    #expect(cube.cells == [.number("1.5"), .missing(".."), .absent, .number("-3")])
    #expect(cube.lines == [2, 3, 0, 4])
  }

  @Test func titleCodesAndTextsAndBareQuotes() throws {
    let cube = try Self.read(
      """
      "Folkmängd efter region och år"

      "Region - region","tid","tid","Antal"
      "17 - Värmlands "fina" län","2020","år 2020",1
      "00 - Riket","2020","år 2020",2
      """)
    #expect(cube.title == "Folkmängd efter region och år")
    #expect(
      cube.dimensions[0].categories == [
        .init(code: "17", label: "Värmlands \"fina\" län"), .init(code: "00", label: "Riket"),
      ])
    #expect(cube.dimensions[1].categories == [.init(code: "2020", label: "år 2020")])
  }

  @Test func windowsBytesAndAMark() throws {
    let text = "\"region\",\"år\",\"Antal\"\r\n\"Värmland\",\"2020\",1\r\n"
    let windows = Array(text.unicodeScalars.map { UInt8($0.value) })
    #expect(try CubeFile.read(windows)[0].encoding.used == "windows-1252")
    #expect(try CubeFile.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))[0].dimensions.map(\.id) == ["region", "år"])
  }

  @Test(arguments: [
    ("\"region\",\"tid\",\"Antal\"\n\"17\",\"2020\",1\n\"17\",\"2021\",12 345\n", CubeError.Code.badCell, 3),
    ("\"region\",\"tid\",\"Antal\"\n\"17\",\"2020\",1\n\"17\",\"2021\"\n", .badRow, 3),
    ("\"region\",\"tid\",\"Antal\"\n\"17\",\"2020\",1\n\"17\",\"2020\",2\n", .duplicateCell, 3),
  ])
  func faultsHaveTheirLine(text: String, code: CubeError.Code, line: Int) throws {
    let error = try #require(throws: CubeError.self) { try Self.read(text) }
    #expect(error.code == code)
    #expect(error.place.line == line)
  }

  /// Headers that are no full product stay as they are.
  @Test func unevenHeadersStayOneDimension() throws {
    let cube = try Self.read("\"region\",\"Antal 2020\",\"Andel 2021\",\"Antal 2021\"\n\"17\",1,2,3\n")
    #expect(cube.dimensions.map(\.id) == ["region", "rubrik 1"])
    #expect(cube.dimensions[1].categories.map(\.code) == ["Antal 2020", "Andel 2021", "Antal 2021"])
  }
}
