/// Reads one format of published tables.
protocol CubeReader {
  /// The name by which users know the format.
  static var format: String { get }
  /// Whether the content looks like this format; the file's name is never asked.
  static func recognises(_ file: CubeFile) -> Bool
  static func tables(_ file: CubeFile) throws(CubeError) -> [PublishedTable]
}

/// A reader that holds the whole of its file: for formats whose tables are known only when their last row is.
protocol HoldingReader: CubeReader {
  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube]
}

extension HoldingReader {
  static func tables(_ file: CubeFile) throws(CubeError) -> [PublishedTable] {
    try read(file).map { PublishedTable(held: $0) }
  }
}

/// A statistics file: bytes in, tables out.
package struct CubeFile: Sendable {
  /// Every format, in the order in which they are tried. A new one is added here.
  static var readers: [any CubeReader.Type] {
    [
      JSONStatReader.self, KoladaReader.self, PxWebJSONReader.self, SDMXCSVReader.self, PXReader.self,
      DeclaredCSVReader.self, PxWebCSVReader.self,
    ]
  }

  /// The bytes as they are; those of a UTF-16 file as UTF-8.
  let source: CubeSource
  /// The beginning as UTF-8, by the file's mark or its looks.
  let head: [UInt8]
  /// How the bytes were written, where the whole file was decoded at once.
  let encoding: DataCube.Encoding?
  /// Parsed when the text begins like JSON.
  let json: JSONValue?
  /// What the offsets of `json` are in.
  let jsonSource: CubeSource

  /// The tables of a file, or why it is refused. Their cells are read when they are asked for.
  package static func open(_ source: CubeSource) throws(CubeError) -> [PublishedTable] {
    let file = try CubeFile(source)
    for reader in readers where reader.recognises(file) { return try reader.tables(file) }
    if let refusal = CatalogueRefusal.check(file) { throw refusal }
    throw CubeRefusal.unrecognised(file)
  }

  /// The same with all cells.
  package static func read(_ bytes: [UInt8]) throws(CubeError) -> [DataCube] {
    var cubes: [DataCube] = []
    for table in try open(CubeSource(bytes)) { cubes.append(try table.cube()) }
    return cubes
  }

  /// A file that must be held whole is refused when it is longer.
  private static let longestHeld = 512 << 20

  static let headSize = 1 << 16

  init(_ source: CubeSource) throws(CubeError) {
    let start = try source.head(CubeFile.headSize)
    try CubeRefusal.check(start)
    let written: DataCube.Encoding?
    let isShort = start.count < CubeFile.headSize
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      guard let bytes = try source.all(limit: CubeFile.longestHeld) else { throw CubeFile.tooLong }
      let decoded = try CubeText(bytes)
      written = decoded.encoding
      self.source = CubeSource(decoded.utf8)
      head = Array(decoded.utf8.prefix(CubeFile.headSize))
    } else {
      written = nil
      self.source = source
      head = try CubeText(isShort ? start : CubeFile.trimmed(start.prefix(CubeFile.headSize))).utf8
    }
    let parsed = try CubeFile.json(self.source, head: head)
    (json, jsonSource) = (parsed.json, parsed.source)
    encoding = written ?? parsed.encoding
  }

  /// The whole text, for readers that need it whole.
  func text() throws(CubeError) -> CubeText {
    guard let bytes = try source.all(limit: CubeFile.longestHeld) else { throw CubeFile.tooLong }
    return try CubeText(bytes)
  }

  /// How a text that was read whole was written.
  func encoding(of text: CubeText) -> DataCube.Encoding { encoding ?? text.encoding }

  private static var tooLong: CubeError {
    CubeError(.tooLarge, ["found": "> \(longestHeld >> 20) MiB", "expected": "\(longestHeld >> 20) MiB"])
  }

  /// Without a character of several bytes that the cut may have split.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
    return Array(bytes)
  }

  private static func json(
    _ source: CubeSource, head: [UInt8]
  ) throws(CubeError) -> (json: JSONValue?, source: CubeSource, encoding: DataCube.Encoding?) {
    let first = head.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return (nil, source, nil) }
    var text = source
    var encoding: DataCube.Encoding?
    if let size = source.size, size <= CubeSource.mostHeld, let bytes = try source.all(limit: size) {
      // JSON is UTF-8; the exceptions are small. A long file is gone through as it is.
      let decoded = try CubeText(bytes)
      text = CubeSource(decoded.utf8)
      encoding = decoded.encoding.used == "us-ascii" ? nil : decoded.encoding
    }
    // The lists of a JSON-stat dataset that hold its cells stay in the file.
    let json = try JSONParser.parse(text, leaving: ["value", "status"], outside: ["dimension"])
    return (json, text, encoding)
  }
}
