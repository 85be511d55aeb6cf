import Files
import Formats

/// What is to be known of a CSV file before its text is read: all of it is seen once.
struct CSVExamination: Sendable {
  private(set) var detector = TextEncodingDetector()
  private(set) var facts: FileSize

  init(_ supply: ByteSupply, _ file: InputFile, _ options: ValidationOptions) throws(FileError) {
    var detector = TextEncodingDetector()
    var facts = FileSize(of: file, options)
    try supply.forEach { piece in
      detector.feed(piece)
      return facts.add(piece)
    }
    self.detector = detector
    self.facts = facts
  }

  /// Whether the file is what its beginning says, and no letter can have been damaged on the way.
  func isUndamaged(_ beginning: TextEncoding) -> Bool {
    !facts.isTooLarge && !detector.mayHoldMojibake && detector.verdict() == .text(beginning)
  }

  /// UTF-8 with or without its mark, where a large file begins so; nil for others.
  static func beginning(of supply: ByteSupply) throws(FileError) -> TextEncoding? {
    var pieces = 0
    var found: TextEncoding?
    try supply.forEach { piece in
      pieces += 1
      guard pieces == 1, let end = piece.lastIndex(of: 0x0A) else { return false }
      var detector = TextEncodingDetector()
      detector.feed(Array(piece[..<end]))
      if case .text(let encoding) = detector.verdict(), encoding.isUTF8 { found = encoding }
      return found != nil
    }
    return pieces > 1 ? found : nil
  }
}
