import CByteMasks
import Glibc

/// Where the records and cells of CSV text are, found by byte masks, 64 bytes at a time: which of them are delimiters,
/// line ends and quotes, and, by the parity of the quotes before them, which stand within quotes.
///
/// It finds what is written by the rules. Where a quote stands in a place that the rules give none, it says so and stops:
/// `CSVScanner` reads that record byte by byte. Source: Langdale and Lemire 2019, "Parsing gigabytes of JSON per second".
struct CSVIndex: Sendable {
  /// Bytes that are looked at in one go: their masks and records stay in the processor's nearest memory.
  private static var window: Int { 32 * 1_024 }
  private static var mostRecords: Int { 512 }

  /// Bits of the delimiters outside quotes, from `base` on.
  private var delimiters: [UInt64] = []
  /// The offset of the first byte that the masks are of.
  private var base = 0
  private var records: [nulage_csv_record] = []

  /// How many whole records were found.
  private(set) var count = 0
  /// The record behind them is not written by the rules.
  private(set) var isIrregular = false

  /// Finds the records that follow on one another from `start`. None, and not irregular: the first is not whole.
  mutating func find(in bytes: [UInt8], from start: Int, delimiter: UInt8) {
    base = start
    var length = min(CSVIndex.window, bytes.count - start)
    while true {
      look(bytes, length, delimiter)
      let rest = bytes.count - start
      if count > 0 || isIrregular || length == rest { return }
      length = min(rest, length * 8)
    }
  }

  private mutating func look(_ bytes: [UInt8], _ length: Int, _ delimiter: UInt8) {
    let words = (length + 63) / 64
    if delimiters.count < words { delimiters += [UInt64](repeating: 0, count: words - delimiters.count) }
    if records.isEmpty { records = .init(repeating: nulage_csv_record(), count: CSVIndex.mostRecords) }
    let start = base
    let found = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe delimiters.withUnsafeMutableBufferPointer { delimiters in
        unsafe records.withUnsafeMutableBufferPointer { records in
          guard let text = bytes.baseAddress else { return nulage_csv_index() }
          return unsafe nulage_csv_find(
            text + start, min(length, Int(UInt32.max) - 64), bytes.count - start, delimiter, delimiters.baseAddress,
            records.baseAddress, records.count)
        }
      }
    }
    count = found.records
    isIrregular = found.is_irregular != 0
  }

  /// A record by its number below `count`: its bytes without the line end, where the next one begins, its cells and its
  /// physical lines.
  @inline(__always)
  func record(_ number: Int, after start: Int) -> (range: Range<Int>, next: Int, cells: Int, lines: Int) {
    let record = records[number]
    return (start..<base + Int(record.end), base + Int(record.next), Int(record.cells), Int(record.lines))
  }

  /// Makes `fields` the cells of a record that was found last, of which there are `count`.
  func cells(of range: Range<Int>, count: Int, in bytes: [UInt8], into fields: inout [CSVRecord.Field]) {
    if fields.count > count { fields.removeLast(fields.count - count) }
    while fields.count < count {
      fields.append(CSVRecord.Field(content: 0..<0, isQuoted: false, hasDoubledQuotes: false))
    }
    unsafe fields.withUnsafeMutableBufferPointer { fields in
      unsafe delimiters.withUnsafeBufferPointer { delimiters in
        unsafe bytes.withUnsafeBufferPointer { bytes in
          var start = range.lowerBound
          var word = (start - base) / 64
          var bits = unsafe delimiters[word] & (~0 << UInt64((start - base) % 64))
          for number in 0..<count {
            var end = range.upperBound
            if number + 1 < count {
              while bits == 0 {
                word += 1
                bits = unsafe delimiters[word]
              }
              end = base + word * 64 + bits.trailingZeroBitCount
              bits &= bits &- 1
            }
            unsafe fields[number] = CSVIndex.cell(bytes, start, end)
            start = end + 1
          }
        }
      }
    }
  }

  /// The cell between two delimiters. By the rules it is quoted if it begins with a quote, and then ends with one.
  @inline(__always)
  private static func cell(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> CSVRecord.Field {
    guard start < end, unsafe bytes[start] == 0x22 else {
      return CSVRecord.Field(content: start..<end, isQuoted: false, hasDoubledQuotes: false)
    }
    let content = start + 1..<max(start + 1, end - 1)
    let hasDoubled = unsafe bytes.baseAddress.map {
      unsafe memchr($0 + content.lowerBound, 0x22, content.count) != nil
    }
    return CSVRecord.Field(content: content, isQuoted: true, hasDoubledQuotes: hasDoubled ?? false)
  }
}
