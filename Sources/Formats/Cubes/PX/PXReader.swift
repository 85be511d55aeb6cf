/// PX (PC-Axis), the format of the statistical offices of the Nordic countries and many others.
///
/// Specification: PX file format 2013, <https://github.com/PxTools/PxFileFormat>. What its table of mandatory keywords
/// demands is fatal when it is missing; everything else that is wrong is a warning.
enum PXReader: CubeReader {
  static let format = "px"

  /// A keyword, optionally a language and subkeys, then `=`, at the start of the text.
  static func recognises(_ file: CubeFile) -> Bool {
    let start = file.text.prefix(4_096)
    guard let first = start.split(maxSplits: 1, whereSeparator: { $0 <= 0x20 }).first else { return false }
    let keyword = first.prefix { ($0 >= 65 && $0 <= 90) || $0 == UInt8(ascii: "-") }
    guard keyword.count >= 2 else { return false }
    let rest = first.dropFirst(keyword.count).first
    return rest == UInt8(ascii: "=") || rest == UInt8(ascii: "[") || rest == UInt8(ascii: "(")
  }

  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube] {
    let (declared, hasCharset) = declaredEncoding(file.bytes)
    let decoded = try CubeText(file.bytes, declared: declared, assumesDOS: !hasCharset)
    let finder = LineFinder(text: decoded.utf8)
    var tokenizer = PXTokenizer(decoded.utf8)
    let (statements, dataStart) = try tokenizer.statements()
    let header = PXHeader(statements: statements, finder: finder)
    let check = PXChecks(header: header)
    try check.mandatory(hasData: dataStart != nil)
    let dimensions = try check.dimensions()
    let sizes = dimensions.map(\.categories.count)
    let keys = try keys(header, dimensions: dimensions)
    let most = keys == nil ? DataCube.mostCells : DataCube.mostSparseCells
    guard let dataStart, let expected = DataCube.product(sizes), expected <= most else {
      throw CubeError(.tooLarge, ["expected": "\(most)", "found": sizes.map(String.init).joined(separator: "×")])
    }
    let (cells, lines) = try PXData(text: decoded.utf8, finder: finder)
      .cells(from: dataStart, expected: expected, keys: keys)
    var cube = DataCube(
      format: format, title: header.text("TITLE") ?? header.text("DESCRIPTION") ?? "", dimensions: dimensions,
      cells: cells)
    cube.lines = lines
    cube.encoding = decoded.encoding
    PXFacts(header: header).fill(&cube)
    cube.warnings =
      decoded.warnings + tokenizer.warnings + PXWarnings(header: header, dimensions: dimensions).warnings
    return [cube]
  }

  /// The reference looks for CODEPAGE in the first 100 lines; the keywords are ASCII in every code page.
  private static func declaredEncoding(_ bytes: [UInt8]) -> (codePage: String?, hasCharset: Bool) {
    var codePage: String?
    var hasCharset = false
    for line in bytes.prefix(65_536).split(separator: UInt8(ascii: "\n"), maxSplits: 100).prefix(100) {
      let text = String(decoding: line.prefix(200), as: UTF8.self)
      if text.hasPrefix("CODEPAGE=") {
        codePage = text.dropFirst(9).filter { !"\";\r ".contains($0) }
      }
      if text.hasPrefix("CHARSET=") { hasCharset = true }
    }
    return (codePage.flatMap { $0.isEmpty ? nil : $0 }, hasCharset)
  }

  private static func keys(_ header: PXHeader, dimensions: [DataCube.Dimension]) throws(CubeError) -> PXData.Keys? {
    let stated = header.all("KEYS")
    guard let first = stated.first else { return nil }
    let stubs = header.stub
    var positions: [[String: Int]] = []
    var sizes: [Int] = []
    for name in stubs {
      guard let statement = stated.first(where: { $0.subkeys == [name] }),
        let dimension = dimensions.first(where: { $0.id == name })
      else {
        throw CubeError(
          .missingKeyword, at: header.place(first), ["name": "KEYS(\"\(name)\")"])
      }
      sizes.append(dimension.categories.count)
      let usesCodes = statement.text.uppercased() != "VALUES"
      positions.append(
        Dictionary(
          dimension.categories.enumerated().map { (usesCodes ? $1.code : $1.label, $0) },
          uniquingKeysWith: { first, _ in first }))
    }
    guard let width = DataCube.product(dimensions.dropFirst(stubs.count).map(\.categories.count)) else {
      throw CubeError(.tooLarge, at: header.place(first), ["expected": "\(DataCube.mostSparseCells)", "found": "KEYS"])
    }
    return PXData.Keys(positions: positions, sizes: sizes, width: width)
  }
}
