/// PX (PC-Axis), the format of the statistical offices of the Nordic countries and many others.
///
/// Specification: PX file format 2013, <https://github.com/PxTools/PxFileFormat>. What its table of mandatory keywords
/// demands is fatal when it is missing; everything else that is wrong is a warning.
enum PXReader: CubeReader {
  static let format = "px"

  /// A keyword, optionally a language and subkeys, then `=`, at the start of the text.
  static func recognises(_ file: CubeFile) -> Bool {
    let start = file.head.prefix(4_096)
    guard let first = start.split(maxSplits: 1, whereSeparator: { $0 <= 0x20 }).first else { return false }
    let keyword = first.prefix { ($0 >= 65 && $0 <= 90) || $0 == UInt8(ascii: "-") }
    guard keyword.count >= 2 else { return false }
    let rest = first.dropFirst(keyword.count).first
    return rest == UInt8(ascii: "=") || rest == UInt8(ascii: "[") || rest == UInt8(ascii: "(")
  }

  static func tables(_ file: CubeFile) throws(CubeError) -> [PublishedTable] {
    let description = try description(of: file)
    let header = description.header
    let check = PXChecks(header: header)
    try check.mandatory(hasData: description.data != nil)
    let dimensions = try check.dimensions()
    let sizes = dimensions.map(\.categories.count)
    let keys = try keys(header, dimensions: dimensions, page: description.text.page)
    guard let data = description.data, let expected = DataCube.product(sizes) else {
      throw CubeError(
        .tooLarge, ["expected": "\(DataCube.mostCells)", "found": sizes.map(String.init).joined(separator: "×")])
    }
    var outline = DataCube(
      format: format, title: header.text("TITLE") ?? header.text("DESCRIPTION") ?? "", dimensions: dimensions,
      cells: [])
    outline.encoding = DataCube.Encoding(
      declared: description.text.encoding.declared, used: file.encoding?.used ?? description.text.encoding.used)
    let facts = PXFacts(header: header)
    facts.fill(&outline)
    outline.translations = PXTranslations(header: header).all(of: outline)
    outline.warnings =
      description.text.warnings + description.warnings
      + PXWarnings(header: header, dimensions: dimensions).warnings
    let source = file.source
    return [
      PublishedTable(
        outline, marks: facts.marks(dimensions), limit: keys == nil ? DataCube.mostCells : DataCube.mostSparseCells
      ) { (selection: CubeSelection?) throws(CubeError) in
        let tokens = try PXTokens(source, from: data.offset, line: data.line, column: data.column)
        guard let keys else { return PXCells(tokens, expected: expected) }
        return try PXKeyedCells(tokens, keys: keys, selection: selection, limit: DataCube.mostSparseCells)
      }
    ]
  }

  private struct Description {
    let header: PXHeader
    let text: CubeText
    let warnings: [CubeWarning]
    /// Where the cells begin in the file; nil without DATA.
    let data: (offset: Int, line: Int, column: Int)?
  }

  /// A header is not longer than this.
  private static let longestHeader = 64 << 20

  /// Everything before the cells: a piece of the beginning, longer and longer until DATA is in it.
  private static func description(of file: CubeFile) throws(CubeError) -> Description {
    var size = 1 << 18
    while true {
      let raw = try file.source.head(size)
      let isWhole = raw.count < size
      let start = isWhole ? raw : CubeFile.trimmed(raw.prefix(size))
      let (declared, hasCharset) = declaredEncoding(start)
      let text = try CubeText(start, declared: declared, assumesDOS: !hasCharset)
      let finder = LineFinder(text: text.utf8)
      var tokenizer = PXTokenizer(text.utf8)
      let outcome: (statements: [PXStatement], data: Int?)?
      do throws(CubeError) {
        outcome = try tokenizer.statements()
      } catch {
        // What looks wrong may only be cut.
        if isWhole { throw error }
        outcome = nil
      }
      if let outcome, outcome.data != nil || isWhole {
        let header = PXHeader(statements: outcome.statements, finder: finder)
        return Description(
          header: header, text: text, warnings: tokenizer.warnings,
          data: outcome.data.map { at in
            let place = finder.place(at)
            return (rawOffset(at, in: text), place.line ?? 1, place.column ?? 1)
          })
      }
      guard size < longestHeader else {
        throw CubeError(
          .tooLarge, at: CubePlace(keyword: "DATA"),
          ["found": "> \(longestHeader >> 20) MiB", "expected": "\(longestHeader >> 20) MiB"])
      }
      size *= 4
    }
  }

  /// Where a place in the decoded text stands in the file: an 8-bit page has one byte for each character.
  private static func rawOffset(_ offset: Int, in text: CubeText) -> Int {
    if text.page != nil { return text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } }
    return text.encoding.used == "utf-8-bom" ? offset + 3 : offset
  }

  /// The reference looks for CODEPAGE in the first 100 lines; the keywords are ASCII in every code page.
  private static func declaredEncoding(_ bytes: [UInt8]) -> (codePage: String?, hasCharset: Bool) {
    var codePage: String?
    var hasCharset = false
    for line in bytes.prefix(65_536).split(separator: UInt8(ascii: "\n"), maxSplits: 100).prefix(100) {
      let text = String(decoding: line.prefix(200), as: UTF8.self)
      // Several statements may share a line.
      for statement in text.split(separator: ";") {
        let statement = statement.drop { $0 == " " }
        if codePage == nil, statement.hasPrefix("CODEPAGE=") {
          codePage = statement.dropFirst(9).filter { !"\"\r ".contains($0) }
        }
      }
      if text.hasPrefix("CHARSET=") { hasCharset = true }
    }
    return (codePage.flatMap { $0.isEmpty ? nil : $0 }, hasCharset)
  }

  private static func keys(
    _ header: PXHeader, dimensions: [DataCube.Dimension], page: CodePage?
  ) throws(CubeError) -> PXKeyedCells.Keys? {
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
    return PXKeyedCells.Keys(positions: positions, sizes: sizes, width: width, page: page)
  }
}
