import Testing

@testable import Formats

@Suite struct JSONStatReaderTests {
  static let dataset = """
    {"version":"2.0","class":"dataset","label":"T","source":"SCB","updated":"2024-01-01","note":["n"],
     "role":{"time":["Tid"],"geo":["Region"],"metric":["C"]},"id":["Region","C","Tid"],"size":[2,1,2],
     "dimension":{
      "Region":{"label":"region","category":{"index":["17","00"],"label":{"17":"Värmlands län","00":"Riket"}}},
      "C":{"label":"innehåll","category":{"label":{"A":"Antal"},"unit":{"A":{"base":"antal","decimals":1}}}},
      "Tid":{"label":"år","category":{"index":{"2021":1,"2020":0}}}},
     "value":[1.50,null,0.1,1e2],"status":{"1":"..","2":"p"}}
    """

  static func read(_ text: String) throws(CubeError) -> [DataCube] { try CubeFile.read(Array(text.utf8)) }

  @Test func everyFormOfIndex() throws {
    let cube = try #require(try Self.read(Self.dataset).first)
    #expect(cube.dimensions.map { $0.categories.map(\.code) } == [["17", "00"], ["A"], ["2020", "2021"]])
    #expect(cube.dimensions.map(\.role) == [.geo, .contents, .time])
    #expect(cube.cells == [.number("1.50"), .missing(".."), .number("0.1"), .number("1e2")])
    #expect(cube.statuses == [2: "p"])
    #expect(cube.units == ["A": "antal"])
    #expect(cube.shownDecimals == 1)
    #expect(cube.notes == ["n"])
  }

  @Test func beforeVersionTwo() throws {
    let bundle = """
      {"alfa":{"label":"A","dimension":{"id":["t"],"size":["2"],"role":{"time":["t"]},
       "t":{"category":{"index":["1","2"]}}},"value":{"1":7},"status":"e"},
       "beta":{"dimension":{"id":["t"],"size":[1],"t":{"category":{"label":{"x":"X"}}}},"value":["4","ord"]}}
      """
    let cubes = try Self.read(bundle.replacing("[\"4\",\"ord\"]", with: "[\"4\"]"))
    #expect(cubes.map(\.title) == ["A", "beta"])
    #expect(cubes[0].cells == [.absent, .number("7")])
    #expect(cubes[0].statuses == [0: "e", 1: "e"])
    #expect(cubes[1].cells == [.number("4")])
    #expect(throws: CubeError.self) { try Self.read(bundle) }
  }

  @Test func pxWebsNilIsNotMissing() throws {
    let px = Self.dataset.replacing("\"version\"", with: "\"extension\":{\"px\":{\"decimals\":1}},\"version\"")
      .replacing("\"..\"", with: "\"-\"")
    #expect(try Self.read(px)[0].cells[1] == .exactNil)
    // Elsewhere a dash has no agreed meaning.
    #expect(try Self.read(Self.dataset.replacing("\"..\"", with: "\"-\""))[0].cells[1] == .missing("-"))
  }

  @Test(arguments: [
    ("[2,1,2]", "[2,1,3]", CubeError.Code.sizeMismatch), ("[2,1,2]", "[2,2]", .sizeMismatch),
    ("[1.50,null,0.1,1e2]", "[1.50,null,0.1]", .countMismatch), ("[1.50,null,0.1,1e2]", "[]", .noData),
    ("[1.50,null,0.1,1e2]", "{\"4\":1}", .badCell), ("[1.50,null,0.1,1e2]", "[1,2,3,[4]]", .badCell),
    ("{\"2021\":1,\"2020\":0}", "{\"2021\":2,\"2020\":0}", .badKeyword),
    ("{\"2021\":1,\"2020\":0}", "{\"2021\":0,\"2020\":0}", .badKeyword),
    ("\"class\":\"dataset\"", "\"class\":\"dimension\"", .metadata),
    ("\"class\":\"dataset\"", "\"class\":\"collection\"", .metadata),
    ("\"id\":[\"Region\"", "\"id\":[\"Regionen\"", .missingKeyword), ("\"value\":", "// v\n\"value\":", .syntax),
    ("[2,1,2]", "[20000000,20000000,20000000]", .sizeMismatch),
  ])
  func faultsAreRefused(from: String, to: String, code: CubeError.Code) throws {
    let text = Self.dataset.replacing(from, with: to)
    try #require(text != Self.dataset)
    do throws(CubeError) {
      _ = try Self.read(text)
      Issue.record("was read")
    } catch {
      #expect(error.code == code)
      #expect(error.place.line != nil)
    }
  }
}
