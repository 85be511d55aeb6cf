/// What is not statistics at all, by its first bytes.
enum CubeRefusal {
  static func check(_ bytes: [UInt8]) throws(CubeError) {
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { throw CubeError(.empty) }
    if let kind = kind(bytes) { throw kind }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isUTF16, bytes.prefix(4_096).contains(0) { throw CubeError(.binary) }
    let start = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.first == UInt8(ascii: "<") { throw page(start) }
    if start.first == UInt8(ascii: "["), [UInt8(ascii: "A"), UInt8(ascii: "D")].contains(start.dropFirst().first) {
      // The `.agg` and `.vs` files beside a PX database.
      throw CubeError(.metadata, at: CubePlace(line: 1, column: 1), ["name": firstLine(start)])
    }
    if isUUID(start) { throw CubeError(.asynchronous, ["found": firstLine(start)]) }
  }

  /// A file of another kind by its first bytes, which a new name does not change.
  private static func kind(_ bytes: [UInt8]) -> CubeError? {
    func has(_ text: String) -> Bool { bytes.prefix(8_192).firstRange(of: Array(text.utf8)) != nil }
    func begins(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if bytes.starts(with: [0x1F, 0x8B]) { return CubeError(.compressed, ["name": "gzip"]) }
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return CubeError(.compressed, ["name": "zstd"]) }
    if begins("BZh") { return CubeError(.compressed, ["name": "bzip2"]) }
    if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) { return CubeError(.compressed, ["name": "7z"]) }
    if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58]) { return CubeError(.compressed, ["name": "xz"]) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      if has("opendocument.spreadsheet") { return CubeError(.spreadsheet, ["name": "ODS"]) }
      if has("word/") { return CubeError(.binary, ["name": "Word"]) }
      let isBook = has("xl/") || has("[Content_Types].xml") || has("_rels/")
      return isBook ? CubeError(.spreadsheet, ["name": "XLSX"]) : CubeError(.compressed, ["name": "zip"])
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return CubeError(.spreadsheet, ["name": "XLS"]) }
    if begins("PAR1") { return CubeError(.binary, ["name": "Parquet"]) }
    if begins("%PDF-") { return CubeError(.binary, ["name": "PDF"]) }
    if begins("SQLite format 3") { return CubeError(.binary, ["name": "SQLite"]) }
    if begins("ARROW1") { return CubeError(.binary, ["name": "Arrow"]) }
    return nil
  }

  /// An error page, PxWeb's table as HTML, or SDMX as XML: different advice.
  private static func page(_ start: ArraySlice<UInt8>) -> CubeError {
    let text = String(decoding: start.prefix(4_096), as: UTF8.self)
    let lower = text.lowercased()
    var kind = ""
    if lower.contains("<table") { kind = "table" }
    if ["genericdata", "structurespecificdata", "<message:", "sdmx"].contains(where: lower.contains) { kind = "sdmx" }
    var title = ""
    if let from = lower.firstRange(of: "<title>"), let to = lower[from.upperBound...].firstRange(of: "</title>") {
      title = String(text[from.upperBound..<to.lowerBound])
    }
    return CubeError(
      .page, at: CubePlace(line: 1, column: 1),
      ["found": title.isEmpty ? firstLine(start) : String(title.prefix(80)), "name": kind])
  }

  /// The reason for a text that no reader knows.
  static func unrecognised(_ file: CubeFile) -> CubeError {
    CubeError(.unknownFormat, at: CubePlace(line: 1), ["found": firstLine(file.head.drop { $0 <= 0x20 })])
  }

  private static func firstLine(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(80), as: UTF8.self)
  }

  /// Eurostat answers a big query with the id of a job and nothing else.
  private static func isUUID(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes.prefix(60), as: UTF8.self).filter { !$0.isWhitespace && $0 != "\"" }
    guard bytes.count <= 60, text.utf8.count == 36 else { return false }
    return text.enumerated().allSatisfy { [8, 13, 18, 23].contains($0) ? $1 == "-" : $1.isHexDigit }
  }
}
