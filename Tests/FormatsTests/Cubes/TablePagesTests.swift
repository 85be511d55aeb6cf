import Testing

@testable import Formats

/// A table as it is printed.
@Suite struct TablePagesTests {
  static func printed(_ cube: DataCube, _ form: TablePages.Form) throws -> [UInt8] {
    var pages = try TablePages(PublishedTable(held: cube), form: form)
    var out: [UInt8] = []
    while let page = try pages.next() { out += page }
    return out
  }

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

  @Test func oneRowPerCellOfTheFullProduct() throws {
    let text = String(decoding: try Self.printed(Self.cube, .csv), as: UTF8.self)
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
    let table = try JSONParser.parse(Self.printed(Self.cube, .json))
    #expect(table["title"]?.string == "T \"x\"")
    let cells = try #require(table["cells"]?.items)
    #expect(cells.map { $0["value"]?.string } == ["12.30", "0", "", "", "", "1e5"])
    #expect(cells.map { $0["status"]?.string } == ["p", "-", "..", "", "c", ""])
    #expect(cells[4]["codes"]?.texts == ["00", "2021"])
  }
}
