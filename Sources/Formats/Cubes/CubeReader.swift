/// Reads one format of published tables.
protocol CubeReader {
  /// The name by which users know the format.
  static var format: String { get }
  /// Whether the content looks like this format; the file's name is never asked.
  static func recognises(_ file: CubeFile) -> Bool
  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube]
}

/// A statistics file: bytes in, tables out.
package struct CubeFile: Sendable {
  /// Every format, in the order in which they are tried. A new one is added here.
  static var readers: [any CubeReader.Type] {
    [
      JSONStatReader.self, KoladaReader.self, PxWebJSONReader.self, SDMXCSVReader.self, PXReader.self,
      DeclaredCSVReader.self,
    ]
  }

  let bytes: [UInt8]
  /// UTF-8, by the file's mark or its looks; a reader whose format names its encoding decodes `bytes` itself.
  let text: [UInt8]
  let decoded: CubeText
  /// Parsed when the text begins like JSON.
  let json: JSONValue?

  /// The tables of a file, or why it is refused.
  package static func read(_ bytes: [UInt8]) throws(CubeError) -> [DataCube] {
    let file = try CubeFile(bytes)
    for reader in readers where reader.recognises(file) { return try reader.read(file) }
    throw try CubeRefusal.unrecognised(file)
  }

  init(_ bytes: [UInt8]) throws(CubeError) {
    try CubeRefusal.check(bytes)
    let decoded = try CubeText(bytes)
    self.bytes = bytes
    self.decoded = decoded
    text = decoded.utf8
    let first = decoded.utf8.first { $0 > 0x20 }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      do throws(JSONError) {
        json = try JSONParser.parse(decoded.utf8)
      } catch {
        // A PxWebApi example with comments, or a cut download: the place tells which.
        throw CubeError(
          error.code == .tooDeep ? .tooDeep : .syntax, at: LineFinder(text: decoded.utf8).place(error.offset),
          ["found": error.found, "expected": "JSON"])
      }
    } else {
      json = nil
    }
  }
}
