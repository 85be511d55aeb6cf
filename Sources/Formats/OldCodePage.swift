/// Swedish text saved in a code page older than Windows, as a spreadsheet's "CSV (MS-DOS)" and "CSV (Macintosh)" are.
///
/// Read as Windows-1252, its å ä ö would become other signs in silence (`L„slyft`), so it must be told and refused. Only
/// bytes between two letters count: there, the signs that Windows-1252 has for them do not belong.
package struct OldCodePage: Sendable {
  package enum Name: String, Sendable { case msDOS = "MS-DOS", macintosh = "Macintosh" }

  private var counts = (windows: 0, dos: 0, mac: 0)
  private var before: UInt8 = 0
  private var last: UInt8 = 0

  package init() {}

  /// The text that is not UTF-8, in pieces of any size.
  package mutating func feed(_ piece: [UInt8]) {
    for byte in piece {
      if last >= 0x80, OldCodePage.isLetter(before), OldCodePage.isLetter(byte) { count(last) }
      before = last
      last = byte
    }
  }

  /// The code page, where two letters or more are of it and none is of Windows-1252.
  package var name: Name? {
    guard counts.windows == 0, max(counts.dos, counts.mac) >= 2, counts.dos != counts.mac else { return nil }
    return counts.dos > counts.mac ? .msDOS : .macintosh
  }

  private mutating func count(_ byte: UInt8) {
    switch byte {
    case 0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9: counts.windows += 1
    case 0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99: counts.dos += 1
    // š is a letter of Windows-1252 too; alone it says nothing.
    case 0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85: counts.mac += 1
    default: break
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
