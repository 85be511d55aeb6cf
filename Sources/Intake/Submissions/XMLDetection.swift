import Formats

/// Whether a file is XML, by its content: the first character that is no white space is `<`. A CSV never begins so.
enum XMLDetection {
  static func isXML(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(FileSignature.length)
    guard FileSignature(head) == nil else { return false }
    // A mark and, in UTF-16, the other half of each character are passed over.
    let first = head.first { ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == 0x3C || head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) || head.starts(with: Array("+ADw-".utf8))
  }
}
