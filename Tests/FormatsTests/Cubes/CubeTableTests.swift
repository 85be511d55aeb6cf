import Testing

@testable import Formats

@Suite struct CubeTableTests {
  static var cube: DataCube {
    var cube = DataCube(
      format: "px", title: "T \"x\"",
      dimensions: [
        .init(
          id: "region", label: "region, alla",
          categories: [.init(code: "17", label: "Värmlands \"län\""), .init(code: "00", label: "Riket")]),
        .init(id: "tid", categories: [.init(code: "2020"), .init(code: "2021"), .init(code: "2022")]),
      ],
      cells: [.number("12.30"), .exactNil, .missing(".."), .absent, .missing(""), .number("1e5")])
    cube.statuses = [0: "p", 4: "c"]
    return cube
  }

  @Test func oneRowPerCellOfTheFullProduct() {
    let text = String(decoding: CubeTable.csv(Self.cube), as: UTF8.self)
    #expect(
      text == """
        "region, alla","region, alla [code]",tid,tid [code],value,status
        "Värmlands ""län""\",17,2020,2020,12.30,p
        "Värmlands ""län""\",17,2021,2021,0,-
        "Värmlands ""län""\",17,2022,2022,,..
        Riket,00,2020,2020,,
        Riket,00,2021,2021,,c
        Riket,00,2022,2022,1e5,

        """)
  }

  @Test func jsonHoldsTheSameCells() throws {
    let root = try JSONParser.parse(CubeTable.json([Self.cube, Self.cube]))
    #expect(root.items?.count == 2)
    let table = try #require(root.items?.first)
    #expect(table["title"]?.string == "T \"x\"")
    let cells = try #require(table["cells"]?.items)
    #expect(cells.map { $0["value"]?.string } == ["12.30", "0", "", "", "", "1e5"])
    #expect(cells.map { $0["status"]?.string } == ["p", "-", "..", "", "c", ""])
    #expect(cells[4]["codes"]?.texts == ["00", "2021"])
  }
}
