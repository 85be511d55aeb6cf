import Testing

@testable import Formats

/// Kolada, PxWeb JSON, SDMX-CSV and plain CSV.
@Suite struct OtherReadersTests {
  static func read(_ text: String) throws(CubeError) -> DataCube {
    let cubes = try CubeFile.read(Array(text.utf8))
    return cubes[0]
  }

  static func code(_ text: String) -> CubeError? {
    do throws(CubeError) {
      _ = try CubeFile.read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func koladaThree() throws {
    let cube = try Self.read(
      """
      {"values":[{"kpi":"N1","period":2022,"municipality":"0017","values":[
        {"gender":"K","count":1,"status":"","value":12.30,"isdeleted":false},
        {"gender":"M","count":1,"status":"Private","value":null,"isdeleted":false},
        {"gender":"T","count":1,"status":"","value":5,"isdeleted":true}]},
       {"kpi":"N1","period":2023,"municipality":"0017","values":[{"gender":"K","count":1,"status":"p","value":1}]}],
       "next_url":"https://api.kolada.se/v3/x?page=2"}
      """)
    #expect(cube.dimensions.map(\.id) == ["kpi", "municipality", "period", "gender"])
    #expect(
      cube.cells == [.number("12.30"), .missing("Private"), .missing("isdeleted"), .number("1"), .absent, .absent])
    #expect(cube.statuses == [3: "p"])
    #expect(cube.source == "Kolada")
    #expect(cube.warnings.map(\.code) == [.morePages])
  }

  @Test(arguments: [
    ("{\"values\":[{\"id\":\"N1\",\"title\":\"x\",\"is_divided_by_gender\":1}]}", CubeError.Code.metadata),
    ("{\"values\":[{\"id\":\"17\",\"title\":\"x\",\"type\":\"K\"}]}", .metadata),
    ("{\"values\":[{\"id\":\"G1\",\"title\":\"x\",\"members\":[]}]}", .metadata),
    ("{\"values\":[],\"count\":0}", .noData),
    (
      "{\"values\":[{\"kpi\":\"N1\",\"period\":2022,\"municipality\":\"17\",\"values\":[{\"gender\":\"T\",\"value\":\"x\"}]}]}",
      .badCell
    ),
    ("{\"values\":[{\"kpi\":\"N1\",\"period\":2022,\"values\":[]}]}", .missingKeyword),
  ])
  func koladaRefusals(text: String, code: CubeError.Code) { #expect(Self.code(text)?.code == code) }

  @Test func pxWebJSON() throws {
    let cube = try Self.read(
      """
      {"columns":[{"code":"Region","text":"region","type":"d"},{"code":"Tid","text":"år","type":"t"},
        {"code":"A","text":"Antal","type":"c"}],"comments":[{"variable":"Region","value":"17","comment":"Om länet"}],
       "data":[{"key":["17","2020"],"values":["1.50"]},{"key":["17","2021"],"values":[".."]},{"key":["00","2020"],"values":["-"]}]}
      """)
    #expect(cube.cells == [.number("1.50"), .missing(".."), .exactNil, .absent])
    #expect(cube.dimensions.map(\.role) == [nil, .time, .contents])
    #expect(cube.notes == ["Om länet"])
  }

  @Test func eurostat() throws {
    let cube = try Self.read(
      """
      DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
      ESTAT:X(1.0),01/02/24 23:00:00,A,PC,SE311,2020,12.30,bd,
      ESTAT:X(1.0),01/02/24 23:00:00,A,PC,SE311,2021,:,c,
      ESTAT:X(1.0),01/02/24 23:00:00,A,PC,NA,2020,,,
      """)
    #expect(cube.format == "sdmx-csv 1.0")
    #expect(cube.dimensions.map(\.id) == ["freq", "unit", "geo", "TIME_PERIOD"])
    #expect(cube.dimensions[2].categories.map(\.code) == ["SE311", "NA"])
    #expect(cube.cells == [.number("12.30"), .missing(":"), .missing(""), .absent])
    #expect(cube.statuses == [0: "bd", 1: "c"])
  }

  @Test func sdmxTwoWithLabelsAndDecimalComma() throws {
    let cube = try Self.read(
      """
      STRUCTURE[|];STRUCTURE_ID;ACTION;DIM_1: Region;TIME_PERIOD: Tid;OBS_VALUE: Värde;ATTR_1: Attribut
      dataflow;X:Y(1.0): Namn;I;17: Värmland;2020: 2020;12,40;N: Nej
      dataflow;X:Y(1.0): Namn;D;17: Värmland;2021: 2021;-;
      """)
    #expect(cube.format == "sdmx-csv 2.0")
    #expect(cube.dimensions[0].label == "Region")
    #expect(cube.dimensions[0].categories == [.init(code: "17", label: "Värmland")])
    #expect(cube.cells == [.number("12.40")])
    #expect(cube.warnings.map(\.code) == [.noRecord])
  }

  @Test func csvWithTitleRowsInAnyOrder() throws {
    let cube = try Self.read(
      """
      Hushåll med bredband;;;;
      Källa: PTS;;;;
      År;Värde;Region;Källa;Kön
      2020;1 2,5;17;PTS;K
      """.replacing("1 2,5", with: "\u{2212}12,50"))
    #expect(cube.title == "Hushåll med bredband")
    #expect(cube.dimensions.map(\.id) == ["plats", "kon", "ar"])
    #expect(cube.cells == [.number("-12.50")])
    #expect(cube.lines == [4])
    #expect(cube.cellSources == [0: "PTS"])
  }

  @Test(arguments: [
    ("plats,ar,varde\n17,2020,1\n17,2020,2\n", CubeError.Code.duplicateCell, 3),
    ("plats,ar,varde\n17,2020\n", .badRow, 2),
    ("plats,ar,varde\n17,,1\n", .badRow, 2), ("plats,ar,varde\n17,2020,ca 12\n", .badCell, 2),
    ("plats,ar,varde\n17,2020,1.234,5\n", .badRow, 2), ("plats;ar;varde\n17;2020;1.234,5\n", .badCell, 2),
    ("plats,ar,varde,färg\n17,2020,1,röd\n", .badKeyword, 1), ("plats,ar,varde\n17,2020,\"1\n", .syntax, 2),
    ("plats,ar,varde\n\n", .noData, 0),
  ])
  func csvFaults(text: String, code: CubeError.Code, line: Int) {
    let error = Self.code(text)
    #expect(error?.code == code)
    #expect((error?.place.line ?? 0) == line)
  }

  @Test func sameRowTwiceIsSaid() throws {
    #expect(try Self.read("plats,ar,varde\n17,2020,1\n17,2020,1\n").warnings.map(\.code) == [.duplicateCell])
  }

  @Test(arguments: [
    ([], CubeError.Code.empty), (Array(" \r\n".utf8), .empty), (Array("<!DOCTYPE html><p>504".utf8), .page),
    (Array("\u{FEFF}<?xml version=\"1.0\"?><fault/>".utf8), .page),
    (Array("3f1c2f7e-1b2c-4d5e-8f90-123456789abc\n".utf8), .asynchronous),
    ([0x1F, 0x8B, 8, 0], .compressed), (RefusalTests.zip("xl/"), .spreadsheet), ([1, 0, 2, 0], .binary),
    (Array("hej hopp".utf8), .unknownFormat),
    (Array("{\"a\":1}".utf8), .unknownFormat), (Array("[Aggreg]\nName=x".utf8), .metadata),
    (Array(String(repeating: "[", count: 100_000).utf8), .tooDeep),
  ])
  func refusedByContent(bytes: [UInt8], code: CubeError.Code) {
    do throws(CubeError) {
      _ = try CubeFile.read(bytes)
      Issue.record("was read")
    } catch {
      #expect(error.code == code)
    }
  }

  static let koladaPage = """
    {"values":[{"kpi":"N1","municipality":"G166468","period":2022,"values":[{"gender":"T","count":5,"status":"","value":2.50,
    "isdeleted":false}]},{"kpi":"N1","municipality":"1780","period":2022,"values":[{"gender":"K","count":1,"status":"x",
    "value":null,"isdeleted":false},{"gender":"M","count":1,"status":"","value":7,"isdeleted":true}]}],"count":2,
    "previous_url":"","next_url":"https://api.kolada.se/v3/data/kpi/N1?page=2&per_page=2"}
    """

  @Test func koladasGroupsDeletedValuesAndPages() throws {
    let cube = try #require(CubeFile.read(Array(Self.koladaPage.utf8)).first)
    let cells = CubeConformanceTests.facts(cube)
    func fact(_ place: String, _ sex: String) -> String? {
      cells[
        "kpi[kpi]=N1[N1]|municipality[municipality]=\(place)[\(place)]|period[period]=2022[2022]|gender[gender]=\(sex)[\(sex)]"
      ]
    }
    #expect(fact("G166468", "T") == "number(\"2.50\") ")
    #expect(fact("1780", "K") == "missing(\"x\") ")
    #expect(fact("1780", "M") == "missing(\"isdeleted\") ")
    #expect(cube.cellAttributes.values.sorted() == ["count=5"])
    #expect(cube.warnings.map(\.code) == [.morePages])
    #expect(cube.pages?.next == "https://api.kolada.se/v3/data/kpi/N1?page=2&per_page=2")
    #expect(cube.pages?.previous == nil)
  }

  @Test func koladaPagesInOneFileAreOneTable() throws {
    let second = """
      {"values":[{"kpi":"N1","municipality":"1780","period":2023,"values":[{"gender":"T","status":"","value":1}]}],
      "previous_url":"https://api.kolada.se/v3/data/kpi/N1?page=1&per_page=2","next_url":null}
      """
    let cube = try #require(CubeFile.read(Array("[\(Self.koladaPage),\(second)]".utf8)).first)
    #expect(cube.dimensions[2].categories.map(\.code) == ["2022", "2023"])
    #expect(cube.warnings.isEmpty)
    let first = try #require(CubeFile.read(Array(Self.koladaPage.utf8)).first?.pages)
    let last = try #require(CubeFile.read(Array(second.utf8)).first?.pages)
    #expect(last.follows(first))
    #expect(!first.follows(last))
  }

  @Test(arguments: [
    ("Elever (-2024)", 2024), ("Elever (\u{2013}2019) ", 2019), ("Elever (2019-2024)", nil), ("Elever (-24)", nil),
    ("Elever -2024", nil), ("(-2020)", 2020), ("", nil),
  ])
  func withdrawnTitles(title: String, year: Int?) { #expect(WithdrawnTitle.lastYear(title) == year) }

  @Test func catalogueSaysWhatIsWithdrawn() {
    let page = """
      {"values":[{"id":"N1","title":"A (-2024)","is_divided_by_gender":false},
      {"id":"N2","title":"B","is_divided_by_gender":false}],"next_url":null}
      """
    #expect(KoladaCatalogue.withdrawn(CubeSource(Array(page.utf8))) == ["N1": 2024])
    #expect(KoladaCatalogue.withdrawn(CubeSource(Array(Self.koladaPage.utf8))) == nil)
  }
}
