/// Goes through a list or object of scalars that the parser has checked and left in its file.
struct JSONItems {
  private var cursor: JSONCursor
  private let source: CubeSource

  /// `offset` is that of the opening bracket.
  init(_ source: CubeSource, offset: Int) throws(CubeError) {
    self.source = source
    cursor = try JSONCursor(source, from: offset)
    try told { (cursor) throws(JSONError) in try cursor.take() }
  }

  /// Appends the next elements as cells; `number` is the place of the first in the table.
  mutating func read(_ count: Int, number: Int, into cells: inout [DataCube.Cell]) throws(CubeError) {
    var left = count
    while left > 0 {
      left -= cursor.takePlainNumbers(left, into: &cells)
      if left == 0 { return }
      cells.append(try cell(number: number + count - left))
      left -= 1
    }
  }

  mutating func skip(_ count: Int, number: Int) throws(CubeError) {
    var left = count
    var none: [DataCube.Cell]?
    while left > 0 {
      left -= cursor.passPlainNumbers(left)
      if left == 0 { return }
      none = [try cell(number: number + count - left)]
      left -= 1
    }
    _ = none
  }

  /// The next member's key, with its place; nil at the end of the object.
  mutating func key() throws(CubeError) -> (key: String, offset: Int)? {
    var offset = 0
    let key = try told { (cursor) throws(JSONError) -> String? in
      try JSONItems.skipToElement(&cursor)
      offset = cursor.offset
      guard try cursor.peek() == UInt8(ascii: "\"") else { return nil }
      let key = try cursor.string()
      try cursor.skipSpace()
      try cursor.take()
      return key
    }
    return key.map { ($0, offset) }
  }

  private mutating func cell(number: Int) throws(CubeError) -> DataCube.Cell {
    var offset = 0
    let cell = try told { (cursor) throws(JSONError) -> DataCube.Cell? in
      try JSONItems.skipToElement(&cursor)
      offset = cursor.offset
      switch try cursor.peek() {
      case UInt8(ascii: "n"):
        try cursor.word("null")
        return .missing("")
      case UInt8(ascii: "\""):
        // Older files quote their numbers; a quoted word is the office's own mark for missing.
        let text = try cursor.string()
        return NumberText.isNumber(text.utf8) ? .number(text) : .missing(text)
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "t"), UInt8(ascii: "f"), nil: return nil
      default: return .number(try cursor.number())
      }
    }
    guard let cell else {
      throw CubeError(.badCell, at: source.place(offset, keyword: "value", cell: "\(number + 1)"), ["found": "[…]"])
    }
    return cell
  }

  private static func skipToElement(_ cursor: inout JSONCursor) throws(JSONError) {
    try cursor.skipSpace()
    if try cursor.take(UInt8(ascii: ",")) { try cursor.skipSpace() }
  }

  private mutating func told<Answer>(
    _ work: (inout JSONCursor) throws(JSONError) -> Answer
  ) throws(CubeError) -> Answer {
    do throws(JSONError) { return try work(&cursor) } catch { throw try JSONParser.error(error, in: source) }
  }
}
