import TestSupport
import Testing

@testable import Formats

/// The conformance kit: what every reader must do with a table that its format can say.
@Suite struct CubeConformanceTests {
  @Test(arguments: CubeWriter.all, [1, 2, 3, 5, 8, 13, 21, 34])
  func writtenTableReadsBackEqual(writer: CubeWriter, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<12 {
      let written = writer.reduce(CubeConformanceTests.random(&generator))
      let cubes = try CubeFile.read(writer.write(written))
      let read = try #require(cubes.first)
      #expect(cubes.count == 1)
      let expected = CubeConformanceTests.facts(written)
      #expect(CubeConformanceTests.facts(read) == expected)
      #expect(read.warnings.isEmpty)
    }
  }

  /// The same file in pieces of any size is the same table; so is every part of it.
  @Test(arguments: CubeWriter.all, [1, 7, 64]) func piecesAndPartsAreTheSameTable(writer: CubeWriter, size: Int) throws
  {
    var generator = SeededGenerator(seed: UInt64(size))
    for _ in 0..<6 {
      let bytes = writer.write(writer.reduce(CubeConformanceTests.random(&generator)))
      let whole = try #require(CubeFile.read(bytes).first)
      let table = try #require(CubeFile.open(PiecedSource.source(bytes, size: size)).first)
      #expect(try table.cube() == whole)
      let wanted = whole.dimensions.map { dimension in
        Set(dimension.categories.indices.filter { _ in Bool.random(using: &generator) })
      }
      let selection = CubeSelection(wanted, of: whole.dimensions)
      let part = try table.cube(selection)
      let facts = CubeConformanceTests.facts(whole)
      for (cell, fact) in CubeConformanceTests.facts(part) where cell != "roles" { #expect(facts[cell] == fact) }
      #expect(part.cells.count == selection.count)
      try table.check()
    }
  }

  /// A table whose last byte is cut, or one cell too long, is never read as something else without a word.
  @Test(arguments: CubeWriter.all) func neverCrashesOnCutFiles(writer: CubeWriter) throws {
    var generator = SeededGenerator(seed: 77)
    let bytes = writer.write(writer.reduce(CubeConformanceTests.random(&generator)))
    for length in stride(from: 0, to: bytes.count, by: 7) {
      _ = try? CubeFile.read(Array(bytes.prefix(length)))
    }
    for _ in 0..<300 {
      var broken = bytes
      broken[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      _ = try? CubeFile.read(broken)
    }
  }

  /// Cells by their codes: a sparse format may meet the categories in another order and leave out empty ones.
  static func facts(_ cube: DataCube) -> [String: String] {
    var facts: [String: String] = [:]
    for (index, cell) in cube.cells.enumerated() where cell != .absent {
      let codes = zip(cube.dimensions, cube.categories(at: index)).map {
        "\($0.id)[\($0.label)]=\($1.code)[\($1.label)]"
      }
      facts[codes.joined(separator: "|")] = "\(cell) \(cube.statuses[index] ?? "")"
    }
    facts["roles"] = cube.dimensions.map { "\($0.role?.rawValue ?? "-")" }.joined(separator: ",")
    return facts
  }

  static func random(_ generator: inout SeededGenerator) -> DataCube {
    let places = ["17", "1780", "00", "1883", "0017"].prefix(Int.random(in: 1...5, using: &generator))
    let firstYear = Int.random(in: 1990...2020, using: &generator)
    let years = (0..<Int.random(in: 1...6, using: &generator)).map { "\(firstYear + $0)" }
    let labels = ["Värmlands län", "Karlstad; stad", "Riket = allt", "Övrigt, utanför", "Å"]
    var cells: [DataCube.Cell] = []
    var statuses: [Int: String] = [:]
    for index in 0..<(places.count * years.count) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: cells.append(.missing(["..", ".", "......"].randomElement(using: &generator) ?? "."))
      case 1: cells.append(.exactNil)
      case 2: cells.append(.absent)
      case 3: cells.append(.number("0"))
      default:
        let number = "\(Int.random(in: -99_999...99_999, using: &generator))"
        let decimals = ["", ".0", ".50", ".123456789012345678901234567890"].randomElement(using: &generator) ?? ""
        cells.append(.number(number + decimals))
        if Int.random(in: 0..<5, using: &generator) == 0 { statuses[index] = "p" }
      }
    }
    // At least one number, or there is no table to read.
    cells[0] = .number("12.30")
    statuses[0] = nil
    var cube = DataCube(
      format: "test", title: "En tabell",
      dimensions: [
        .init(
          id: "region", categories: zip(places, labels).map { .init(code: $0, label: $1) }, role: .geo),
        .init(id: "tid", categories: years.map { .init(code: $0) }, role: .time),
      ], cells: cells)
    cube.statuses = statuses
    return cube
  }
}
