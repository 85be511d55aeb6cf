/// What is not statistics at all, by its first bytes.
enum CubeRefusal {
  static func check(_ bytes: [UInt8]) throws(CubeError) {
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { throw CubeError(.empty) }
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      throw CubeError(.compressed)
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw CubeError(.spreadsheet)
    }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isUTF16, bytes.prefix(4_096).contains(0) { throw CubeError(.binary) }
    let start = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.first == UInt8(ascii: "<") {
      throw CubeError(.page, at: CubePlace(line: 1, column: 1), ["found": firstLine(start)])
    }
    if start.first == UInt8(ascii: "["), [UInt8(ascii: "A"), UInt8(ascii: "D")].contains(start.dropFirst().first) {
      // The `.agg` and `.vs` files beside a PX database.
      throw CubeError(.metadata, at: CubePlace(line: 1, column: 1), ["name": firstLine(start)])
    }
    if isUUID(start) { throw CubeError(.asynchronous, ["found": firstLine(start)]) }
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
