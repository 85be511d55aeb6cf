@testable import Formats

enum PXTables: Target {
  static let name = "px"
  static func check(_ bytes: [UInt8]) { TableOracle.check(bytes) }
}

enum JSONStatTables: Target {
  static let name = "json-stat"
  static func check(_ bytes: [UInt8]) { TableOracle.check(bytes) }
}

/// Kolada, PxWeb's answers, SDMX-CSV and declared CSV.
enum OtherTables: Target {
  static let name = "tables"
  static func check(_ bytes: [UInt8]) { TableOracle.check(bytes) }
}

/// What holds for any statistics file.
enum TableOracle {
  /// A few bytes may stand for millions of cells, which is right and slow.
  private static let mostCells = 20_000

  static func check(_ bytes: [UInt8]) {
    let whole = read(CubeSource(bytes))
    // However the disk cuts the file, and whether it is held or gone through, it says the same.
    let pieces = read(source(bytes, size: 7))
    promise(whole.text == pieces.text, "held: \(whole.text.prefix(300))\nin pieces: \(pieces.text.prefix(300))")
    for cube in whole.cubes {
      let product = DataCube.product(cube.dimensions.map(\.categories.count))
      promise(product == cube.cells.count, "\(cube.cells.count) cells, \(product ?? -1) places")
      promise(cube.statuses.keys.allSatisfy(cube.cells.indices.contains), "a status outside the table")
      printed(cube)
    }
  }

  /// As a table: a line for each cell under the heading, none of whose cells is a broken quote.
  private static func printed(_ cube: DataCube) {
    guard var pages = try? TablePages(PublishedTable(held: cube), form: .csv) else { return }
    var text: [UInt8] = []
    do { while let page = try pages.next() { text += page } } catch { fatalError("a table that is held is refused") }
    var tokenizer = CSVTokenizer(delimiter: UInt8(ascii: ","))
    var rows = 0
    tokenizer.feed(text, isLast: true) { record in
      promise(record.fault == nil || record.fault == .tooLong, "a broken row is printed")
      rows += 1
    }
    promise(rows == cube.cells.count + 1, "\(rows) rows for \(cube.cells.count) cells")
  }

  private static func read(_ source: CubeSource) -> (cubes: [DataCube], text: String) {
    do throws(CubeError) {
      var cubes: [DataCube] = []
      for table in try CubeFile.open(source) {
        guard table.count <= mostCells else { return ([], "many cells") }
        cubes.append(try table.cube())
      }
      return (cubes, cubes.map { "\($0.dimensions) \($0.cells) \($0.statuses.sorted { $0.key < $1.key })" }.joined())
    } catch { return ([], "\(error.code)") }
  }

  private static func source(_ bytes: [UInt8], size: Int) -> CubeSource {
    CubeSource(size: nil) {
      var position = 0
      return {
        let end = min(position + size, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
      }
    }
  }
}
